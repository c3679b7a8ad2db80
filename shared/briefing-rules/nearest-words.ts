import { foldQuotation, quotedPieces, type QuotableArticle } from './quotable-article.js';

/** Shortest quotation that is looked for: of fewer words too many places are near. */
const fewestWords = 4;
/** Longest one; above, the table below grows past what a pause in typing may cost. */
const mostWords = 80;
/** One word in so many may be wrong, missing or too many. */
const wordsPerSlip = 4;

/** Paragraphs compared word by word; where more hold nearly all of the words, no place is clearly meant. */
const mostParagraphs = 40;

/** A word as it stands in a text, with its folded form. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Words of an article in place of misquoted ones: `start` and `end` count inside the quoted words. */
export interface NearestWords {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The words of an article that a misquotation was meant to be; `null` where no place is clearly the nearest.
 *
 * Clear is one that differs by at most one word in four while every other place, unless it has the same words, differs
 * by more. A quotation with omissions or brackets is the analyst's own cut and is left to her.
 *
 * @param words - what stands between the marks
 */
export function nearestWords(words: string, { paragraphs }: Pick<QuotableArticle, 'paragraphs'>): NearestWords | null {
  const typed = tokensOf(words);
  const [first, last] = [typed[0], typed.at(-1)];
  if (first === undefined || last === undefined || typed.length < fewestWords || typed.length > mostWords) return null;
  if (/[[\]…]|\.\.\./u.test(words) || quotedPieces(words).length !== 1) return null;
  const most = Math.floor(typed.length / wordsPerSlip);
  const close = paragraphs.filter(({ folded }) => typed.filter((token) => !folded.includes(token.folded)).length <= most);
  const near = close.length > mostParagraphs ? [] : close.flatMap(({ words: line }) => placesIn(line, typed, most));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const best = new Map(near.filter(({ slips }) => slips === fewest).map(({ text }) => [foldQuotation(text), text]));
  const [text] = best.values();
  // A quotation mark inside would end the one it is put into.
  return text === undefined || best.size > 1 || /["“”„«»]/u.test(text) ? null : { start: first.start, end: last.end, text };
}

interface Place {
  readonly slips: number;
  readonly text: string;
}

/** The nearest places of a paragraph, at most `most` slips away; of those equally near the ones as long as what was typed. */
function placesIn(line: string, typed: readonly Token[], most: number): Place[] {
  const tokens = tokensOf(line);
  const ends = endsOf(typed, tokens).map((end, to) => ({ ...end, to, offLength: Math.abs(to - end.from - typed.length) }));
  const fewest = Math.min(...ends.map(({ slips }) => slips));
  if (fewest > most) return [];
  const nearest = ends.filter(({ slips }) => slips === fewest);
  const leastOff = Math.min(...nearest.map(({ offLength }) => offLength));
  return nearest
    .filter(({ offLength }) => offLength === leastOff)
    .map(({ slips, from, to }) => ({ slips, text: line.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/gu, ' ') }));
}

interface End {
  /** Words changed, left out or put in. */
  readonly slips: number;
  /** The token the place begins at. */
  readonly from: number;
}

/**
 * For each number of tokens of a paragraph, the place that ends behind them and has the fewest slips.
 *
 * Source: Sellers, The theory and computation of evolutionary distances (1980), with words for letters.
 */
function endsOf(typed: readonly Token[], tokens: readonly Token[]): readonly End[] {
  let row: readonly End[] = [0, ...tokens.keys()].map((_, to) => ({ slips: 0, from: to }));
  for (const [at, { folded }] of typed.entries()) {
    const next: End[] = [{ slips: at + 1, from: 0 }];
    for (const [to, token] of tokens.entries()) {
      const [changed, left, put] = [row[to], row[to + 1], next[to]];
      if (changed === undefined || left === undefined || put === undefined) continue;
      next.push(fewer({ ...changed, slips: changed.slips + Number(token.folded !== folded) }, fewer({ ...left, slips: left.slips + 1 }, { ...put, slips: put.slips + 1 })));
    }
    row = next;
  }
  return row;
}

function fewer(a: End, b: End): End {
  return a.slips <= b.slips ? a : b;
}

function tokensOf(words: string): Token[] {
  return [...words.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’\-.,][\p{L}\p{N}\p{M}]+)*/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, folded: foldQuotation(word) }));
}
