import { shortDay } from '../../../shared/print/print-dates.js';
import { filterStrings, libraryStrings } from '../../../shared/strings/library.js';
import { genreStrings, gradeStrings } from '../../../shared/strings/terms.js';
import type { LibraryGroup } from '../../../shared/ipc/app-channels.js';
import type { Facet } from '../../state/library-store.js';
import type { LibraryEntry } from './library-entry.js';
import type { LibraryFacts } from './library-filter.js';
import { labelSpelling } from './library-rows.js';

/** How the values of a facet are shown, by value. Made once for many values. */
export function facetWords(facet: Facet, entries: readonly LibraryEntry[], facts: LibraryFacts): (value: string) => string {
  const none = filterStrings.none[facet];
  const lookUp = (words: ReadonlyMap<string, string>) => (value: string) => words.get(value) ?? (value === '' ? none : value);
  switch (facet) {
    case 'outlet':
      return lookUp(new Map(entries.toReversed().map(({ outletKey, outlet }) => [outletKey, outlet === '' ? none : outlet])));
    case 'label':
      return lookUp(labelSpelling(facts));
    case 'collection':
      return lookUp(new Map([...facts.collections.values()].map(({ id, name }) => [id, name])));
    case 'source':
      return lookUp(new Map([...facts.sources.values()].map(({ id, name }) => [id, name])));
    case 'genre':
      return lookUp(new Map(Object.entries(genreStrings)));
    case 'grade':
      return lookUp(new Map(Object.entries(gradeStrings.reliability)));
    case 'language':
      return (value) => (value === '' ? none : languageName(value));
    case 'tagged':
      return lookUp(new Map(Object.entries(filterStrings.tagged)));
    case 'reading':
      return lookUp(new Map(Object.entries(filterStrings.reading)));
  }
}

/** How the heads of groups are named, by value. */
export function groupWords(by: LibraryGroup, entries: readonly LibraryEntry[], facts: LibraryFacts): (value: string) => string {
  switch (by) {
    case 'none':
      return (value) => value;
    case 'day':
      return (value) => (value === '' ? libraryStrings.undated : shortDay(value));
    case 'copies': {
      const titles = new Map<string, string>(entries.map(({ article, title }) => [article.id, title]));
      return (value) => titles.get(value) ?? libraryStrings.notSyndicated;
    }
    case 'outlet':
    case 'label':
    case 'collection':
      return facetWords(by, entries, facts);
  }
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
