import { describe, expect, it } from 'vitest';
import { acceptedSuggestions, nearestAround } from '../../shared/attribution/accept-suggestions.js';
import { declinedWordsOf } from '../../shared/attribution/declined-words.js';
import { decideSuggestions, isAtLeast, shownPlaces, taggableSuggestions, type Decisions } from '../../shared/attribution/open-suggestions.js';
import type { SuggestedAttribution, SuggestedClaim, Suggestions } from '../../shared/attribution/suggestion.js';
import type { Dismissal } from '../../shared/domain/dismissal.js';
import type { ArticleId, DismissalId, TagId } from '../../shared/domain/ids.js';
import type { Passage, Span } from '../../shared/domain/passage.js';
import type { TaggedText } from '../../shared/domain/tag-rules.js';
import type { AttributionTag, Tag } from '../../shared/domain/tag.js';
import { describeSpan } from '../../shared/anchoring/describe-span.js';
import { attribution, claimTag } from '../fixtures/records.js';

const text = 'The Harrow agency quoted an official as saying the dam had failed. The operator denied that it leaks. Read our letter.';
const article: TaggedText = { text, regions: [{ kind: 'body', start: 0, end: 102 }, { kind: 'boilerplate', start: 103, end: text.length }] };
const articleId = 'dam' as ArticleId;

const at = (words: string, from: TaggedText = article): Span => {
  const start = from.text.indexOf(words);
  return { start, end: start + words.length };
};
const passage = (words: string): Passage => describeSpan(article.text, article.regions, at(words));

function suggested(source: string, cue: string, content: string, rest: Partial<SuggestedAttribution> = {}): SuggestedAttribution {
  return {
    source: source === '' ? [] : [at(source)], cue: cue === '' ? [] : [at(cue)], content: [at(content)],
    sourceType: 'named', quoteType: 'indirect', stance: 'asserts', statedDate: null, parent: null, confidence: 0.9, grade: 'sure', ...rest,
  };
}

const relay = suggested('The Harrow agency', 'quoted', 'an official as saying the dam had failed', { sourceType: 'outlet' });
const nested = suggested('an official', 'as saying', 'the dam had failed', { parent: 0 });
const denial = suggested('The operator', 'denied', 'that it leaks', { stance: 'denies' });
const leak: SuggestedClaim = { content: [at('it leaks')], reason: 'event' };
const found: Suggestions = { rules: 'english', attributions: [relay, nested, denial], claims: [leak] };

const decisions = (tags: readonly Tag[], dismissals: readonly Dismissal[] = []): Decisions => ({ articleId, tags, dismissals });
const kindsOf = (decided: ReturnType<typeof decideSuggestions>): string[] => decided.attributions.map(({ kind }) => kind);
const tagOf = (id: string, rest: Partial<AttributionTag>): AttributionTag => attribution(id, 'dam', { source: [], cue: [], ...rest });
const declined = (suggestion: SuggestedAttribution, from: TaggedText = article): Dismissal => ({
  id: 'no' as DismissalId, kind: 'attribution', about: [articleId], words: declinedWordsOf(suggestion, from),
});

describe('what is decided of suggestions', () => {
  it('counts a tag with the same cue, one with the same content of an overlapping source, and one whose edges were corrected', () => {
    const sameCue = tagOf('a', { cue: [passage('denied')], content: [passage('leaks')] });
    const sameContent = tagOf('b', { source: [passage('Harrow agency')], content: [passage('an official as saying the dam had failed')] });
    const corrected = tagOf('c', { source: [passage('official')], cue: [passage('saying')], content: [passage('dam had failed')] });
    expect(kindsOf(decideSuggestions(found, article, decisions([sameCue, sameContent, corrected])))).toEqual(['tag', 'tag', 'tag']);
  });

  it('leaves a suggestion open where a tag has the same content of somebody else', () => {
    const other = tagOf('a', { source: [passage('The operator')], content: [passage('the dam had failed')] });
    expect(kindsOf(decideSuggestions(found, article, decisions([other])))).toEqual(['open', 'open', 'open']);
  });

  it('knows a declined one by its words in a longer text too, and not in another article', () => {
    const longer: TaggedText = { text: `“Quoted.” ${text}`, regions: [{ kind: 'body', start: 0, end: text.length + 10 }] };
    const moved = { ...denial, source: [at('The operator', longer)], cue: [at('denied', longer)], content: [at('that it leaks', longer)] };
    const later: Suggestions = { ...found, attributions: [moved] };
    expect(kindsOf(decideSuggestions(later, longer, decisions([], [declined(denial)])))).toEqual(['declined']);
    expect(kindsOf(decideSuggestions(found, article, { articleId: 'elsewhere' as ArticleId, tags: [], dismissals: [declined(denial)] }))).toEqual(['open', 'open', 'open']);
  });

  it('takes a candidate for decided where a claim tag holds at least half of it', () => {
    const half = claimTag('c', 'dam', null, { content: [passage('leaks')] });
    const little = claimTag('c', 'dam', null, { content: [passage('it')] });
    expect(decideSuggestions(found, article, decisions([half])).claims).toEqual([{ kind: 'tag', id: 'c' }]);
    expect(decideSuggestions(found, article, decisions([little])).claims).toEqual([{ kind: 'open' }]);
  });

  it('leaves out what no tag could hold, and keeps the nesting of the rest', () => {
    const inBoilerplate = suggested('', '', 'Read our letter');
    const mended = taggableSuggestions({ ...found, attributions: [inBoilerplate, relay, { ...nested, parent: 1 }] }, article);
    expect(mended.attributions.map(({ cue, parent }) => [cue[0]?.start, parent])).toEqual([[relay.cue[0]?.start, null], [nested.cue[0]?.start, 0]]);
    expect(taggableSuggestions(found, article)).toBe(found);
  });

  it('shows whom a shown suggestion is nested in, however sure that is', () => {
    const chain: Suggestions = { ...found, attributions: [{ ...relay, grade: 'possible' }, { ...nested, parent: 0, grade: 'sure' }, { ...denial, grade: 'likely' }] };
    expect([...shownPlaces(chain, 'sure')].sort()).toEqual([0, 1]);
    expect([...shownPlaces(chain, 'likely')].sort()).toEqual([0, 1, 2]);
    expect([...shownPlaces({ ...chain, attributions: [{ ...relay, grade: 'possible' }] }, 'likely')]).toEqual([]);
  });

  it('orders grades from sure to possible', () => {
    expect([isAtLeast('sure', 'likely'), isAtLeast('likely', 'likely'), isAtLeast('possible', 'likely')]).toEqual([true, true, false]);
  });
});

describe('accepting suggestions', () => {
  const ground = (tags: readonly AttributionTag[], dismissals: readonly Dismissal[] = []) => ({
    found, article, decided: decideSuggestions(found, article, decisions(tags, dismissals)), tags: new Map(tags.map((tag) => [tag.id, tag])),
  });
  const relayTag = (rest: Partial<AttributionTag> = {}) => tagOf('relay', { cue: [passage('quoted')], source: [passage('The Harrow agency')], content: [passage('the dam had failed')], ...rest });
  const nestedTag = (rest: Partial<AttributionTag> = {}) => tagOf('nested', { cue: [passage('as saying')], content: [passage('the dam had failed')], ...rest });

  it('nests a child accepted together with its parent', () => {
    const [parent, child] = acceptedSuggestions([0, 1], ground([]));
    expect([parent?.parent, child?.parent, child?.parentId]).toEqual([null, 0, null]);
    expect([child?.source[0]?.exact, child?.cue[0]?.exact, child?.content[0]?.exact]).toEqual(['an official', 'as saying', 'the dam had failed']);
  });

  it('nests a child under the tag its parent has become', () => {
    expect(acceptedSuggestions([1], ground([relayTag()]))[0]).toMatchObject({ parent: null, parentId: 'relay' });
  });

  it('makes no tag of a parent that is not decided, and takes the child under it once it is', () => {
    expect(acceptedSuggestions([1], ground([]))).toEqual([expect.objectContaining({ parent: null, parentId: null, children: [] })]);
    expect(acceptedSuggestions([0], ground([nestedTag()]))[0]?.children).toEqual(['nested']);
  });

  it('leaves a child where the analyst nested it', () => {
    expect(acceptedSuggestions([0], ground([nestedTag({ parentId: 'elsewhere' as TagId })]))[0]?.children).toEqual([]);
  });

  it('passes over a parent that was declined', () => {
    const { found: all, decided } = ground([], [declined(relay)]);
    expect(nearestAround(1, { found: all, decided })).toBeNull();
    expect(nearestAround(1, ground([]))).toBe(0);
  });
});
