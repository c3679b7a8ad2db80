import { AppError } from '../../../shared/errors.js';
import type { FontChoice } from './fallback-fonts.js';
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
  readonly scale: number;
}

/** The text as a font can draw it: equivalents in place of what it lacks, invisible characters it lacks left out. */
export function drawableText(text: string, font: PdfFont): string {
  // Most words are plain; looking at each character costs more than this test.
  if (/^[\x20-\x7e]*$/u.test(text)) return text;
  return [...text].map((character) => (hasGlyph(font, character) ? character : (substitute(character) ?? character))).join('');
}

/**
 * Divide a text into stretches, each in the first of `fonts` that has its characters. A space goes with the word before it.
 *
 * @param place - the block or note, for the error
 * @throws {AppError} `glyph-missing` with the character, its code point and the place
 */
export function fontStretches(text: string, fonts: readonly FontChoice[], place: string): FontStretch[] {
  const stretches: { text: string; font: PdfFont; scale: number }[] = [];
  for (const character of text) {
    const last = stretches.at(-1);
    const choice = last !== undefined && character === ' ' ? 'any' : choiceFor(character, fonts);
    if (choice === null) throw new AppError('glyph-missing', { character, codePoint: codePointOf(character), place });
    const { open, scale } = choice === 'any' ? firstOf(fonts) : choice;
    if (last !== undefined && (choice === 'any' || last.font === open())) last.text += character;
    else stretches.push({ text: character, font: open(), scale });
  }
  return stretches;
}

/** The first character that none of the fonts draws, or `null`. */
export function firstUndrawable(text: string, fonts: readonly FontChoice[]): string | null {
  return [...text].find((character) => choiceFor(character, fonts) === null) ?? null;
}

/** The text with its stretches of characters that no font has named by their first code point: "[U+0627 …]". */
export function withUndrawableNamed(text: string, fonts: readonly FontChoice[]): string {
  let named = '';
  let lacking: string[] = [];
  const close = (): void => {
    const [first] = lacking;
    if (first !== undefined) named += lacking.length === 1 ? `[${codePointOf(first)}]` : `[${codePointOf(first)} …]`;
    lacking = [];
  };
  for (const character of text) {
    if (choiceFor(character, fonts) === null || (lacking.length > 0 && character === ' ')) lacking.push(character);
    else {
      const endsWithSpace = lacking.at(-1) === ' ';
      close();
      named += endsWithSpace ? ` ${character}` : character;
    }
  }
  close();
  return named;
}

/** The font that draws a character; `any` where it needs none; `null` where none does. */
function choiceFor(character: string, fonts: readonly FontChoice[]): FontChoice | 'any' | null {
  const own = firstOf(fonts);
  if (hasGlyph(own.open(), character)) return own;
  if (substitute(character) !== null) return 'any';
  return fonts.find((choice) => hasGlyph(choice.open(), character)) ?? null;
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function hasGlyph(font: PdfFont, character: string): boolean {
  return font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function substitute(character: string): string | null {
  return equivalents.get(character) ?? (invisible.test(character) ? '' : null);
}

function firstOf(fonts: readonly FontChoice[]): FontChoice {
  const [first] = fonts;
  if (first === undefined) throw new AppError('internal', { message: 'text without a font' });
  return first;
}
