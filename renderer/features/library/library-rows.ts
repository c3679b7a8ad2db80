import { foldedName } from '../../../shared/domain/filing-name.js';
import type { ArticleId } from '../../../shared/domain/ids.js';
import type { LibraryGroup, LibraryOrder } from '../../../shared/ipc/app-channels.js';
import type { LibraryEntry } from './library-entry.js';
import { noValue, valuesOf, type LibraryFacts } from './library-filter.js';

/** An article; copies stand under the article they carry. */
export interface ArticleRow {
  readonly kind: 'article';
  /** Unique in the list: an article with two labels stands in two groups. */
  readonly key: string;
  readonly entry: LibraryEntry;
  readonly copies: number;
  readonly place: 'alone' | 'copy' | 'last-copy';
}

/** The head of a group. */
export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  /** What its articles have in common, as `valuesOf` or a day gives it; `noValue` for those that have none. */
  readonly value: string;
  readonly count: number;
  readonly isFolded: boolean;
}

export type LibraryRow = ArticleRow | GroupRow;

const byWords = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** The articles in an order; those that say nothing of what is ordered by come last either way. */
export function ordered(entries: readonly LibraryEntry[], order: LibraryOrder): readonly LibraryEntry[] {
  switch (order) {
    case 'imported':
      return entries;
    case 'recent':
      return entries.toReversed();
    case 'newest':
      return entries.toSorted((a, b) => compareText(b.day, a.day));
    case 'oldest':
      return entries.toSorted((a, b) => compareText(a.day || '9', b.day || '9'));
    case 'outlet':
      return entries.toSorted((a, b) => Number(a.outlet === '') - Number(b.outlet === '') || byWords.compare(a.outlet, b.outlet));
    case 'title':
      return entries.toSorted((a, b) => byWords.compare(a.title, b.title));
    case 'longest':
      return entries.toSorted((a, b) => b.article.wordCount - a.article.wordCount);
  }
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export interface Grouping {
  readonly by: LibraryGroup;
  readonly order: LibraryOrder;
  readonly facts: LibraryFacts;
  /** Keys of the groups that are folded. */
  readonly folded: ReadonlySet<string>;
}

/** The rows of the library for articles in their order: heads of groups, and under each its articles where it is not folded. */
export function libraryRows(entries: readonly LibraryEntry[], grouping: Grouping): LibraryRow[] {
  if (grouping.by === 'none') return underOriginals(entries, '');
  return groupsOf(entries, grouping).flatMap(([value, members]) => {
    const key = `${grouping.by}:${value}`;
    const isFolded = grouping.folded.has(key);
    const head: GroupRow = { kind: 'group', key, value, count: members.length, isFolded };
    return isFolded ? [head] : [head, ...underOriginals(members, `${key}/`)];
  });
}

function groupsOf(entries: readonly LibraryEntry[], { by, order, facts }: Grouping): [string, LibraryEntry[]][] {
  const shown: Shown = by === 'copies' ? new Map(entries.map((entry) => [entry.article.id, entry])) : new Map();
  const members = new Map<string, LibraryEntry[]>();
  for (const entry of entries) {
    for (const value of groupValues(entry, { by, facts, shown })) putUnder(members, value, entry);
  }
  const groups = by === 'copies' ? storiesOnly(members) : members;
  return [...groups].sort(([a], [b]) => Number(a === noValue) - Number(b === noValue) || compareGroups(a, b, { by, order, facts }));
}

function groupValues(entry: LibraryEntry, { by, facts, shown }: Pick<Grouping, 'by' | 'facts'> & { readonly shown: Shown }): readonly string[] {
  switch (by) {
    case 'none':
      return [];
    case 'day':
      return [entry.day];
    case 'copies':
      return [topOf(entry, shown).article.id];
    case 'outlet':
    case 'collection':
    case 'label':
      return valuesOf(entry, by, facts);
  }
}

/** Stories that nothing else carries stand together, last. */
function storiesOnly(members: ReadonlyMap<string, LibraryEntry[]>): Map<string, LibraryEntry[]> {
  const alone = [...members.values()].filter(({ length }) => length === 1).flat();
  const stories = [...members].filter(([, { length }]) => length > 1);
  return new Map(alone.length === 0 ? stories : [...stories, [noValue, alone]]);
}

function compareGroups(a: string, b: string, { by, order, facts }: Pick<Grouping, 'by' | 'order' | 'facts'>): number {
  if (by === 'copies') return 0;
  if (by === 'day') return order === 'oldest' ? compareText(a, b) : compareText(b, a);
  const nameOf = (value: string): string => (by === 'collection' ? (facts.collections.get(value as never)?.name ?? value) : value); // a value of that grouping is an id of a collection
  return byWords.compare(nameOf(a), nameOf(b));
}

type Shown = ReadonlyMap<ArticleId, LibraryEntry>;

/** Rows of articles, each syndicated copy under its original where that is among them. */
function underOriginals(entries: readonly LibraryEntry[], prefix: string): ArticleRow[] {
  const hasCopies = entries.some(({ article }) => article.copyOf !== null);
  const shown: Shown = hasCopies ? new Map(entries.map((entry) => [entry.article.id, entry])) : new Map();
  const copies = new Map<LibraryEntry, LibraryEntry[]>();
  const isTop = (entry: LibraryEntry): boolean => {
    const top = topOf(entry, shown);
    if (top !== entry) putUnder(copies, top, entry);
    return top === entry;
  };
  const tops = hasCopies ? entries.filter(isTop) : entries;
  // A loop: this runs at every key typed into the filter, for every article.
  const rows: ArticleRow[] = [];
  const addRow = (entry: LibraryEntry, count: number, place: ArticleRow['place']): number => rows.push({ kind: 'article', key: prefix + entry.article.id, entry, copies: count, place });
  for (const entry of tops) {
    const own = copies.get(entry) ?? [];
    addRow(entry, own.length, 'alone');
    own.forEach((copy, at) => addRow(copy, 0, at === own.length - 1 ? 'last-copy' : 'copy'));
  }
  return rows;
}

/** Copies of copies are rare; what is deeper than this, or goes in a circle, stands where the walk ends. */
const maxCopyDepth = 8;

/** The shown article under which one stands: its original, or that one's; itself where there is none. */
function topOf(entry: LibraryEntry, shown: Shown): LibraryEntry {
  let top = entry;
  for (let depth = 0; depth < maxCopyDepth && top.article.copyOf !== null; depth += 1) {
    const next = shown.get(top.article.copyOf);
    if (next === undefined) break;
    top = next;
  }
  return top;
}

function putUnder<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** What the row of the keys depends on. */
export interface RowPlace {
  /** The row the keys stood on last. */
  readonly cursor: string | null;
  readonly openId: ArticleId | null;
  readonly isChoosing: boolean;
}

/** The row the keys stand on: that of the open article, unless they went to the head of a group or choose several; -1 for none. */
export function rowAt(rows: readonly LibraryRow[], { cursor, openId, isChoosing }: RowPlace): number {
  const at = cursor === null ? -1 : rows.findIndex(({ key }) => key === cursor);
  const row = rows[at];
  if (row !== undefined && (isChoosing || row.kind === 'group' || row.entry.article.id === openId)) return at;
  return rows.findIndex((one) => one.kind === 'article' && one.entry.article.id === openId);
}

/** The name by which a group of labels is shown: as the label is spelled first. */
export function labelSpelling(facts: Pick<LibraryFacts, 'filings'>): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  for (const { labels } of facts.filings.values()) {
    for (const label of labels) {
      const key = foldedName(label);
      if (!spelled.has(key)) spelled.set(key, label);
    }
  }
  return spelled;
}
