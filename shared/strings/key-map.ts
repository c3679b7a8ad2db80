/** Keys that do one thing; each as it is written on the keyboard, modifiers first. */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly what: string;
}

/** The keys of one pane. */
export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

const row = (keys: string, what: string): KeyRow => ({ keys: keys.split(' / '), what });

/** Words around the key map. */
export const keyMapStrings = {
  title: 'Keyboard',
  close: 'Close',
  filter: 'Find a key or what it does',
  none: 'No key does that',
  print: 'Print…',
  printKeys: 'Ctrl P',
  footer: 'Sourceline. On a Mac, Ctrl is ⌘ and Alt is ⌥. Letters alone act while their pane has the focus.',
} as const;

/** Every key that does something, by pane; a test compares it with the keys that are bound. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'Everywhere',
    rows: [
      row('Ctrl K', 'all commands'),
      row('Ctrl P', 'open by name'),
      row('Ctrl Shift F', 'search the case'),
      row('F1', 'help on this pane'),
      row('?', 'this list; Ctrl P prints it'),
      row('Ctrl 1 / Ctrl 2 / Ctrl 3', 'read, ledger, briefing'),
      row('F6 / Shift F6', 'next pane, pane before'),
      row('Tab / Shift Tab', 'next control, control before'),
      row('Alt ← / Alt →', 'back, forward'),
      row('Ctrl Z / Ctrl Shift Z / Ctrl Y', 'undo; redo'),
      row('Ctrl O / Ctrl V', 'import files, paste an article'),
      row('Ctrl E', 'export the briefing'),
      row('Ctrl N / Ctrl Shift O', 'new case, open a case'),
      row('Ctrl Shift S', 'save a copy'),
      row('Esc', 'close, leave, take back the choice'),
    ],
  },
  {
    title: 'Lists',
    rows: [
      row('↓ / ↑ / j / k', 'next row, row before'),
      row('PgDn / PgUp', 'ten rows on, ten back'),
      row('Home / End', 'first row, last row'),
      row('→ / ←', 'next view, view before; move a divider'),
      row('Enter', 'open'),
    ],
  },
  {
    title: 'Library',
    rows: [
      row('Shift ↓ / Shift ↑', 'choose several in a row'),
      row('Ctrl ↓ / Ctrl ↑', 'go on without choosing'),
      row('Ctrl Space / Ctrl A', 'choose one more, choose all that are shown'),
      row('→ / ←', 'open a group, fold it'),
      row('u', 'read, or to read'),
      row('l / o', 'labels, collections'),
      row('F2', 'correct details'),
      row('/', 'filter'),
      row('Shift F10 / Menu', 'what can be done'),
      row('Shift Delete', 'remove for good'),
      row('Esc', 'choose one, then clear the filter'),
    ],
  },
  {
    title: 'Reading',
    rows: [
      row('j / k', 'next sentence, sentence before'),
      row('Shift J / Shift K', 'select by sentence'),
      row('→ / ←', 'next word, word before'),
      row('Shift → / Shift ←', 'select by word'),
      row('↓ / ↑', 'next paragraph, paragraph before'),
      row('Shift ↓ / Shift ↑', 'select by paragraph'),
      row('Home / End', 'start, end of the paragraph'),
      row('Shift Home / Shift End', 'select to there'),
      row('Ctrl Home / Ctrl End', 'start, end of the article'),
      row('Ctrl A', 'select the article'),
      row('Ctrl F', 'find in the article'),
      row('F3 / Shift F3', 'next place found, place before'),
      row('F4 / Shift F4', 'next place the search found, place before'),
      row('n / p', 'next tag, tag before'),
      row('Tab / Shift Tab', 'tags at this place, in turn'),
      row('Enter / e', 'to the inspector'),
      row('o', 'open the link here'),
      row('b', 'show or fold boilerplate'),
      row('x', 'part of the article, or boilerplate'),
      row('Esc', 'take back the selection'),
    ],
  },
  {
    title: 'Tagging, in the reader',
    rows: [
      row('c', 'tag as a claim'),
      row('Shift C', 'add to a claim on file'),
      row('Shift T', 'tag these words throughout'),
      row('a', 'tag as what somebody said'),
      row('s / q / t', 'its source, cue, content'),
      row('[', 'cite in the briefing'),
      row(', / .', 'move its start by a word'),
      row('< / >', 'move its end by a word'),
      row('Delete / Backspace', 'remove the tag'),
    ],
  },
  {
    title: 'Suggestions, in the reader',
    rows: [
      row('g / Shift G', 'next suggestion, suggestion before'),
      row('y', 'accept: it becomes a tag'),
      row('r', 'reject: it does not come back'),
      row('f', 'accept and correct'),
      row('Shift Y', 'accept all that are shown'),
      row('v / Shift V', 'next possible claim, claim before'),
      row('1 / 2 / 3', 'show only sure; likely too; all'),
      row('u', 'undo'),
    ],
  },
  {
    title: 'Places to review',
    rows: [
      row('a / r', 'accept the place, refuse it'),
      row('g', 'go to the place'),
      row('s', 'use the selected words'),
      row('↓ / ↑', 'next tag, tag before'),
      row('Delete', 'remove the tag'),
    ],
  },
  {
    title: 'Ledger',
    rows: [
      row('Enter', 'open the claim, its fields'),
      row('g', 'to the passage'),
      row('e', 'edit the words'),
      row('1 / 2 / 3 / 4 / 5 / 6', 'credibility of the claim'),
      row('m', 'merge into another'),
      row('f', 'add a figure'),
      row('c', 'from a cell or figure to its claim'),
      row('→ / ←', 'by article: next article, article before'),
      row('A / B / C / D / E / F', 'grade of the source'),
      row('s', 'split the source'),
      row('Delete', 'remove the claim or source'),
    ],
  },
  {
    title: 'Suggestions, in the ledger',
    rows: [row('m / l / Enter', 'accept: merge, link'), row('x', 'decline: it does not come back'), row('g', 'to the passage')],
  },
  {
    title: 'Briefing',
    rows: [
      row('[', 'cite from the ledger'),
      row('Enter / Ctrl Enter', 'in that list: cite, quote'),
      row('Enter', 'on a citation: to its passage'),
      row('→ / ←', 'through citations, one by one'),
      row('Alt 1 / Alt 2 / Alt 3 / Alt 4', 'reported, judgment, assumption, gap'),
      row('Alt 0', 'no kind'),
      row('Alt ↑ / Alt ↓', 'move the block'),
      row('Ctrl Alt 0', 'paragraph'),
      row('Ctrl Alt 1 / Ctrl Alt 2 / Ctrl Alt 3', 'headings'),
      row('Ctrl Alt 4', 'quotation'),
      row('Ctrl Alt 5 / Ctrl Alt 6', 'list, numbered list'),
      row('Ctrl Alt 7', 'key judgment'),
      row('Ctrl B / Ctrl I', 'bold, italic'),
      row('F8 / Shift F8', 'next finding, finding before'),
      row('Ctrl .', 'mend the finding'),
      row('Ctrl F / Ctrl H', 'find and replace'),
      row('F3 / Shift F3', 'next place found, place before'),
      row('Backspace', 'at the start: plain paragraph; chooses an image'),
    ],
  },
  {
    title: 'Tables in the briefing',
    rows: [
      row('Ctrl Alt 8', 'insert a table'),
      row('Tab / Shift Tab', 'next cell, cell before'),
      row('↓ / ↑', 'cell below, cell above'),
      row('Alt Shift ↓ / Alt Shift →', 'new row below, column to the right'),
      row('Alt Shift ↑ / Alt Shift ←', 'remove the row, the column'),
    ],
  },
];
