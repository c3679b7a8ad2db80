import { isSpaced } from './make-lines.js';

/** How two lines become one: characters taken off the end of the first, and what is written between them. */
export interface LineJoint {
  readonly cut: number;
  readonly between: '' | ' ';
}

/** Words of a file as they stand within lines, in small letters: what a hyphen at a line's end is judged by. */
export type Vocabulary = ReadonlySet<string>;

const wordInLine = /[\p{L}\p{M}]+(?:[-‐'’][\p{L}\p{M}]+)*/gu;

/** The words of lines, without those that a line's end may have cut. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.match(wordInLine) ?? [];
    const whole = /[-\u00ad‐]$/u.test(line) ? found.slice(1, -1) : found.slice(1);
    for (const word of whole) words.add(foldHyphen(word));
  }
  return words;
}

function foldHyphen(word: string): string {
  return word.toLowerCase().replace(/‐/gu, '-');
}

/**
 * How a line is joined to the next one.
 *
 * A hyphen at the end is taken off when the word is known without it from elsewhere in the file, or goes on in small
 * letters and is no known kind of compound. Hyphens of numbers, names and addresses stay. Dashes stay.
 */
export function jointOf(line: string, next: string, vocabulary: Vocabulary): LineJoint {
  if (line.endsWith('\u00ad')) return { cut: 1, between: '' };
  if (/[-‐]$/u.test(line)) return jointAtHyphen(line, next, vocabulary);
  if (/\S[—]$/u.test(line) || /^—\S/u.test(next) || isAddressCut(line, next)) return { cut: 0, between: '' };
  if (isCutUnseen(line, next, vocabulary)) return kept;
  return { cut: 0, between: isSpaced(line, next) ? ' ' : '' };
}

/**
 * Whether a soft hyphen cut a word: pdf.js leaves soft hyphens out, also those that are drawn. The halves are joined
 * where the file has the whole word elsewhere, and not both halves.
 */
function isCutUnseen(line: string, next: string, vocabulary: Vocabulary): boolean {
  const first = /[\p{L}\p{M}]{2,}$/u.exec(line)?.[0];
  const second = /^\p{Ll}[\p{L}\p{M}]+/u.exec(next)?.[0];
  if (first === undefined || second === undefined || !vocabulary.has(foldHyphen(first + second))) return false;
  return !vocabulary.has(foldHyphen(first)) || !vocabulary.has(foldHyphen(second));
}

/** Addresses break after a slash. */
function isAddressCut(line: string, next: string): boolean {
  return /(?:https?:\/\/|www\.)\S*[/=&?_]$/iu.test(line) && /^[\p{Ll}\d%#?=&_-]/u.test(next);
}

const kept: LineJoint = { cut: 0, between: '' };
const removed: LineJoint = { cut: 1, between: '' };
const apart: LineJoint = { cut: 0, between: ' ' };

/** What stands first in English, German and French compounds that are written with a hyphen. */
const compoundStart = /^(?:self|ex|non|all|half|quasi|vice|cross|well|ill|so|high|low|long|short|full|part|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|mid|post|pro|anti|semi|east|west|north|south|e|co|de|is|sino|franco|anglo|austro|afro|euro|là|peut|grand|sous|demi)$/iu;
/** First halves that are words of their own, and whose compounds are written in one. */
const closedStart = /^(?:under|over|with|out|up|in|on|off|for|any|some|every|how|what|where|when|who|there|here|to|be|a|an|no|per|pre|re|un|dis|im|inter|sub|super|trans|fore|after|back|down|man|men|not|ever|it|him|her|them|our|your|my)$/iu;
/** Words before which a hyphen stands for a part left out: "pre- and post-war". */
const suspended = /^(?:and|or|und|oder|bzw|et|ou|y|o|e|och|en)\b/u;

function jointAtHyphen(line: string, next: string, vocabulary: Vocabulary): LineJoint {
  const before = /[^\s]*$/u.exec(line.slice(0, -1))?.[0] ?? '';
  const first = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  const second = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? '';
  if (before === '') return apart;
  if (/:\/\/|^www\./iu.test(before) || first === '' || second === '') return /^\p{P}*[\p{L}\p{N}]/u.test(next) ? kept : apart;
  if (suspended.test(next) && !vocabulary.has(foldHyphen(first + second))) return apart;
  if (vocabulary.has(foldHyphen(first + second))) return removed;
  if (vocabulary.has(foldHyphen(`${first}-${second}`))) return kept;
  const isCompound = !/^\p{Ll}/u.test(second) || before.includes('-') || compoundStart.test(first) || areWords([first, second], vocabulary);
  return isCompound ? kept : removed;
}

/** Two words that the file has apart are likelier a compound than one word, unless the first begins many words. */
function areWords([first, second]: readonly [string, string], vocabulary: Vocabulary): boolean {
  return !closedStart.test(first) && first.length >= 3 && second.length >= 4 && vocabulary.has(foldHyphen(first)) && vocabulary.has(foldHyphen(second));
}
