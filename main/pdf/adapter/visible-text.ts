import { createHash } from 'node:crypto';
import { visibleCharacters } from '../../../shared/exchange/visible-characters.js';
import type { PdfFont } from './pdfmake-internals.js';

/**
 * The characters a file shows, as a reader of it will find them: in the order they are drawn, each as the file's own
 * tables name it.
 *
 * Taken from the glyphs rather than from the text: two characters that share a glyph come out as the one used first.
 */
export class VisibleText {
  readonly #hash = createHash('sha256');

  /** Hear of every glyph that a font draws from now on. */
  watch(font: PdfFont): void {
    const encode = font.encode.bind(font);
    font.encode = (text, features) => {
      const encoded = encode(text, features);
      this.#hash.update(visibleCharacters(charactersOf(encoded[0], font)));
      return encoded;
    };
  }

  /** SHA-256 of all that was drawn so far, as hex. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }
}

function charactersOf(glyphs: readonly string[], font: PdfFont): string {
  return glyphs.map((glyph) => String.fromCodePoint(...(font.unicode[Number.parseInt(glyph, 16)] ?? []))).join('');
}
