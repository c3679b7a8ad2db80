import { createHash } from 'node:crypto';
import { visibleCharacters } from '../../../shared/exchange/visible-characters.js';
import type { PdfFont } from './pdfmake-internals.js';
import { cutBehindSpaces } from './word-shapes.js';

/**
 * The characters a file shows, as a reader of it will find them: in the order they are drawn, each as the file's own
 * tables name it.
 *
 * Taken from the glyphs rather than from the text: two characters that share a glyph come out as the one used first.
 */
export class VisibleText {
  readonly #hash = createHash('sha256');

  /** Hear of every word that a font draws from now on. Each word is encoded once: its glyphs stand for the same characters ever after. */
  watch(font: PdfFont): void {
    const encodeWord = font.encode.bind(font);
    // The sets of features are few constants, so the array itself is the key.
    const wordsOf = new Map<readonly string[] | null, Map<string, EncodedWord>>();
    font.encode = (text, features = null) => {
      const words = wordsOf.get(features) ?? new Map<string, EncodedWord>();
      wordsOf.set(features, words);
      const encoded = cutBehindSpaces(text).map((word) => {
        const known = words.get(word) ?? encodedWord(encodeWord(word, features), font);
        words.set(word, known);
        return known;
      });
      this.#hash.update(encoded.map(({ visible }) => visible).join(''));
      return [encoded.flatMap(({ glyphs }) => glyphs), encoded.flatMap(({ positions }) => positions)];
    };
  }

  /** SHA-256 of all that was drawn so far, as hex. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}

interface EncodedWord {
  readonly glyphs: string[];
  readonly positions: unknown[];
  readonly visible: string;
}

function encodedWord([glyphs, positions]: [string[], unknown[]], font: PdfFont): EncodedWord {
  return { glyphs, positions, visible: visibleCharacters(charactersOf(glyphs, font)) };
}

function charactersOf(glyphs: readonly string[], font: PdfFont): string {
  return glyphs.map((glyph) => String.fromCodePoint(...(font.unicode[Number.parseInt(glyph, 16)] ?? []))).join('');
}
