import { create } from 'zustand';
import type { Article } from '../../shared/domain/article.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { useCase } from './case-store.js';
import { usePlace } from './place-store.js';

/** What can be filtered by: each has values, of which an article has one or several. */
export const facets = ['reading', 'label', 'collection', 'outlet', 'source', 'grade', 'genre', 'language', 'tagged'] as const;
export type Facet = (typeof facets)[number];

/** What the library shows. Values of one facet are alternatives; facets, words and dates all hold. */
export interface LibraryFilter {
  readonly words: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty for no limit. An undated article lies in no range. */
  readonly from: string;
  readonly until: string;
  readonly values: Partial<Readonly<Record<Facet, readonly string[]>>>;
}

export const wholeLibrary: LibraryFilter = { words: '', from: '', until: '', values: {} };

/** Whether anything is filtered out. */
export function isFiltering({ words, from, until, values }: LibraryFilter): boolean {
  return words.trim() !== '' || from !== '' || until !== '' || Object.values(values).some((chosen) => chosen.length > 0);
}

/** What is chosen in the library, beside the article that is open. */
export interface LibraryChoice {
  /** The chosen articles; empty while the open one is the only one. */
  readonly chosen: ReadonlySet<ArticleId>;
  /** The row the keys stand on; `null` for that of the open article. */
  readonly cursor: string | null;
  /** The row a range is stretched from. */
  readonly anchor: string | null;
}

const nothingChosen: LibraryChoice = { chosen: new Set(), cursor: null, anchor: null };

interface LibraryState extends LibraryChoice {
  readonly filter: LibraryFilter;
  readonly filterShown: boolean;
  /** Keys of groups that are folded. */
  readonly folded: ReadonlySet<string>;
}

const start: LibraryState = { ...nothingChosen, filter: wholeLibrary, filterShown: false, folded: new Set() };

export const useLibrary = create<LibraryState>(() => start);

/** Forgets filter and choice: another case is open. */
export function forgetLibrary(): void {
  useLibrary.setState(start);
}

export function setFilter(filter: LibraryFilter): void {
  useLibrary.setState({ filter });
}

export function showFilter(filterShown: boolean): void {
  useLibrary.setState({ filterShown });
}

/** Folds a group, or opens it. */
export function setFolded(key: string, isFolded: boolean): void {
  const folded = new Set(useLibrary.getState().folded);
  if (isFolded) folded.add(key);
  else folded.delete(key);
  useLibrary.setState({ folded });
}

export function choose(choice: Partial<LibraryChoice>): void {
  useLibrary.setState(choice);
}

/** Back to the open article alone. */
export function chooseNone(): void {
  useLibrary.setState(nothingChosen);
}

/** The articles a command of the library is about: the chosen ones in order of import, else the open one. */
export function chosenArticles(): readonly Article[] {
  const { articles } = useCase.getState();
  const { chosen } = useLibrary.getState();
  if (chosen.size > 0) return [...articles.values()].filter(({ id, hidden }) => chosen.has(id) && !hidden);
  const { articleId } = usePlace.getState();
  const open = articleId === null ? undefined : articles.get(articleId);
  return open === undefined || open.hidden ? [] : [open];
}
