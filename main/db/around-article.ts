import type { Article } from '../../shared/domain/article.js';
import { articleWords, type ArticleWords } from '../../shared/domain/held-words.js';
import type { StoredBlock } from '../../shared/domain/journal.js';
import type { AroundArticle } from '../../shared/domain/remove-article.js';
import { listedArticles } from './articles.js';
import { allBriefings, blocksOf } from './briefings.js';
import { allClaims } from './claims.js';
import type { Connection } from './connection.js';
import { allDismissals } from './dismissals.js';
import { storedFiling } from './filings.js';
import { allTags } from './tags.js';

/** All records that the removal of an article may touch. */
export function aroundArticle(connection: Connection, article: Article): AroundArticle {
  return { ...recordsAround(connection), ...ofArticle(connection, article) };
}

/** As `aroundArticle` of each; the records around them are read once, and shared. */
export function aroundArticles(connection: Connection, articles: readonly Article[]): AroundArticle[] {
  const shared = recordsAround(connection);
  return articles.map((article) => ({ ...shared, ...ofArticle(connection, article) }));
}

type OfArticle = 'article' | 'words' | 'filing';

function ofArticle(connection: Connection, article: Article): Pick<AroundArticle, OfArticle> {
  return { article, words: wordsOf(connection, article), filing: storedFiling(connection, article.id) };
}

function recordsAround(connection: Connection): Omit<AroundArticle, OfArticle> {
  const briefings = allBriefings(connection);
  return {
    articles: listedArticles(connection),
    tags: allTags(connection),
    claims: allClaims(connection),
    briefings,
    blocks: briefings.flatMap(({ id }) => [...blocksOf(connection, id).values()].map((block): StoredBlock => ({ briefingId: id, block }))),
    dismissals: allDismissals(connection),
  };
}

/** Every text the article ever had, and its titles. */
function wordsOf(connection: Connection, { id, found, corrections }: Article): ArticleWords {
  const texts = connection.carefulRows('SELECT text FROM article_texts WHERE article_id = ?', id).map(({ text }) => String(text));
  return articleWords([...texts, found.title ?? '', corrections.title ?? '']);
}
