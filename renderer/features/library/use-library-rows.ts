import { useDeferredValue, useMemo, useState } from 'react';
import type { ArticleId, SourceId } from '../../../shared/domain/ids.js';
import { useArticles, useCase, useLedgerIndex } from '../../state/case-store.js';
import { useLibrary } from '../../state/library-store.js';
import { usePreferences } from '../../state/preferences-store.js';
import { LibraryEntries, type LibraryEntry } from './library-entry.js';
import { filtered, type LibraryFacts } from './library-filter.js';
import { libraryRows, ordered, type LibraryRow } from './library-rows.js';
import { useTagCounts } from './use-tag-counts.js';

/** Everything the library draws from. */
export interface LibraryView {
  /** All articles, in the order chosen. */
  readonly entries: readonly LibraryEntry[];
  /** Those the filter lets through. */
  readonly shown: readonly LibraryEntry[];
  readonly rows: readonly LibraryRow[];
  readonly facts: LibraryFacts;
}

/** The library as it is ordered, filtered and grouped; each step is made anew only where what it rests on changed. */
export function useLibraryView(): LibraryView {
  const articles = useArticles();
  const [made] = useState(() => new LibraryEntries());
  const order = usePreferences((state) => state.libraryOrder);
  const by = usePreferences((state) => state.libraryGroup);
  // After the field: a key is seen at once, the articles follow.
  const filter = useDeferredValue(useLibrary((state) => state.filter));
  const folded = useLibrary((state) => state.folded);
  const facts = useLibraryFacts();
  const entries = useMemo(() => ordered(made.of(articles), order), [made, articles, order]);
  const shown = useMemo(() => filtered(entries, { filter, facts }), [entries, filter, facts]);
  const rows = useMemo(() => libraryRows(shown, { by, order, facts, folded }), [shown, by, order, facts, folded]);
  return useMemo(() => ({ entries, shown, rows, facts }), [entries, shown, rows, facts]);
}

function useLibraryFacts(): LibraryFacts {
  const filings = useCase((state) => state.filings);
  const collections = useCase((state) => state.collections);
  const tagCounts = useTagCounts();
  const { attributionsIn, sources, outlets } = useLedgerIndex();
  const quoted = useMemo(() => {
    const found = new Map<ArticleId, ReadonlySet<SourceId>>();
    for (const [id, attributions] of attributionsIn) found.set(id, new Set(attributions.flatMap(({ sourceId }) => sourceId ?? [])));
    return found;
  }, [attributionsIn]);
  return useMemo(() => ({ filings, collections, tagCounts, quoted, sources, outlets }), [filings, collections, tagCounts, quoted, sources, outlets]);
}
