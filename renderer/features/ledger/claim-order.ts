import type { ClaimFilter, ClaimSort, ClaimSortKey } from '../../state/ledger-store.js';
import type { ClaimRow } from './claim-rows.js';

const filters: Readonly<Record<ClaimFilter, (row: ClaimRow) => boolean>> = {
  all: () => true,
  contrary: (row) => row.contraryCount > 0,
  conflict: (row) => row.conflictCount > 0,
  circular: (row) => row.independence.circular,
  overrated: (row) => row.overrated,
  unjudged: (row) => row.claim.credibility === null,
};

/** What a column is sorted by, most telling number first; later ones decide between equals. */
const orders: Readonly<Record<ClaimSortKey, (row: ClaimRow) => readonly number[]>> = {
  number: (row) => [row.claim.ordinal],
  independence: ({ independence, articleCount }) => [independence.independent.min, independence.independent.max, articleCount],
  against: (row) => [row.contraryCount + row.conflictCount, row.contraryCount],
  // Not judged comes after 6: a grade that is missing is no grade.
  credibility: (row) => [row.claim.credibility ?? 7],
};

/** The claims a filter lets through. */
export function filteredClaims(rows: readonly ClaimRow[], filter: ClaimFilter): readonly ClaimRow[] {
  return filter === 'all' ? rows : rows.filter(filters[filter]);
}

/** The claims in an order of their own; equals stand by their number. */
export function sortedClaims(rows: readonly ClaimRow[], { by, descending }: ClaimSort): readonly ClaimRow[] {
  if (by === 'number' && !descending) return rows;
  const keyed = rows.map((row) => ({ row, key: orders[by](row) }));
  const sign = descending ? -1 : 1;
  return keyed.sort((a, b) => sign * compareKeys(a.key, b.key) || a.row.claim.ordinal - b.row.claim.ordinal).map(({ row }) => row);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, at) => value !== b[at]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

/** Which order a column gives when it is asked for first: the strongest on top. */
export function firstOrder(by: ClaimSortKey): ClaimSort {
  return { by, descending: by === 'independence' || by === 'against' };
}
