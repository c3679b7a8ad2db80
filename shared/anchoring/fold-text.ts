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
  const folding = new Folding(text);
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
    folding.add(at, end);
    at = end;
  }
  return folding.folded();
}

/** Text that folding leaves as it is: letters and signs of ASCII but the grave accent, single spaces between them. */
const plainText = /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/u;

/** A text as `foldText` folds it, without white space at its ends: for words that need no way back. */
export function foldWords(text: string): string {
  return plainText.test(text) ? text : foldText(text).text.trim();
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

/**
 * Folded text while it grows. A run of white space, broken by what is left out or not, becomes one space; stretches that
 * folding leaves as they are become one piece.
 */
class Folding {
  readonly #text: string;
  readonly #pieces: string[] = [];
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;
  #inSpace = false;
  /** The stretch of the text that is kept as it is and not among the pieces yet. */
  #keptStart = 0;
  #keptEnd = 0;

  constructor(text: string) {
    this.#text = text;
    this.#starts = new Int32Array(text.length);
    this.#ends = new Int32Array(text.length);
  }

  add(start: number, end: number): void {
    const code = this.#text.charCodeAt(start);
    if (end === start + 1 && code > 0x20 && code < 0x7f && code !== 0x60) {
      this.#inSpace = false;
      this.#keep(start);
      return;
    }
    const character = this.#text.slice(start, end);
    if (isSpace(character)) {
      this.#addSpace(start, end);
      return;
    }
    const folded = foldCharacter(character);
    if (folded === '') return;
    this.#inSpace = false;
    this.#push(folded, start, end);
  }

  #addSpace(start: number, end: number): void {
    if (this.#inSpace) this.#ends[this.#length - 1] = end;
    else if (end === start + 1 && this.#text.charCodeAt(start) === 0x20) this.#keep(start);
    else this.#push(' ', start, end);
    this.#inSpace = true;
  }

  #keep(at: number): void {
    if (this.#keptEnd !== at) {
      this.#flush();
      this.#keptStart = at;
    }
    this.#keptEnd = at + 1;
    this.#addUnit(at, at + 1);
  }

  #push(folded: string, start: number, end: number): void {
    this.#flush();
    this.#pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) this.#addUnit(start, end);
  }

  #flush(): void {
    if (this.#keptEnd > this.#keptStart) this.#pieces.push(this.#text.slice(this.#keptStart, this.#keptEnd));
    this.#keptStart = this.#keptEnd;
  }

  #addUnit(start: number, end: number): void {
    // A few letters are longer when composed.
    if (this.#length === this.#starts.length) this.#grow();
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  #grow(): void {
    const wider = (units: Int32Array): Int32Array => {
      const grown = new Int32Array(units.length * 2 + 4);
      grown.set(units);
      return grown;
    };
    this.#starts = wider(this.#starts);
    this.#ends = wider(this.#ends);
  }

  folded(): FoldedText {
    this.#flush();
    return { text: this.#pieces.join(''), starts: this.#starts.slice(0, this.#length), ends: this.#ends.slice(0, this.#length) };
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
