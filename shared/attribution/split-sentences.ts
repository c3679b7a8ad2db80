import type { Range, Token } from './token.js';

/** Words that end in a full stop without ending a sentence, lower case, the stop left out. */
const abbreviations: ReadonlySet<string> = new Set([
  'mr', 'mrs', 'ms', 'dr', 'prof', 'gen', 'lt', 'col', 'sgt', 'capt', 'maj', 'brig', 'adm', 'cmdr', 'gov', 'sen', 'sens', 'rep', 'reps', 'hon', 'rev', 'st', 'jr', 'sr', 'no', 'nos', 'vs',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'ala', 'ariz', 'calif', 'colo', 'conn', 'del', 'fla', 'ga', 'ill', 'ind', 'kan', 'ky', 'la', 'mass', 'md', 'mich', 'minn', 'miss',
  'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'tenn', 'tex', 'va', 'vt', 'wash', 'wis', 'wyo', 'ft', 'mt', 'atty', 'dept', 'dist', 'pres', 'supt', 'messrs',
]);
/** Abbreviations that often stand last in a sentence: what follows decides. */
const openAbbreviations: ReadonlySet<string> = new Set(['u.s.', 'u.n.', 'u.k.', 'e.u.', 'd.c.', 'a.m.', 'p.m.', 'inc.', 'co.', 'corp.', 'ltd.', 'etc.', 'jr.', 'sr.', 'n.y.', 'n.j.']);
const sentenceOpeners: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'it', 'he', 'she', 'they', 'we', 'i', 'in', 'on', 'at', 'but', 'and', 'this', 'that', 'these', 'those', 'if', 'when', 'while', 'after', 'before', 'for', 'as', 'his', 'her', 'their', 'its', 'there', 'you', 'what', 'so', '“', '"', '‘',
]);
/** No sentence is longer, in tokens: what rules do with one may cost its square, and a pasted table has no full stops. */
const longestSentence = 400;
const closers: ReadonlySet<string> = new Set(['”', '"', '’', "'", "''", '’’', ')', ']', '»']);

/** The sentences of tokens of one or more paragraphs, in order; no sentence crosses a paragraph or is longer than 400 tokens. Cost is linear. */
export function splitSentences(tokens: readonly Token[]): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const end = endAfter(tokens, at) ?? (at + 1 - from >= longestSentence ? at + 1 : null);
    if (end === null) continue;
    sentences.push({ from, to: end });
    from = end;
    at = end - 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** Where the sentence ends that this token may end, closing marks included; `null` where it goes on. */
function endAfter(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return null;
  if (next === undefined || next.paragraph !== token.paragraph) return at + 1;
  const isStop = /^[.!?…]+$/u.test(token.text);
  if (!isStop && !/\.$/u.test(token.text)) return null;
  let end = at + 1;
  while (isClosing(tokens, end, token.paragraph)) end += 1;
  const following = tokens[end];
  if (following === undefined || following.paragraph !== token.paragraph) return end;
  if (!following.isSpaced && !closers.has(tokens[end - 1]?.text ?? '')) return null;
  return goesOn(tokens, at, following) ? null : end;
}

/** A straight mark after a space opens, and belongs to what follows. */
function isClosing(tokens: readonly Token[], at: number, paragraph: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.paragraph === paragraph && closers.has(token.text) && !token.isSpaced;
}

function goesOn(tokens: readonly Token[], at: number, following: Token): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (/^[\p{Ll},;:–—)-]/u.test(following.text)) return true;
  if (/^[!?…]/u.test(token.text)) return false;
  const word = token.text === '.' ? `${tokens[at - 1]?.lower ?? ''}.` : token.lower;
  const bare = word.slice(0, -1);
  if (openAbbreviations.has(word)) return !sentenceOpeners.has(following.lower) && following.pos !== 'PRON';
  if (/^[“"‘]|^''$/u.test(following.text)) return false;
  if (abbreviations.has(bare) && /^\p{Lu}/u.test(tokens[token.text === '.' ? at - 1 : at]?.text ?? '')) return true;
  // "J. Doe": a single capital letter is an initial.
  return /^\p{Lu}\.$/u.test(token.text) || (token.text === '.' && /^\p{Lu}$/u.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.text !== 'I');
}
