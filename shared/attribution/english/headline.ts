import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import type { Range, Token } from '../token.js';
import { isDocumentWord, isPersonWord } from './source-words.js';
import { isDash, isFiniteVerb } from './word-classes.js';

/** Longest name of a source in a headline, in tokens. */
const longestName = 5;

/** Headlines that end or begin with their source: "… – Yonhap", "Yonhap: …". */
export function headlineSources(reading: Reading): Found[] {
  return reading.text.paragraphs.flatMap((paragraph, index) => (paragraph.kind === 'title' || paragraph.kind === 'standfirst' ? inHeadline(reading, index) : []));
}

function inHeadline(reading: Reading, paragraph: number): Found[] {
  const line = rangeOf(reading, paragraph);
  const found = line === null ? null : (endingSource(reading.tokens, line) ?? openingSource(reading.tokens, line));
  return found === null ? [] : [found];
}

function rangeOf({ tokens, sentences }: Reading, paragraph: number): Range | null {
  const inside = sentences.filter(({ from }) => tokens[from]?.paragraph === paragraph);
  const first = inside[0];
  const last = inside.at(-1);
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

function endingSource(tokens: readonly Token[], line: Range): Found | null {
  for (let at = line.to - 2; at > line.from + 2 && at >= line.to - 1 - longestName; at -= 1) {
    const mark = tokens[at];
    if (!(isDash(mark) && mark?.isSpaced === true && tokens[at + 1]?.isSpaced === true) && mark?.text !== ':') continue;
    return isName(tokens, { from: at + 1, to: line.to }) ? headline([{ from: at + 1, to: line.to }], at, { from: line.from, to: at }) : null;
  }
  return null;
}

function openingSource(tokens: readonly Token[], line: Range): Found | null {
  for (let at = line.from + 1; at <= Math.min(line.from + longestName, line.to - 4); at += 1) {
    if (tokens[at]?.text !== ':') continue;
    const name = { from: line.from, to: at };
    return isName(tokens, name) || isSourceWord(tokens[at - 1]) ? headline([name], at, { from: at + 1, to: line.to }) : null;
  }
  return null;
}

function headline(source: Range[], mark: number, content: Range): Found {
  return { pattern: 'headline', source, cue: [{ from: mark, to: mark + 1 }], content: [content], stance: 'asserts' };
}

function isName(tokens: readonly Token[], { from, to }: Range): boolean {
  const words = tokens.slice(from, to).filter((token) => /\p{L}/u.test(token.text));
  if (words.length === 0 || words.length > longestName) return false;
  return words.every((token) => (/^\p{Lu}/u.test(token.text) && !isFiniteVerb({ ...token, pos: token.pos === 'VERB' ? 'PROPN' : token.pos })) || /^(?:of|the|news|agency|sources?|officials?|report|minister)$/u.test(token.lower));
}

function isSourceWord(token: Token | undefined): boolean {
  return token !== undefined && (isPersonWord(token.lower) || isDocumentWord(token.lower));
}
