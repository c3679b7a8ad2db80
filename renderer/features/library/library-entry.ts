import { metaOf, type Article, type ArticleMeta } from '../../../shared/domain/article.js';

/** An article as the library sorts and filters it; made once for each record. */
export interface LibraryEntry {
  readonly article: Article;
  readonly meta: ArticleMeta;
  /** Its title, or its file's name where it has none that can be seen. */
  readonly title: string;
  /** Empty where it is not stated. */
  readonly outlet: string;
  readonly outletKey: string;
  /** Its date as far as it is known, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty for undated, and where it only says "not later than". */
  readonly day: string;
  /** What a filter by words looks in, in lower case. */
  readonly words: string;
}

/** The title shown for an article: one of nothing but spaces says nothing. */
export function shownTitle({ title }: Pick<ArticleMeta, 'title'>, fileName: string): string {
  const words = title?.trim() ?? '';
  return words === '' ? fileName : words;
}

/** Makes entries, each once: a change of one article of thousands makes one anew. */
export class LibraryEntries {
  readonly #made = new WeakMap<Article, LibraryEntry>();

  of(articles: readonly Article[]): LibraryEntry[] {
    return articles.map((article) => {
      const known = this.#made.get(article);
      if (known !== undefined) return known;
      const entry = entryOf(article);
      this.#made.set(article, entry);
      return entry;
    });
  }
}

function entryOf(article: Article): LibraryEntry {
  const meta = metaOf(article);
  const outlet = meta.outlet?.trim() ?? '';
  return {
    article,
    meta,
    title: shownTitle(meta, article.fileName),
    outlet,
    outletKey: outlet.toLowerCase(),
    day: meta.published === null || meta.published.precision === 'before' ? '' : meta.published.iso.slice(0, 10),
    words: [meta.title, meta.outlet, article.fileName, ...meta.authors].join(' ').toLowerCase(),
  };
}
