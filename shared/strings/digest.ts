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
  /** Added to the main message where the program found statements. */
  suggestionsMessage: 'Statements marked “not reviewed” were found by the program; nobody has read them over.',
  /** Stands before the quoted words of a statement the program found; `relays` from the inside out. */
  statement: ({ source, cue, relays, day, stance }: { source: string; cue: string; relays: readonly string[]; day: string | null; stance: string | null }): string => {
    const who = source === '' ? 'source not named' : source;
    const facts = [cue === '' ? null : `“${cue}”`, stance, day, ...relays.map((relay) => `through ${relay}`)].filter((fact) => fact !== null);
    return `Not reviewed: ${who}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}: `;
  },
  statedDay: (day: string, inferred: boolean): string => (inferred ? `${day} as read by the program` : day),
  statementsLeftOut: (count: number, limitChars: number): string =>
    `Not reviewed: ${count} further ${count === 1 ? 'statement is' : 'statements are'} left out. Its terms of reuse allow at most ${limitChars} characters.`,
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
