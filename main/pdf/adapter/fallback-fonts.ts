import type { PdfFont } from './pdfmake-internals.js';

/** A font that may have to draw a character; opened only when it is asked for, since that costs up to 200 ms. */
export interface FontChoice {
  /** Size beside the chosen face, as a share: the East Asian faces are drawn larger than the Latin ones. */
  readonly scale: number;
  readonly open: () => PdfFont;
}

/** Families with Latin, Cyrillic and Greek, in the order they are tried. */
const latinFamilies = ['Serif', 'Sans', 'Mono'] as const;
/** Families with Hangul, Han and Kana. */
export const eastAsianFamilies = ['NotoKR', 'NotoSC', 'NotoJP'] as const;
/** Source and Noto are one design: at this size their strokes and heights agree. */
const eastAsianScale = 0.92;

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

/**
 * The families that may draw a text, the chosen one first.
 *
 * Han characters differ between languages and share their code points: Kana in the paragraph says that it is
 * Japanese, Hangul that it is Korean, and without either it is taken for Chinese.
 */
export function familiesFor(text: string, chosen: string): string[] {
  return [...new Set([chosen, ...latinFamilies, ...eastAsianOrder(text)])];
}

/** How large a family is set beside the others. */
export function scaleOf(family: string): number {
  return eastAsianFamilies.some((one) => one === family) ? eastAsianScale : 1;
}

function eastAsianOrder(text: string): readonly string[] {
  if (kana.test(text)) return ['NotoJP', 'NotoSC', 'NotoKR'];
  return hangul.test(text) ? ['NotoKR', 'NotoSC', 'NotoJP'] : ['NotoSC', 'NotoJP', 'NotoKR'];
}
