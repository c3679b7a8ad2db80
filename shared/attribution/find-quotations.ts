import type { Range, Token } from './token.js';

/** Words in quotation marks, marks included. */
export interface Quotation extends Range {
  /** Whether its last mark is there; a quotation that goes on in the next paragraph has none in this one. */
  readonly isClosed: boolean;
  /** Whether the quotation goes on in the quotation after this one. */
  readonly goesOn: boolean;
}

type Mark = 'opens' | 'closes' | 'either' | null;

/**
 * The quotations of a text in order, not nested: inside double marks single ones are part of the words.
 *
 * A quotation whose paragraph ends before its mark closes counts only where the next paragraph opens one again, as
 * printers do with long quotations; any other open mark is passed over. Cost is linear.
 */
export function findQuotations(tokens: readonly Token[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = paragraphEnd(tokens, from);
    const double = quotationsIn(tokens, { from, to }, doubleMark);
    quotations.push(...(double.length > 0 ? double : quotationsIn(tokens, { from, to }, singleMark)));
    from = to;
  }
  return quotations;
}

/** The quotations between marks of one kind inside a paragraph. */
function quotationsIn(tokens: readonly Token[], { from, to }: Range, markAt: (tokens: readonly Token[], at: number) => Mark): Quotation[] {
  const found: Quotation[] = [];
  let open: number | null = null;
  for (let at = from; at < to; at += 1) {
    const mark = markAt(tokens, at);
    if (mark === null) continue;
    const isLow = open !== null && tokens[open]?.text === '„' && tokens[at]?.text === '“';
    if (!isLow && (open === null ? mark !== 'closes' : mark === 'opens')) open = at;
    else if (open !== null) {
      found.push({ from: open, to: at + 1, isClosed: true, goesOn: false });
      open = null;
    }
  }
  if (open !== null && opensAgain(tokens, to, markAt)) found.push({ from: open, to, isClosed: false, goesOn: true });
  return found;
}

function opensAgain(tokens: readonly Token[], at: number, markAt: (tokens: readonly Token[], at: number) => Mark): boolean {
  const mark = markAt(tokens, at);
  return mark === 'opens' || mark === 'either';
}

function paragraphEnd(tokens: readonly Token[], from: number): number {
  const paragraph = tokens[from]?.paragraph;
  let to = from;
  while (tokens[to]?.paragraph === paragraph && to < tokens.length) to += 1;
  return to;
}

function doubleMark(tokens: readonly Token[], at: number): Mark {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '“' && !token.isSpaced && tokens[at + 1]?.isSpaced !== false && /^[.,!?…]$/u.test(tokens[at - 1]?.text ?? '')) return 'closes';
  if (/^[“„«‟]$/u.test(token.text)) return 'opens';
  if (/^[”»]$/u.test(token.text)) return 'closes';
  return /^(?:["＂]|''|``|’’|‘‘)$/u.test(token.text) ? bySpaces(token, tokens[at + 1]) : null;
}

function singleMark(tokens: readonly Token[], at: number): Mark {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (token === undefined) return null;
  if (token.text === '‘') return token.isSpaced ? 'opens' : null;
  if (!/^['’]$/u.test(token.text)) return null;
  if (token.isSpaced && after?.isSpaced === false) return /^\d/u.test(after.text) ? null : 'opens';
  // After a plural "s" it is more often a possessive than a closing mark, unless a stop or comma stands there.
  const endsWord = before !== undefined && (/^[.,!?…]$/u.test(before.text) || !before.lower.endsWith('s'));
  return !token.isSpaced && (after === undefined || after.isSpaced || after.pos === 'PUNCT') && endsWord ? 'closes' : null;
}

/** What a straight mark does is told by the side on which a space stands. */
function bySpaces(token: Token, after: Token | undefined): Mark {
  const isOpenRight = after !== undefined && after.paragraph === token.paragraph && !after.isSpaced && !/^[.,;:!?)]$/u.test(after.text);
  if (token.isSpaced && isOpenRight) return 'opens';
  if (!token.isSpaced && !isOpenRight) return 'closes';
  return 'either';
}
