import type { Role } from '../domain/tag.js';
import { roleStrings } from './terms.js';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Words of the reader. */
export const readerStrings = {
  region: 'Article',
  text: (title: string) => `Text of ${title}`,
  untitled: 'Untitled article',
  undated: 'undated',
  before: (day: string) => `before ${day}`,
  outletNotStated: 'outlet not stated',
  copyOf: (outlet: string) => `syndicated copy of ${outlet}`,
  hasCopies: (count: number) => `${plural(count, 'syndicated copy', 'syndicated copies')} in this case`,

  emptyTitle: 'No article is open',
  emptyText: 'Choose one in the library, or drop files anywhere in this window.',
  loading: 'Opening the article',
  failedTitle: 'The article could not be opened',
  failedText: 'The case file is untouched. Try it again.',
  tryAgain: 'Try again',
  noText: 'This article has no text',

  hiddenLines: (count: number) => `${plural(count, 'line', 'lines')} of boilerplate hidden`,
  shownLines: (count: number) => `${plural(count, 'line', 'lines')} of boilerplate shown`,
  foldKinds: { boilerplate: 'page furniture', link: 'links', terms: 'terms of reuse' },

  toolbar: 'Reader',
  hideLibrary: 'Hide library',
  showLibrary: 'Show library',
  hideInspector: 'Hide inspector',
  showInspector: 'Show inspector',
  back: 'Back',
  backTo: (place: string) => `back to ${place}`,
  forward: 'Forward',
  forwardTo: (place: string) => `forward to ${place}`,
  places: { ledger: 'the ledger', briefing: 'the briefing', read: 'the article' },
  find: 'Find in article',
  textSize: 'Larger text',
  tagsShown: 'Tags shown',
  boilerplateShown: 'Boilerplate shown',

  findField: 'Find in this article',
  findCount: (at: number, count: number) => `${at} of ${count}`,
  findNone: 'not found',
  findNext: 'Next place',
  findPrevious: 'Previous place',
  findClose: 'Close find',

  deadLink: 'dead link',
  noSpeaker: 'no speaker',
  noteKind: 'Attribution:',
  claimNumber: (ordinal: number) => `C${ordinal}`,

  selection: 'Tag the selection',
  actions: {
    claim: 'Claim',
    attribution: 'Attribution',
    existingClaim: 'Existing claim…',
    throughout: 'Everywhere',
    cite: 'Cite',
    source: 'Source',
    cue: 'Cue',
    content: 'Content',
    toArticle: 'Part of the article',
    toBoilerplate: 'Boilerplate',
  },
  keys: { claim: 'c', attribution: 'a', existingClaim: 'Shift C', throughout: 'Shift T', cite: '[', source: 's', cue: 'q', content: 't', kind: 'x' },

  guide: 'Next for this attribution',
  guideSource: 'Source: select who says it and press',
  guideCue: 'Cue: select the word of saying and press',
  guideDone: 'Done',

  claimPicker: 'Add to an existing claim',
  claimPickerField: 'Filter claims',
  claimPickerNone: 'No claim has these words',
  noClaims: 'There is no claim yet. Press c to make the first.',

  said: {
    claimTagged: (ordinal: number) => `Tagged as claim C${ordinal}`,
    appearanceAdded: (ordinal: number) => `Added as an appearance of C${ordinal}`,
    attributionTagged: 'Tagged as the content of an attribution. Next: source with s, cue with q.',
    pieceAdded: (role: Role) => `${roleStrings[role]} added`,
    pieceRemoved: (role: Role) => `${roleStrings[role]} removed`,
    taggedThroughout: (count: number, ordinal: number | null) => `${plural(count, 'place', 'places')} tagged${ordinal === null ? '' : ` as C${ordinal}`}`,
    nothingEqual: 'These words stand nowhere else in this article',
    throughoutNeedsSelection: 'Select words first, or a claim whose words stand elsewhere too',
    removed: 'Tag removed',
    readOnly: 'Nothing can be cited: this case is only read',
    alreadyTagged: 'These words are tagged already',
    nothingSelected: 'Select words first, or put the cursor into a sentence',
    chooseAttribution: 'Select an attribution first, or make one with a',
    needsSelection: 'Select words first',
    tooLong: 'The selection is too long, or holds no words: a tag holds at most 20,000 characters',
    keepsContent: 'A tag keeps at least one piece of content',
    edgeBlocked: 'The edge cannot move further',
    /** `tags` are the innermost of `count`. */
    tagsHere: (tags: readonly string[], count: number) => {
      if (count === 0) return 'No tags here';
      const more = count > tags.length ? `; and ${count - tags.length} more` : '';
      return `${plural(count, 'tag', 'tags')} here: ${tags.join('; ')}${more}`;
    },
    selectedTag: (label: string, at: number, count: number) => `${label}, ${at} of ${count} here`,
    deselected: 'No tag selected',
    noTags: 'This article has no tags yet',
    noFurtherTag: 'No further tag',
    noLink: 'No link here',
    madeArticle: (count: number) => `${plural(count, 'paragraph is', 'paragraphs are')} part of the article now`,
    madeBoilerplate: (count: number) => `${plural(count, 'paragraph is', 'paragraphs are')} boilerplate now`,
  },
  inBoilerplate: {
    title: 'This is folded as boilerplate',
    text: 'Press x to make it part of the article, then tag it.',
  },
  tagLabel: {
    attribution: (name: string) => `attribution ${name}`,
    claim: (ordinal: number, text: string) => `claim C${ordinal}, ${text}`,
    claimWithout: 'claim tag without a claim',
  },
} as const;
