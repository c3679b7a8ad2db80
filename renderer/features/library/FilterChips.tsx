import { useDeferredValue, useMemo } from 'react';
import { filterStrings } from '../../../shared/strings/library.js';
import { facets, isFiltering, setFilter, useLibrary, wholeLibrary, type Facet, type LibraryFilter } from '../../state/library-store.js';
import { IconButton } from '../../ui/IconButton.js';
import { XIcon } from '../../ui/icons.js';
import { withValue } from './library-filter.js';
import { facetWords } from './library-words.js';
import type { LibraryView } from './use-library-rows.js';

interface Chip {
  readonly key: string;
  readonly words: string;
  /** The filter without it. */
  readonly without: LibraryFilter;
}

/** What is filtered by, each with a button that takes it away, and how many articles are left. Nothing while all are shown. */
export function FilterChips({ view }: { readonly view: LibraryView }) {
  const filter = useDeferredValue(useLibrary((state) => state.filter));
  const chips = useMemo(() => chipsOf(filter, view), [filter, view]);
  return (
    <div className="filter-chips">
      <div role="status" className="filter-count">
        {isFiltering(filter) && <b>{filterStrings.shown(view.shown.length, view.entries.length)}</b>}
      </div>
      {isFiltering(filter) && (
        <>
          <ul>
            {chips.map((chip) => (
              <li key={chip.key} className="filter-chip">
                <span className="clip" dir="auto" title={chip.words}>
                  {chip.words}
                </span>
                <IconButton label={filterStrings.remove(chip.words)} small onClick={() => setFilter(chip.without)}>
                  <XIcon className="icon s12" />
                </IconButton>
              </li>
            ))}
          </ul>
          <button type="button" className="link" onClick={() => setFilter(wholeLibrary)}>
            {filterStrings.clear}
          </button>
        </>
      )}
    </div>
  );
}

function chipsOf(filter: LibraryFilter, view: LibraryView): Chip[] {
  const { words, from, until } = filter;
  return [
    ...(words.trim() === '' ? [] : [{ key: 'words', words: `“${words.trim()}”`, without: { ...filter, words: '' } }]),
    ...(from === '' ? [] : [{ key: 'from', words: filterStrings.chip(filterStrings.from, from), without: { ...filter, from: '' } }]),
    ...(until === '' ? [] : [{ key: 'until', words: filterStrings.chip(filterStrings.until, until), without: { ...filter, until: '' } }]),
    ...facets.flatMap((facet) => facetChips(filter, facet, view)),
  ];
}

function facetChips(filter: LibraryFilter, facet: Facet, { entries, facts }: LibraryView): Chip[] {
  const chosen = filter.values[facet] ?? [];
  if (chosen.length === 0) return [];
  const wordsOf = facetWords(facet, entries, facts);
  return chosen.map((value) => ({ key: `${facet} ${value}`, words: filterStrings.chip(filterStrings.facets[facet], wordsOf(value)), without: withValue(filter, facet, value) }));
}
