/** Letters and digits in a row; scripts written without spaces are counted by `wordCount`. */
const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const hasUnspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The words of a text in lower case. */
export function wordsOfText(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** How many words a text has; two characters of a script without spaces count as one word. */
export function wordCount(text: string): number {
  if (!hasUnspacedScript.test(text)) return text.match(word)?.length ?? 0;
  const unspaced = text.match(unspacedScript)?.length ?? 0;
  return Math.ceil(unspaced / 2) + (text.replace(unspacedScript, ' ').match(word)?.length ?? 0);
}
