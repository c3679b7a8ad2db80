import { originsBehind } from '../analysis/origins-behind.js';
import type { Block } from '../domain/briefing.js';
import { runsOf } from '../domain/briefing-table.js';
import type { ArticleId } from '../domain/ids.js';
import type { LedgerIndex } from '../analysis/ledger-index.js';
import { citedAppearances, citedArticle } from './cited-claims.js';

/** What a block rests on, by its own citations. */
export interface RestsOn {
  readonly articles: number;
  /** Independent origins behind the cited appearances; `null` where none is cited. */
  readonly origins: { readonly min: number; readonly max: number } | null;
}

/** The articles a block cites and the independent origins behind them. */
export function restsOn(block: Pick<Block, 'runs' | 'table'>, index: LedgerIndex): RestsOn {
  const targets = runsOf(block).flatMap((run) => (run.type === 'text' ? [] : [run.target]));
  const articles = new Set<ArticleId>(targets.flatMap((target) => citedArticle(target, index) ?? []));
  const appearances = targets.flatMap((target) => citedAppearances(target, index));
  return { articles: articles.size, origins: originsBehind(appearances, index) };
}
