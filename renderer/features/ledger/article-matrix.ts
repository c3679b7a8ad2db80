import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { publicationKey } from '../../../shared/analysis/publication-order.js';
import { storyOf } from '../../../shared/analysis/syndication.js';
import { metaOf, type Article, type ArticleMeta } from '../../../shared/domain/article.js';
import type { ArticleId, ClaimId } from '../../../shared/domain/ids.js';
import { stances, type ClaimTag, type Stance } from '../../../shared/domain/tag.js';

/** A column: one story, with all copies of it. */
export interface StoryColumn {
  readonly storyId: ArticleId;
  readonly label: string;
  readonly title: string;
  readonly published: ArticleMeta['published'];
  /** Further articles that carry the same story. */
  readonly copies: readonly string[];
}

/** Which stories carry, deny, doubt or do not confirm which claims; a cell without appearances is silence. */
export interface ArticleMatrix {
  readonly columns: readonly StoryColumn[];
  readonly cells: ReadonlyMap<ClaimId, ReadonlyMap<ArticleId, readonly ClaimTag[]>>;
  /** Stories in which nothing is tagged as a claim: they are silent on all and have no column. */
  readonly silentStories: number;
}

/** The matrix of all claims, stories in order of publication; an original that is not on file leaves its first copy in its place. */
export function articleMatrix(index: LedgerIndex): ArticleMatrix {
  const stories = new Map<ArticleId, Article[]>();
  for (const article of index.articles.values()) push(stories, storyOf(article.id, index), article);
  const { cells, tagged } = cellsOf(index);
  const columns = [...stories].filter(([storyId]) => tagged.has(storyId)).map(([storyId, articles]) => columnFrom(storyId, articles));
  return { columns: columns.sort(byPublication), cells, silentStories: stories.size - columns.length };
}

/** The appearances of one cell; none is silence. */
export function appearancesIn(matrix: ArticleMatrix, claimId: ClaimId, storyId: ArticleId): readonly ClaimTag[] {
  return matrix.cells.get(claimId)?.get(storyId) ?? [];
}

/** The stances of some appearances, each once: assertion first. */
export function stancesOf(appearances: readonly ClaimTag[]): Stance[] {
  return stances.filter((stance) => appearances.some((appearance) => appearance.stance === stance));
}

function cellsOf(index: LedgerIndex): { readonly cells: Map<ClaimId, Map<ArticleId, ClaimTag[]>>; readonly tagged: Set<ArticleId> } {
  const cells = new Map<ClaimId, Map<ArticleId, ClaimTag[]>>();
  const tagged = new Set<ArticleId>();
  for (const [claimId, appearances] of index.appearances) {
    const row = new Map<ArticleId, ClaimTag[]>();
    for (const appearance of appearances) {
      const storyId = storyOf(appearance.articleId, index);
      push(row, storyId, appearance);
      tagged.add(storyId);
    }
    cells.set(claimId, row);
  }
  return { cells, tagged };
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function columnFrom(storyId: ArticleId, articles: readonly Article[]): StoryColumn & { readonly order: string } {
  const sorted = articles.toSorted((a, b) => Number(b.id === storyId) - Number(a.id === storyId) || compareText(publicationKey(a), publicationKey(b)));
  const [first, ...copies] = sorted;
  const meta = first === undefined ? null : metaOf(first);
  return {
    storyId,
    label: first === undefined ? '' : nameOf(first),
    title: meta?.title ?? first?.fileName ?? '',
    published: meta?.published ?? null,
    copies: copies.map(nameOf),
    order: publicationKey(first),
  };
}

function nameOf(article: Article): string {
  return metaOf(article).outlet ?? article.fileName;
}

function byPublication(a: { readonly order: string }, b: { readonly order: string }): number {
  return compareText(a.order, b.order);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
