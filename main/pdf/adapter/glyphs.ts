import { AppError } from '../../../shared/errors.js';
import type { PdfFont } from './pdfmake-internals.js';

/** What stands for a character that the page's fonts lack, without a change that a reader would see. */
const equivalents: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2007', '\u00a0'],
  ['\u2009', ' '],
  ['\u200a', ' '],
  ['\u205f', ' '],
  ['\u3000', ' '],
  ['\u2028', ' '],
  ['\u2029', ' '],
  ['\t', ' '],
  ['\u2043', '\u2013'],
]);

/** Characters that draw nothing: zero-width and control characters, joiners, marks of direction, variation selectors. */
const invisible = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\p{Variation_Selector}]/u;

/** A stretch of text that one font can draw. */
export interface FontStretch {
  readonly text: string;
  readonly font: PdfFont;
}

/** The text as a font can draw it: equivalents in place of what it lacks, invisible characters it lacks left out. */
export function drawableText(text: string, font: PdfFont): string {
  // Most words are plain; looking at each character costs more than this test.
  if (/^[\x20-\x7e]*$/u.test(text)) return text;
  return [...text].map((character) => (hasGlyph(font, character) ? character : (substitute(character) ?? character))).join('');
}

/**
 * Divide a text into stretches, each in the first of `fonts` that has its characters.
 *
 * @param place - the block or note, for the error
 * @throws {AppError} `glyph-missing` with the character, its code point and the place
 */
export function fontStretches(text: string, fonts: readonly PdfFont[], place: string): FontStretch[] {
  const stretches: { text: string; font: PdfFont }[] = [];
  for (const character of text) {
    const font = fontFor(character, fonts, place);
    const last = stretches.at(-1);
    if (last !== undefined && (font === null || last.font === font)) last.text += character;
    else stretches.push({ text: character, font: font ?? firstOf(fonts) });
  }
  return stretches;
}

/** The font that draws a character; `null` where any does. */
function fontFor(character: string, fonts: readonly PdfFont[], place: string): PdfFont | null {
  const own = firstOf(fonts);
  if (hasGlyph(own, character)) return own;
  if (substitute(character) !== null) return null;
  const font = fonts.find((candidate) => hasGlyph(candidate, character));
  if (font !== undefined) return font;
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  throw new AppError('glyph-missing', { character, codePoint: `U+${codePoint}`, place });
}

function hasGlyph(font: PdfFont, character: string): boolean {
  return font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function substitute(character: string): string | null {
  return equivalents.get(character) ?? (invisible.test(character) ? '' : null);
}

function firstOf(fonts: readonly PdfFont[]): PdfFont {
  const [first] = fonts;
  if (first === undefined) throw new AppError('internal', { message: 'text without a font' });
  return first;
}
