import type { LedgerSpan } from './ledger-file.js';

/** A stretch's words with what stands beside them. */
export interface LedgerQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The words of a stretch; `null` where the ledger has positions and hashes only. */
export function quoteOf({ selector }: LedgerSpan): LedgerQuote | null {
  return selector.find((one) => one.type === 'TextQuoteSelector') ?? null;
}

/** The words of a passage as people read them, an ellipsis where text is left out; `null` where the ledger has none. */
export function wordsOfSpans(spans: readonly LedgerSpan[]): string | null {
  let words = '';
  for (const [at, span] of spans.entries()) {
    const quote = quoteOf(span);
    if (quote === null) return null;
    words += at === 0 || span.continues === true ? quote.exact : ` … ${quote.exact}`;
  }
  return words.replace(/\s+/gu, ' ').trim();
}
