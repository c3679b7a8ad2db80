import { createHash } from 'node:crypto';
import { visibleCharacters } from '../../../shared/exchange/visible-characters.js';
import { pdfNumber } from './pdf-number.js';
import type { GlyphPosition, PdfFont } from './pdfmake-internals.js';
import { cutBehindSpaces } from './word-shapes.js';

/**
 * The characters a file shows, as a reader of it will find them: in the order they are drawn, each as the file's own
 * tables name it.
 *
 * Taken from the glyphs rather than from the text: two characters that share a glyph come out as the one used first.
 */
export class VisibleText {
  readonly #hash = createHash('sha256');

  readonly #encoders = new WeakMap<PdfFont, EncodeWords>();

  /** Hear of every word that a font draws from now on. Each word is encoded once: its glyphs stand for the same characters ever after. */
  watch(font: PdfFont): void {
    const encodeWords = wordEncoder(font);
    this.#encoders.set(font, encodeWords);
    font.encode = (text, features = null) => {
      const words = encodeWords(text, features);
      this.#count(words);
      return [words.flatMap(({ glyphs }) => glyphs), words.flatMap(({ positions }) => positions)];
    };
  }

  /** The operands that show a text, which then counts as drawn; `null` where a glyph stands off the line and `encode` has to be asked. */
  show(text: string, font: PdfFont, features: readonly string[] | null): string | null {
    const words = this.#encoders.get(font)?.(text, features) ?? null;
    if (words === null || words.some(({ operands }) => operands === null)) return null;
    this.#count(words);
    return words.map(({ operands }) => operands).join('');
  }

  #count(words: readonly EncodedWord[]): void {
    this.#hash.update(words.map(({ visible }) => visible).join(''));
  }

  /** SHA-256 of all that was drawn so far, as hex. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}

interface EncodedWord {
  readonly glyphs: string[];
  readonly positions: GlyphPosition[];
  readonly visible: string;
  readonly operands: string | null;
}

type EncodeWords = (text: string, features: readonly string[] | null) => readonly EncodedWord[];

function wordEncoder(font: PdfFont): EncodeWords {
  const encodeWord = font.encode.bind(font);
  // The sets of features are few constants, so the array itself is the key.
  const wordsOf = new Map<readonly string[] | null, Map<string, EncodedWord>>();
  return (text, features) => {
    const words = wordsOf.get(features) ?? new Map<string, EncodedWord>();
    wordsOf.set(features, words);
    return cutBehindSpaces(text).map((word) => {
      const known = words.get(word) ?? encodedWord(encodeWord(word, features), font);
      words.set(word, known);
      return known;
    });
  };
}

function encodedWord([glyphs, positions]: [string[], GlyphPosition[]], font: PdfFont): EncodedWord {
  return { glyphs, positions, visible: visibleCharacters(charactersOf(glyphs, font)), operands: operandsOf(glyphs, positions) };
}

/** Glyphs and the kerning between them, as `TJ` takes them. Source: ISO 32000-1, 9.4.3 */
function operandsOf(glyphs: readonly string[], positions: readonly GlyphPosition[]): string | null {
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return null;
  let operands = '<';
  positions.forEach(({ xAdvance, advanceWidth }, at) => {
    operands += glyphs[at] ?? '';
    if (xAdvance !== advanceWidth) operands += `> ${pdfNumber(advanceWidth - xAdvance)} <`;
  });
  return `${operands}>`;
}

function charactersOf(glyphs: readonly string[], font: PdfFont): string {
  return glyphs.map((glyph) => String.fromCodePoint(...(font.unicode[Number.parseInt(glyph, 16)] ?? []))).join('');
}
