import type { Briefing } from '../../../shared/domain/briefing.js';
import type { Article } from '../../../shared/domain/article.js';
import type { Claim } from '../../../shared/domain/claim.js';
import type { BlockId } from '../../../shared/domain/ids.js';
import type { Source } from '../../../shared/domain/source.js';
import type { SearchAnswer } from '../../../shared/ipc/search-channels.js';
import type { SearchGroup } from '../../state/place-store.js';

/** One row of the results. `key` names it while the query stays. */
export type ResultRow =
  | { readonly kind: 'article'; readonly key: string; readonly article: Article }
  | { readonly kind: 'claim'; readonly key: string; readonly claim: Claim }
  | { readonly kind: 'source'; readonly key: string; readonly source: Source }
  | { readonly kind: 'briefing'; readonly key: string; readonly briefing: Briefing; readonly blockId: BlockId | null }
  /** Leads to the whole group. */
  | { readonly kind: 'more'; readonly key: string; readonly group: ResultGroupName; readonly count: number };

export type ResultGroupName = Exclude<SearchGroup, 'all'>;

/** The rows of one kind, and how many were found. */
export interface ResultGroup {
  readonly name: ResultGroupName;
  readonly total: number;
  readonly rows: readonly ResultRow[];
}

/** Groups in the order they are shown. */
export const resultGroups = ['articles', 'claims', 'sources', 'briefings'] as const satisfies readonly ResultGroupName[];

/** Rows of a group among all; the rest is one key away. */
const fewest: Readonly<Record<ResultGroupName, number>> = { articles: 8, claims: 4, sources: 4, briefings: 4 };

/** The records of the open case. */
export interface CaseRecords {
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly briefings: ReadonlyMap<string, Briefing>;
}

/** What an answer found, group by group; groups without any are left out. A record that is gone has no row. */
export function groupsOf(answer: SearchAnswer, records: CaseRecords, shown: SearchGroup): ResultGroup[] {
  const totals = totalsOf(answer);
  return resultGroups
    .filter((name) => totals[name] > 0 && (shown === 'all' || shown === name))
    .map((name) => ({ name, total: totals[name], rows: shown === 'all' ? abridged(name, rowsOf(answer, records, name), totals[name]) : rowsOf(answer, records, name) }));
}

/** How many of each kind were found. */
export function totalsOf({ articles, claims, sources, briefings }: SearchAnswer): Readonly<Record<ResultGroupName, number>> {
  return { articles: articles.total, claims: claims.total, sources: sources.total, briefings: briefings.total };
}

function abridged(name: ResultGroupName, rows: readonly ResultRow[], total: number): ResultRow[] {
  const few = rows.slice(0, fewest[name]);
  return total > few.length ? [...few, { kind: 'more', key: `more:${name}`, group: name, count: total }] : few;
}

function rowsOf(answer: SearchAnswer, records: CaseRecords, name: ResultGroupName): ResultRow[] {
  switch (name) {
    case 'articles':
      return present(answer.articles.ids, records.articles).map((article) => ({ kind: 'article', key: article.id, article }));
    case 'claims':
      return present(answer.claims.ids, records.claims).map((claim) => ({ kind: 'claim', key: claim.id, claim }));
    case 'sources':
      return present(answer.sources.ids, records.sources).map((source) => ({ kind: 'source', key: source.id, source }));
    case 'briefings':
      return answer.briefings.found.flatMap(({ id, blockId }) => present([id], records.briefings).map((briefing) => ({ kind: 'briefing', key: id, briefing, blockId }) as const));
  }
}

function present<Item>(ids: readonly string[], records: ReadonlyMap<string, Item>): Item[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}
