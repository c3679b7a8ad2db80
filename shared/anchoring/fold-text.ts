import type { Span } from '../domain/passage.js';

/**
 * A text made comparable, and the way back: unit `i` of `text` stands for `[starts[i], ends[i])` of the original.
 */
export interface FoldedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Drawn as nothing: soft hyphen, zero-width space, word joiner, byte order mark. */
const invisible = new Set('\u00AD\u200B\u2060\uFEFF');
const doubleQuotationMarks = new Set('\u00AB\u00BB\u201C\u201D\u201E\u201F\u2033\u275D\u275E\u301D\u301E\u301F\uFF02');
const singleQuotationMarks = new Set('\u00B4\u02BC\u2018\u2019\u201A\u201B\u2032\u2039\u203A\u275B\u275C\uFF07');
const whiteSpace = /\s/u;
/** What joins the letter before it when composed: marks, and the second and third letters of a Hangul syllable. */
const joining = /^[\p{M}\u1161-\u11FF]/u;
/** Below this nothing joins and only the grave accent folds: most characters of most texts end here. */
const firstUnusual = 0xa0;

/**
 * The text with everything folded that two renderings of the same words may differ in: composed letters (NFC),
 * kinds of quotation marks, runs of white space (no-break spaces and line breaks included), invisible characters.
 *
 * @param left - sorted spans to leave out, as if they were not there (markup)
 * Source: docs of the command line, "Comparison"
 */
export function foldText(text: string, left: readonly Span[] = []): FoldedText {
  const folding = new Folding();
  const isComposed = text.normalize('NFC') === text;
  let at = 0;
  let nextLeft = 0;
  while (at < text.length) {
    const gap = left[nextLeft];
    if (gap !== undefined && at >= gap.start) {
      at = Math.max(at, gap.end);
      nextLeft += 1;
      continue;
    }
    const end = isComposed ? at + 1 : clusterEnd(text, at);
    folding.add(text.slice(at, end), at, end);
    at = end;
  }
  return folding.folded();
}

/** The end of the letter at `at` with all that joins it. */
function clusterEnd(text: string, at: number): number {
  let end = at + characterLength(text, at);
  while (end < text.length && text.charCodeAt(end) >= firstUnusual && joining.test(text.slice(end, end + 2))) {
    end += characterLength(text, end);
  }
  return end;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Folded text while it grows. A run of white space, broken by what is left out or not, becomes one space. */
class Folding {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #inSpace = false;

  add(character: string, start: number, end: number): void {
    if (isSpace(character)) {
      if (this.#inSpace) this.#ends[this.#ends.length - 1] = end;
      else this.#push(' ', start, end);
      this.#inSpace = true;
      return;
    }
    const folded = foldCharacter(character);
    if (folded === '') return;
    this.#inSpace = false;
    this.#push(folded, start, end);
  }

  #push(folded: string, start: number, end: number): void {
    this.#pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  folded(): FoldedText {
    return { text: this.#pieces.join(''), starts: Int32Array.from(this.#starts), ends: Int32Array.from(this.#ends) };
  }
}

function isSpace(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < firstUnusual) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return !invisible.has(character) && whiteSpace.test(character);
}

function foldCharacter(character: string): string {
  if (character.length === 1 && character.charCodeAt(0) < firstUnusual) return character === '`' ? "'" : character;
  if (invisible.has(character)) return '';
  if (doubleQuotationMarks.has(character)) return '"';
  if (singleQuotationMarks.has(character)) return "'";
  return character.normalize('NFC');
}
