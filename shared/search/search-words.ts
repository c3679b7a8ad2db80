import type { Span } from '../domain/passage.js';

/** One word as it is searched for: folded, and where it stands in the text it was cut from, in UTF-16 units. */
export interface SearchWord extends Span {
  readonly word: string;
}

/** The cut and folding below have this number; the index of a case made with another one is made anew. Raise it together with a new migration. */
export const searchWordsVersion = 1;

/** Letters, digits and what joins them: marks, and signs that are drawn as nothing (soft hyphens). */
const wordPattern = /[\p{L}\p{N}\p{Co}](?:\p{Cf}*[\p{L}\p{N}\p{M}\p{Co}])*/gu;

/** Scripts written without spaces: each letter is a word of the index, so that any run of them is found as a phrase. */
const unspacedLetter = '(?!\\p{M})[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';
const unspaced = new RegExp(unspacedLetter, 'u');
/** A letter of those with its marks, half-width voicing marks too; or a stretch of others. */
const unspacedParts = new RegExp(`${unspacedLetter}[\\p{M}\\p{Cf}\\uFF9E\\uFF9F]*|(?:(?!${unspacedLetter}).)+`, 'gsu');

const hangul = /\p{Script=Hangul}/u;
const plain = /^[\da-z]+$/iu;

/** Marks that people leave out when they type. Kana voicing marks and the vowels of Indian scripts make other letters. */
const optionalMarks = /(?![\u3099\u309A])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/gu;
/** What is no letter, digit or mark once compatibility forms are taken apart; and the stroke that lengthens Arabic words. */
const noLetters = /[^\p{L}\p{N}\p{M}\p{Co}]|\u0640/gu;

/**
 * The words of a text in order, as search compares them: case, accents (й and ё too), ligatures and widths folded, soft
 * hyphens left out. Any other sign ends a word, so that "Kessel's" holds "kessel". Of scripts written without spaces each
 * letter is a word.
 *
 * Every word is one token to the index's `ascii` tokenizer: its ASCII letters are small, and it holds no other ASCII signs.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [raw] = match;
    if (plain.test(raw)) words.push({ word: raw.toLowerCase(), start: match.index, end: match.index + raw.length });
    else addUnusual(words, raw, match.index);
  }
  return words;
}

/** The folded words alone. */
export function foldedWords(text: string): string[] {
  return searchWords(text).map(({ word }) => word);
}

/** Whether a word always matches as prefix: Korean glues its particles on. */
export function isHangul(word: string): boolean {
  return hangul.test(word);
}

/** Whether one letter of it says enough to look for. */
export function isDense(word: string): boolean {
  return hangul.test(word) || unspaced.test(word);
}

/** Marks off, in one case, compatibility forms and both sigmas alike; for a word or a part of one. */
export function foldLetters(raw: string): string {
  // Capital first: ß, ı and the final sigma have no other way to their fellows.
  const decomposed = raw.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return decomposed.replace(optionalMarks, '').replaceAll('ς', 'σ').normalize('NFC');
}

function addUnusual(words: SearchWord[], raw: string, at: number): void {
  if (!unspaced.test(raw)) {
    addFolded(words, raw, at);
    return;
  }
  for (const part of raw.matchAll(unspacedParts)) addFolded(words, part[0], at + part.index);
}

function addFolded(words: SearchWord[], raw: string, start: number): void {
  const word = foldLetters(raw).replace(noLetters, '');
  if (word !== '') words.push({ word, start, end: start + raw.length });
}
