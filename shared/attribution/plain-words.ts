import type { Token } from './token.js';

/** Letters and digits in a row, with what stands inside numbers and words; any other mark alone. */
const wordOrMark = /[\p{L}\p{N}\p{M}]+(?:[.,:/’'-][\p{L}\p{N}\p{M}]+)*|\S/gu;

/** The words and marks of a paragraph in any language, without parts of speech. Cost is linear in the length. */
export function plainWords(words: string, { at, paragraph }: { readonly at: number; readonly paragraph: number }): Token[] {
  return [...words.matchAll(wordOrMark)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    pos: /^[\p{L}\p{M}]/u.test(text) ? 'X' : 'PUNCT',
    start: at + index,
    end: at + index + text.length,
    isSpaced: index === 0 || /\s/u.test(words[index - 1] ?? ' '),
    paragraph,
  }));
}
