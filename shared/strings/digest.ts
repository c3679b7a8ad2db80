const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The program's own words in a digest; everything else in it is quoted. */
export const digestStrings = {
  name: 'Digest',
  documentType: 'Digest of articles',
  title: (count: number): string => `Digest of ${count} ${count === 1 ? 'article' : 'articles'}`,
  mainMessage: (count: number, outlets: number): string => {
    if (count === 1) return 'This digest gives the opening words of one article. Nothing in it has been compared or judged.';
    const from = outlets === 0 ? '' : ` from ${numbers[outlets] ?? outlets} named ${outlets === 1 ? 'outlet' : 'outlets'}`;
    return `This digest gives the opening words of ${numbers[count] ?? count} articles${from}, oldest first. Nothing in it has been compared or judged.`;
  },
  originator: 'Drafted by the program, not reviewed',
  /** Stands before the quoted lead. */
  byline: (outlet: string | null, day: string | null): string => `${outlet ?? 'Outlet not stated'}, ${day ?? 'undated'}: `,
  unquoted: {
    'no-lead': 'listed without quoted words, because no opening sentence was found in it.',
    'licence-limit': (limitChars: number): string =>
      `listed without quoted words. Its terms of reuse allow at most ${limitChars} characters, fewer than its first sentence has.`,
    'glyph-missing': (codePoint: string): string =>
      `listed without quoted words. Its opening words hold a character that the fonts of this page do not have (${codePoint}).`,
    'licence-link': 'listed without quoted words. Its terms of reuse ask for a link, and no address of it is known.',
  },
} as const;
