import type { FoldedText } from './fold-text.js';

/** The words of a text in order, for finding what was reworded: each as a number, with its place in the folded text. */
export interface WordIndex {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Places at which two words stand side by side, by `pairOf`. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

/** Scripts that put no space between words are taken letter by letter. */
const spaceless = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const wordPattern = new RegExp(String.raw`[${spaceless}]|(?:(?![${spaceless}])[\p{L}\p{N}\p{M}])+`, 'gu');

/** The words of a folded text, indexed once. */
export function indexWords({ text }: Pick<FoldedText, 'text'>): WordIndex {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(wordPattern)) {
    ids.push(wordId(match[0]));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends), pairs: pairsOf(ids) };
}

/** The words of a quote, as `WordIndex` numbers them. */
export function wordIds(text: string): number[] {
  return [...text.matchAll(wordPattern)].map((match) => wordId(match[0]));
}

/** One number for two words side by side. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) | 0;
}

function pairsOf(ids: readonly number[]): Map<number, number[]> {
  const pairs = new Map<number, number[]>();
  for (let at = 0; at + 1 < ids.length; at += 1) {
    const pair = pairOf(ids[at] ?? 0, ids[at + 1] ?? 0);
    const places = pairs.get(pair);
    if (places === undefined) pairs.set(pair, [at]);
    else places.push(at);
  }
  return pairs;
}

/** FNV-1a over UTF-16 units, case set aside. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function wordId(word: string): number {
  let hash = 0x811c9dc5;
  const lower = word.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) hash = Math.imul(hash ^ lower.charCodeAt(at), 0x01000193);
  return hash | 0;
}
