import { foldText } from '../anchoring/fold-text.js';
import type { Span } from '../domain/passage.js';
import { foldLetters } from './search-words.js';

/** A text with letters folded too, and the way back: unit `i` of `text` stands for `[starts[i], ends[i])` of the original. */
interface FoldedLetters {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** ASCII that is no capital letter, as folding leaves it. */
const unchanged = /^[\0-@[-~]*$/u;

/**
 * The places of some letters in a text, in order, none inside another: as they were typed, but for case, accents, ligatures,
 * kinds of quotation marks and spaces, and soft hyphens. Parts of words are found too.
 *
 * White space at the ends of the query counts, as one space.
 *
 * @param most - places after which it ends
 */
export function findFolded(text: string, query: string, most = Infinity): Span[] {
  const wanted = foldedLetters(query).text;
  if (wanted === '') return [];
  const folded = foldedLetters(text);
  const found: Span[] = [];
  for (let at = folded.text.indexOf(wanted); at !== -1 && found.length < most; at = folded.text.indexOf(wanted, at + wanted.length)) {
    found.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + wanted.length - 1] ?? 0 });
  }
  return found;
}

/** One letter at a time: what it becomes may be longer, and each part of that leads back to it. */
function foldedLetters(original: string): FoldedLetters {
  const { text, starts, ends } = foldText(original);
  let folded = '';
  const [firsts, lasts]: [number[], number[]] = [[], []];
  let at = 0;
  for (const letter of text) {
    const small = unchanged.test(letter) ? letter : foldLetters(letter);
    folded += small;
    for (let unit = 0; unit < small.length; unit += 1) {
      firsts.push(starts[at] ?? 0);
      lasts.push(ends[at + letter.length - 1] ?? 0);
    }
    at += letter.length;
  }
  return { text: folded, starts: firsts, ends: lasts };
}
