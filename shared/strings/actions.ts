import { actions, type Action } from '../domain/journal.js';

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** What an action did, for undo, redo and the history. */
const words: Readonly<Record<Action, (count: number) => string>> = {
  'articles.import': (count) => `import of ${counted(count, 'an article', 'articles')}`,
  'articles.correct': (count) => `correction of ${counted(count, 'an article', 'articles')}`,
  'articles.set-kind': () => 'change of what is part of an article',
  'articles.re-clean': () => 'new cleaning of an article',
  'articles.new-text': () => 'new text version of an article',
  'articles.remove': () => 'removal of an article for good',
  'articles.mark': (count) => `marking of ${counted(count, 'an article', 'articles')} as read or to read`,
  'articles.label': (count) => `labels of ${counted(count, 'an article', 'articles')}`,
  'articles.collect': (count) => `collections of ${counted(count, 'an article', 'articles')}`,
  'collections.create': () => 'new collection',
  'collections.rename': () => 'new name of a collection',
  'collections.remove': () => 'removal of a collection',
  'tags.add-attribution': () => 'new attribution',
  'tags.add-claim': () => 'new claim tag',
  'tags.add-claims': (count) => `tagging of ${counted(count, 'one place', 'places')} of the same words`,
  'tags.change-attribution': () => 'change of an attribution',
  'tags.change-claim': () => 'change of an appearance',
  'tags.remove': (count) => `removal of ${counted(count, 'a tag', 'tags')}`,
  'tags.place': () => 'new place of a tag',
  'tags.orphan': (count) => `refusal of the place of ${counted(count, 'a tag', 'tags')}`,
  'sources.add': () => 'new source',
  'sources.change': () => 'change of a source',
  'sources.merge': () => 'merging of sources',
  'sources.split': () => 'splitting of a source',
  'sources.remove': () => 'removal of a source',
  'claims.change': () => 'change of a claim',
  'claims.merge': () => 'merging of claims',
  'claims.remove': () => 'removal of a claim',
  'suggestions.accept': (count) => `acceptance of ${counted(count, 'a suggestion', 'suggestions')}`,
  'suggestions.dismiss': () => 'declining of a suggestion',
  'briefings.create': () => 'new briefing',
  'briefings.write': () => 'writing in a briefing',
  'briefings.rename': () => 'new name of a briefing',
  'briefings.remove': () => 'removal of a briefing',
  'case.salvage': () => 'rescue of a damaged case',
  'case-file.apply': () => 'applying a case.json',
  'history.undo': () => 'undo',
  'history.redo': () => 'redo',
};

/** The words for a step of the journal; an action of a newer version is named as it stands. */
export function actionWords(action: string, count: number): string {
  const known = actions.find((candidate) => candidate === action);
  return known === undefined ? action : words[known](count);
}
