import type { GlyphRun, PdfFont } from './pdfmake-internals.js';

/** Letters, figures and punctuation each in a glyph of its own: no combining mark, no fraction slash, no joined script. */
const simpleWord = /^[\x20-\x7e\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/u;
/** What such words never use: places for marks, fractions, the forms of a language or an axis, joined letters. */
const unused = { mark: false, mkmk: false, frac: false, numr: false, dnom: false, locl: false, ccmp: false, rlig: false, rvrn: false, curs: false } as const;

type Switches = Readonly<Record<string, boolean>>;
type LayoutWord = (word: string, features?: readonly string[] | Switches) => GlyphRun;

/**
 * Lay out each word of a font once for each set of features, cut behind its space as pdfkit does.
 *
 * A stretch of words then takes exactly the sum of their measured widths. fontkit reads and tries the tables of every
 * feature for every word: what a simple word never uses is left out, which halves its time.
 */
export function rememberWords(font: PdfFont): void {
  const layoutWord = font.layout.bind(font) as LayoutWord; // fontkit takes switches beside lists
  // The sets of features are few constants, so the array itself is the key.
  const runsOf = new Map<readonly string[] | null, Map<string, GlyphRun>>();
  const remembered = (word: string, features: readonly string[] | null): GlyphRun => {
    const runs = runsOf.get(features) ?? new Map<string, GlyphRun>();
    runsOf.set(features, runs);
    const known = runs.get(word);
    if (known !== undefined) return known;
    const run = layoutWord(word, neededFeatures(word, features ?? []));
    runs.set(word, run);
    return run;
  };
  font.layout = (text, features = null, onlyWidth = false) => {
    const space = text.indexOf(' ');
    if (space === -1 || space === text.length - 1) return remembered(text, features);
    const runs = cutBehindSpaces(text).map((word) => remembered(word, features));
    return onlyWidth ? { glyphs: [], positions: [], advanceWidth: widthOf(runs) } : joinedRuns(runs);
  };
}

/** The words of a text, each with the space behind it. */
export function cutBehindSpaces(text: string): string[] {
  const words: string[] = [];
  let start = 0;
  while (start < text.length) {
    const space = text.indexOf(' ', start);
    const end = space === -1 ? text.length : space + 1;
    words.push(text.slice(start, end));
    start = end;
  }
  return words;
}

function neededFeatures(word: string, features: readonly string[]): readonly string[] | Switches | undefined {
  if (simpleWord.test(word)) return { ...unused, ...Object.fromEntries(features.map((feature) => [feature, true])) };
  return features.length === 0 ? undefined : features;
}

function joinedRuns(runs: readonly GlyphRun[]): GlyphRun {
  return {
    glyphs: runs.flatMap((run) => run.glyphs),
    positions: runs.flatMap((run) => run.positions),
    advanceWidth: widthOf(runs),
  };
}

function widthOf(runs: readonly GlyphRun[]): number {
  return runs.reduce((sum, run) => sum + run.advanceWidth, 0);
}
