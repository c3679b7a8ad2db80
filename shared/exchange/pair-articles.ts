import type { LedgerSource } from './ledger-file.js';
import type { ArticleToCompare } from './verify-ledger.js';

/** How many of a source's cited passages stand in a text. */
export type CountQuotations = (source: LedgerSource, text: string) => number;

/**
 * Which article stands for which source: the one with the same bytes, else the one of the same file name, else the one
 * in which most of its quotations are found. An article that the ledger does not cite stands for none.
 */
export function findPairs(sources: readonly LedgerSource[], articles: readonly ArticleToCompare[], countQuotations: CountQuotations): ReadonlyMap<string, ArticleToCompare> {
  const pairs = new Map<string, ArticleToCompare>();
  const left = new Set(articles);
  const pair = (source: LedgerSource | undefined, article: ArticleToCompare): void => {
    if (source === undefined) return;
    pairs.set(source.id, article);
    left.delete(article);
  };
  const free = (): LedgerSource[] => sources.filter(({ id }) => !pairs.has(id));
  const best = (candidates: readonly LedgerSource[], { text }: ArticleToCompare): { source: LedgerSource | undefined; count: number } => {
    const counted = candidates.map((source) => ({ source, count: text === null ? 0 : countQuotations(source, text) }));
    return counted.reduce<{ source: LedgerSource | undefined; count: number }>((most, one) => (most.source === undefined || one.count > most.count ? one : most), { source: undefined, count: 0 });
  };
  for (const article of left) pair(free().find(({ sha256 }) => sha256 === article.sha256), article);
  for (const article of left) pair(best(free().filter(({ fileName }) => fileName === article.fileName), article).source, article);
  for (const article of left) {
    const { source, count } = best(free(), article);
    if (count > 0) pair(source, article);
  }
  return pairs;
}
