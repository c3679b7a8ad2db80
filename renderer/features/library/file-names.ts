import type { Collection, Filing } from '../../../shared/domain/filing.js';
import { foldedName } from '../../../shared/domain/filing-name.js';
import type { ArticleId, CollectionId } from '../../../shared/domain/ids.js';
import { labelSpelling } from './library-rows.js';

/** A label or a collection, with how many of the chosen articles have it, and how many of all. */
export interface FiledName {
  /** A folded label, or the id of a collection. */
  readonly value: string;
  readonly name: string;
  readonly among: 'all' | 'some' | 'none';
  readonly total: number;
}

interface Filed {
  readonly filings: ReadonlyMap<ArticleId, Filing>;
  readonly collections: ReadonlyMap<CollectionId, Collection>;
}

const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Every label or collection of the case, by name. @param ids - the chosen articles */
export function fileNames(what: 'labels' | 'collections', ids: readonly ArticleId[], { filings, collections }: Filed): FiledName[] {
  const valuesOf = ({ labels, collectionIds }: Filing): readonly string[] => (what === 'labels' ? labels.map(foldedName) : collectionIds);
  const known: Iterable<readonly [string, string]> = what === 'labels' ? labelSpelling({ filings }) : [...collections.values()].map(({ id, name }) => [id, name] as const);
  const totals = countOf([...filings.values()].map(valuesOf));
  const own = countOf(ids.map((id) => filings.get(id)).flatMap((filing) => (filing === undefined ? [] : [valuesOf(filing)])));
  const names = [...known].map(([value, name]): FiledName => ({ value, name, among: amongOf(own.get(value) ?? 0, ids.length), total: totals.get(value) ?? 0 }));
  return names.sort((a, b) => byName.compare(a.name, b.name));
}

function amongOf(count: number, all: number): FiledName['among'] {
  if (count === 0) return 'none';
  return count === all ? 'all' : 'some';
}

function countOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of lists.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
