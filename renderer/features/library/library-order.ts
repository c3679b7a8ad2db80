import { metaOf, type Article } from '../../../shared/domain/article.js';
import type { ArticleId } from '../../../shared/domain/ids.js';

export const libraryOrders = ['imported', 'newest', 'oldest', 'outlet'] as const;
export type LibraryOrder = (typeof libraryOrders)[number];

/** One row of the library; copies stand under the article they carry. */
export interface LibraryItem {
  readonly article: Article;
  readonly copies: number;
  readonly place: 'alone' | 'copy' | 'last-copy';
}

/** The rows of the library: filtered by words, ordered, each syndicated copy under its original. */
export function libraryItems(articles: readonly Article[], order: LibraryOrder, words: string): LibraryItem[] {
  const matching = words.trim() === '' ? articles : articles.filter((article) => holdsWords(article, words));
  const shown = new Map(matching.map((article) => [article.id, article]));
  const copies = new Map<ArticleId, Article[]>();
  const tops: Article[] = [];
  for (const article of matching) {
    const top = topOf(article, shown);
    if (top === article) tops.push(article);
    else appendTo(copies, top.id, article);
  }
  return ordered(tops, order).flatMap((article) => {
    const own = ordered(copies.get(article.id) ?? [], order);
    const rows = own.map((copy, at): LibraryItem => ({ article: copy, copies: 0, place: at === own.length - 1 ? 'last-copy' : 'copy' }));
    return [{ article, copies: own.length, place: 'alone' } satisfies LibraryItem, ...rows];
  });
}

/** Copies of copies are rare; what is deeper than this, or goes in a circle, stands where the walk ends. */
const maxCopyDepth = 8;

/** The shown article under which one stands: its original, or that one's; itself where there is none. */
function topOf(article: Article, shown: ReadonlyMap<ArticleId, Article>): Article {
  let top = article;
  for (let depth = 0; depth < maxCopyDepth && top.copyOf !== null; depth += 1) {
    const next = shown.get(top.copyOf);
    if (next === undefined) break;
    top = next;
  }
  return top;
}

function appendTo(copies: Map<ArticleId, Article[]>, id: ArticleId, copy: Article): void {
  const list = copies.get(id);
  if (list === undefined) copies.set(id, [copy]);
  else list.push(copy);
}

function holdsWords(article: Article, words: string): boolean {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const meta = metaOf(article);
  const text = [meta.title, meta.outlet, article.fileName, ...meta.authors].join(' ').toLowerCase();
  return wanted.every((word) => text.includes(word));
}

function ordered(articles: readonly Article[], order: LibraryOrder): readonly Article[] {
  const day = (article: Article): string => metaOf(article).published?.iso ?? '';
  switch (order) {
    case 'imported':
      return articles;
    case 'newest':
      return articles.toSorted((a, b) => day(b).localeCompare(day(a)));
    case 'oldest':
      // Undated articles come last either way: their day is not known to be early.
      return articles.toSorted((a, b) => (day(a) || '9').localeCompare(day(b) || '9'));
    case 'outlet':
      return articles.toSorted((a, b) => (metaOf(a).outlet ?? '').localeCompare(metaOf(b).outlet ?? ''));
  }
}
