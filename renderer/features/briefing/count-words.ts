import { wordsIn } from '../../../shared/anchoring/sentences.js';

/** A piece of letters and digits that spaces bound; enough where words are spaced. */
const spaced = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’]|[.,:-](?=[\p{L}\p{N}]))*/gu;
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How many words a text of any script has. */
export function countWords(text: string): number {
  return unspacedScript.test(text) ? wordsIn(text, null).length : (text.match(spaced)?.length ?? 0);
}
