import type { ProposedPiece } from '../anchoring/propose-places.js';
import type { TextUpdatePreview } from '../domain/text-update.js';

const plural = (count: number, one: string, many: string): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** Words of text versions and of the tags whose place in the newest text is not certain. */
export const reviewStrings = {
  /** In the article's head. */
  mark: (review: number, orphans: number): string =>
    [review === 0 ? null : `${plural(review, 'place', 'places')} to review`, orphans === 0 ? null : plural(orphans, 'orphan', 'orphans')].filter((part) => part !== null).join(' · '),
  /** In the ledger, beside an appearance. */
  inLedger: { review: 'place to be reviewed', orphan: 'no place in the present text' },

  title: 'Places to review',
  hint: 'The article has a newer text. These tags still have the words of an older one and count in the ledger; where they stand now is yours to say.',
  list: 'Tags without a certain place',
  reviewGroup: 'To review',
  orphanGroup: 'Orphans',
  before: (version: number): string => `Text version ${version}`,
  after: 'Proposed in the present text',
  noPlace: 'Nothing in the present text is like these words. Select the words that say it now, then come back and press s.',
  loading: 'Looking for a place …',
  allDone: 'Every tag of this article has its place.',
  roles: { source: 'Source', cue: 'Cue', content: 'Content' },
  basis: (basis: NonNullable<ProposedPiece['basis']>, score: number): string =>
    ({ unique: 'the same words', several: 'the same words, in several places', similar: `${Math.round(score * 100)} % of the words` })[basis],
  leftOut: 'no place: left out when accepted',
  accept: 'Accept',
  refuse: 'Refuse',
  goTo: 'Go to place',
  useSelection: 'Use selected words',
  remove: 'Remove tag',
  close: 'Close',
  keys: { remove: 'Del', close: 'Esc' },

  version: 'Text version',
  check: 'Check with the newest reader…',
  newerCopy: 'Choose a newer copy…',
  checkTitle: (fileName: string): string => `What “${fileName}” would change`,
  apply: 'Apply',
  leave: 'Leave as it is',
  nothing: 'Nothing: text, regions and facts are the same.',
  applied: 'The article has been updated',
  undoHint: 'One step of undo brings the former text back.',
  lines: (preview: TextUpdatePreview): string[] => previewLines(preview),
} as const;

function previewLines({ text, words, regionsChanged, metadata, tags, decisions }: TextUpdatePreview): string[] {
  const lines = text === 'same' ? ['The text stays the same.'] : [`The text changes: ${plural(words.after, 'word', 'words')} in place of ${words.before.toLocaleString('en-GB')}.`];
  if (regionsChanged > 0) lines.push(`${plural(regionsChanged, 'region changes', 'regions change')} its kind or extent.`.replace('change its', 'change their'));
  if (metadata.length > 0) lines.push(`Found anew: ${metadata.join(', ')}. Your corrections stay.`);
  if (text === 'changed') lines.push(`Tags: ${tags.moved.toLocaleString('en-GB')} move, ${tags.review.toLocaleString('en-GB')} to review, ${plural(tags.orphan, 'orphan', 'orphans')}.`);
  if (text === 'same' && tags.kept > 0) lines.push(`${plural(tags.kept, 'tag stays', 'tags stay')} in place.`);
  if (decisions.added > 0) lines.push(`${plural(decisions.added, 'paragraph stays', 'paragraphs stay')} in the story because of tags.`);
  if (decisions.lost > 0) lines.push(`${plural(decisions.lost, 'decision of yours on a paragraph is', 'decisions of yours on paragraphs are')} lost.`);
  return lines;
}
