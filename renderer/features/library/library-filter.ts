import type { Collection, Filing } from '../../../shared/domain/filing.js';
import { isToRead } from '../../../shared/domain/filing.js';
import { foldedName } from '../../../shared/domain/filing-name.js';
import type { ArticleId, CollectionId, SourceId } from '../../../shared/domain/ids.js';
import type { Source } from '../../../shared/domain/source.js';
import { facets, type Facet, type LibraryFilter } from '../../state/library-store.js';
import type { LibraryEntry } from './library-entry.js';

/** What the case says of articles beside their own records. */
export interface LibraryFacts {
  readonly filings: ReadonlyMap<ArticleId, Filing>;
  readonly collections: ReadonlyMap<CollectionId, Collection>;
  readonly tagCounts: ReadonlyMap<ArticleId, number>;
  /** Sources quoted in each article. */
  readonly quoted: ReadonlyMap<ArticleId, ReadonlySet<SourceId>>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** Outlet records by lower-case name. */
  readonly outlets: ReadonlyMap<string, Source>;
}

/** The value that stands for "none": no outlet, no label. */
export const noValue = '';

/** The values an article has of a facet; what has none has `noValue`. */
export function valuesOf({ article, meta, outletKey }: LibraryEntry, facet: Facet, facts: LibraryFacts): readonly string[] {
  const { id } = article;
  switch (facet) {
    case 'outlet':
      return [outletKey];
    case 'language':
      return [meta.language?.toLowerCase() ?? noValue];
    case 'genre':
      return [meta.genre];
    case 'tagged':
      return [(facts.tagCounts.get(id) ?? 0) > 0 ? 'yes' : 'no'];
    case 'source':
      return orNone([...(facts.quoted.get(id) ?? [])]);
    case 'grade':
      return [facts.outlets.get(outletKey)?.reliability ?? noValue];
    case 'label':
      return orNone(facts.filings.get(id)?.labels.map(foldedName) ?? []);
    case 'collection':
      return orNone(facts.filings.get(id)?.collectionIds ?? []);
    case 'reading':
      return [isToRead(facts.filings.get(id), facts.tagCounts.get(id) ?? 0) ? 'to-read' : 'read'];
  }
}

function orNone(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [noValue] : values;
}

/** What articles are filtered by. */
export interface Filtering {
  readonly filter: LibraryFilter;
  readonly facts: LibraryFacts;
  /** A facet that is left out of account. */
  readonly without?: Facet;
}

/** The articles a filter lets through, in their order. */
export function filtered(entries: readonly LibraryEntry[], filtering: Filtering): readonly LibraryEntry[] {
  const { filter } = filtering;
  const tests = [...wordTests(filter.words), ...dateTests(filter), ...facetTests(filtering)];
  return tests.length === 0 ? entries : entries.filter((entry) => tests.every((test) => test(entry)));
}

type EntryTest = (entry: LibraryEntry) => boolean;

function wordTests(words: string): EntryTest[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return wanted.map((word) => (entry) => entry.words.includes(word));
}

/** Sorts after every character of a date: a month may be any of its days. */
const lastCharacter = '~';

function dateTests({ from, until }: LibraryFilter): EntryTest[] {
  if (from === '' && until === '') return [];
  return [({ day }) => day !== '' && (from === '' || `${day}${lastCharacter}` >= from) && (until === '' || day <= `${until}${lastCharacter}`)];
}

function facetTests({ filter, facts, without }: Filtering): EntryTest[] {
  return facets.flatMap((facet) => {
    const chosen = filter.values[facet] ?? [];
    if (facet === without || chosen.length === 0) return [];
    const wanted = new Set(chosen);
    return [(entry: LibraryEntry) => valuesOf(entry, facet, facts).some((value) => wanted.has(value))];
  });
}

/** A value of a facet, with how many articles have it among those the rest of the filter lets through. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** The values of a facet, the most frequent first; those that are chosen are there even where nothing has them. */
export function facetCounts(entries: readonly LibraryEntry[], facet: Facet, { filter, facts }: Filtering): FacetCount[] {
  const counts = new Map<string, number>((filter.values[facet] ?? []).map((value) => [value, 0]));
  for (const entry of filtered(entries, { filter, facts, without: facet })) {
    for (const value of valuesOf(entry, facet, facts)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** The filter with a value chosen, or not chosen where it was. */
export function withValue(filter: LibraryFilter, facet: Facet, value: string): LibraryFilter {
  const chosen = filter.values[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return { ...filter, values: { ...filter.values, [facet]: values } };
}
