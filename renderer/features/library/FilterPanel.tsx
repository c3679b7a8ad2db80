import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { filterStrings } from '../../../shared/strings/library.js';
import { facets, setFilter, showFilter, useLibrary, type Facet } from '../../state/library-store.js';
import { Choice } from '../../ui/Choice.js';
import { DateField } from '../../ui/DateField.js';
import { facetCounts, withValue } from './library-filter.js';
import { facetWords } from './library-words.js';
import type { LibraryView } from './use-library-rows.js';

type Shown = Facet | 'dates';

const choices: readonly { readonly value: Shown; readonly label: string }[] = [
  ...facets.map((value) => ({ value, label: filterStrings.facets[value] })),
  { value: 'dates', label: filterStrings.dates },
];

/** What the library is filtered by: words, and one facet or the dates at a time, each value with its count. */
export function FilterPanel({ view }: { readonly view: LibraryView }) {
  const words = useLibrary((state) => state.filter.words);
  const [shown, setShown] = useState<Shown>('reading');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    <div role="group" className="filter-panel" aria-label={filterStrings.region} onKeyDown={onKeyDown}>
      <input
        className="input"
        type="search"
        autoFocus
        dir="auto"
        value={words}
        aria-label={filterStrings.words}
        placeholder={filterStrings.placeholder}
        onChange={(event) => setFilter({ ...useLibrary.getState().filter, words: event.target.value })}
        onKeyDown={(event) => event.key === 'ArrowDown' && focusList()}
      />
      <Choice label={filterStrings.by} value={shown} options={choices} onChange={setShown} />
      {shown === 'dates' ? <Dates /> : <FacetValues key={shown} facet={shown} view={view} />}
    </div>
  );
}

/** Escape empties the words first, then puts the panel away; what was chosen stays. */
function leave(): void {
  const { filter } = useLibrary.getState();
  if (filter.words !== '') {
    setFilter({ ...filter, words: '' });
    return;
  }
  showFilter(false);
  focusList();
}

function focusList(): void {
  document.querySelector<HTMLElement>('.library [data-pane-focus]')?.focus();
}

function Dates() {
  const filter = useLibrary((state) => state.filter);
  return (
    <div className="filter-dates">
      <DateField label={filterStrings.from} value={filter.from} hint={filterStrings.dateHint} onKeep={(from) => setFilter({ ...filter, from })} />
      <DateField label={filterStrings.until} value={filter.until} hint={filterStrings.dateHint} onKeep={(until) => setFilter({ ...filter, until })} />
    </div>
  );
}

/** More values than this are found by typing. */
const mostValues = 60;
/** From so many values on there is a field to find one. */
const manyValues = 8;

function FacetValues({ facet, view }: { readonly facet: Facet; readonly view: LibraryView }) {
  const { entries, facts } = view;
  const filter = useLibrary((state) => state.filter);
  const [typed, setTyped] = useState('');
  // After the list: the counts may come a frame later than the articles.
  const settled = useDeferredValue(filter);
  const counts = useMemo(() => facetCounts(entries, facet, { filter: settled, facts }), [entries, facet, settled, facts]);
  const wordsOf = useMemo(() => facetWords(facet, entries, facts), [facet, entries, facts]);
  const chosen = new Set(filter.values[facet] ?? []);
  const named = counts.map(({ value, count }) => ({ value, count, name: wordsOf(value) }));
  const wanted = typed.trim().toLowerCase();
  const found = named.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <>
      {counts.length > manyValues && <input className="input" type="search" dir="auto" value={typed} aria-label={filterStrings.find(filterStrings.facets[facet])} placeholder={filterStrings.find(filterStrings.facets[facet])} onChange={(event) => setTyped(event.target.value)} />}
      <div role="group" className="filter-values" aria-label={filterStrings.facets[facet]}>
        {found.slice(0, mostValues).map(({ value, count, name }) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.has(value)} onChange={() => setFilter(withValue(useLibrary.getState().filter, facet, value))} />
            <span className="clip" dir="auto" title={name}>
              {name}
            </span>
            <span className="n">{count.toLocaleString('en')}</span>
          </label>
        ))}
        {found.length > mostValues && <p className="q3">{filterStrings.more(found.length - mostValues)}</p>}
        {found.length === 0 && wanted !== '' && <p className="q3">{filterStrings.noValue}</p>}
      </div>
    </>
  );
}
