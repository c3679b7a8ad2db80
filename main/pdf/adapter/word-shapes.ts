import { LetterPairs } from './letter-pairs.js';
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
 * feature for every word: what a simple word never uses is left out, and a simple word is put together from pairs of
 * letters where others have shown them all.
 */
export function rememberWords(font: PdfFont): void {
  const layoutWord = font.layout.bind(font) as LayoutWord; // fontkit takes switches beside lists
  // The sets of features are few constants, so the array itself is the key.
  const shapesOf = new Map<readonly string[] | null, WordShapes>();
  const remembered = (word: string, features: readonly string[] | null): GlyphRun => {
    const shapes = shapesOf.get(features) ?? new WordShapes(layoutWord, features ?? []);
    shapesOf.set(features, shapes);
    return shapes.of(word);
  };
  font.layout = (text, features = null, onlyWidth = false) => {
    const space = text.indexOf(' ');
    if (space === -1 || space === text.length - 1) return remembered(text, features);
    const runs = cutBehindSpaces(text).map((word) => remembered(word, features));
    return onlyWidth ? { glyphs: [], positions: [], advanceWidth: widthOf(runs) } : joinedRuns(runs);
  };
}

/** The shapes of words in one font with one set of features. */
class WordShapes {
  readonly #layoutWord: LayoutWord;
  readonly #features: readonly string[];
  readonly #switches: Switches;
  readonly #runs = new Map<string, GlyphRun>();
  readonly #pairs = new LetterPairs();

  constructor(layoutWord: LayoutWord, features: readonly string[]) {
    this.#layoutWord = layoutWord;
    this.#features = features;
    this.#switches = { ...unused, ...Object.fromEntries(features.map((feature) => [feature, true])) };
  }

  of(word: string): GlyphRun {
    const known = this.#runs.get(word);
    if (known !== undefined) return known;
    const run = simpleWord.test(word) ? this.#simple(word) : this.#layoutWord(word, this.#features.length === 0 ? undefined : this.#features);
    this.#runs.set(word, run);
    return run;
  }

  #simple(word: string): GlyphRun {
    const composed = this.#pairs.compose(word);
    if (composed !== null) return composed;
    const run = this.#layoutWord(word, this.#switches);
    this.#pairs.learn(word, run);
    return run;
  }
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
