import { utf16Offsets } from './code-points.js';
import type { LedgerSpan } from './ledger-file.js';
import { quoteOf, type LedgerQuote } from './ledger-words.js';

/** Characters beside a quotation that tell one of its places from another. */
const contextChars = 16;
/** Longest text that is searched for words known by their hash alone, in code points: a book has about as many. */
const maxHashedText = 1_000_000;

type Hash = (text: string) => string;

/**
 * Whether the words of a span stand in an article's text: at their place or, where the text has moved, elsewhere
 * beside what they stood beside.
 *
 * Every character counts but white space and composition (NFC). Without words, what has their length and hash is looked for.
 */
export function standsIn(text: string, span: LedgerSpan, sha256: Hash): boolean {
  const position = span.selector.find((one) => one.type === 'TextPositionSelector');
  if (position === undefined) return false;
  const offset = utf16Offsets(text);
  const there = text.slice(offset(position.start), offset(position.end));
  const quote = quoteOf(span);
  if (quote === null) return sha256(there) === span.sha256 || hasHashed(text, { length: position.end - position.start, wanted: span.sha256 }, sha256);
  return there === quote.exact || hasQuote(folded(text), quote);
}

function hasQuote(text: string, { exact, prefix, suffix }: LedgerQuote): boolean {
  const wanted = folded(exact).trim();
  const before = folded(prefix).trim().slice(-contextChars);
  const after = folded(suffix).trim().slice(0, contextChars);
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const isBeside = text.slice(0, at).trimEnd().endsWith(before) && before !== '';
    if (isBeside || (before === '' && after === '') || (after !== '' && text.slice(at + wanted.length).trimStart().startsWith(after))) return true;
  }
  return false;
}

function hasHashed(text: string, { length, wanted }: { readonly length: number; readonly wanted: string }, sha256: Hash): boolean {
  const characters = [...text];
  if (characters.length > maxHashedText) return false;
  for (let at = 0; at + length <= characters.length; at += 1) if (sha256(characters.slice(at, at + length).join('')) === wanted) return true;
  return false;
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ');
}
