import { metaOf } from '../../../shared/domain/article.js';
import type { ArticleId } from '../../../shared/domain/ids.js';
import { regionsWithKinds } from '../../../shared/domain/region.js';
import { passagesAtOnce, resultLimits, type FoundPassages, type SearchAnswer } from '../../../shared/ipc/search-channels.js';
import { articlePassages, markedText } from '../../../shared/search/article-passages.js';
import { asksForNames, ofNames, parseQuery } from '../../../shared/search/parse-query.js';
import type { QueryNode } from '../../../shared/search/query.js';
import { findArticles } from '../../db/article-query.js';
import { foundText } from '../../db/article-texts.js';
import { getArticle } from '../../db/articles.js';
import type { Connection } from '../../db/connection.js';
import { findRecords } from '../../db/record-search.js';
import { whereReadable } from '../../db/where-readable.js';
import type { CaseHandlers } from './case-handlers.js';

/** Search across the case. */
export const searchMethods = {
  'search:query': (session, { words }) => {
    const node = meantBy(words);
    return node === null ? nothingFound : answerTo(session.database.connection, node);
  },
  'search:passages': (session, { words, ids }) => {
    const node = meantBy(words);
    return node === null ? [] : passagesOf(session.database.connection, node, ids);
  },
} satisfies Partial<CaseHandlers>;

const nothingFound: SearchAnswer = { articles: { ids: [], total: 0 }, claims: { ids: [], total: 0 }, sources: { ids: [], total: 0 }, briefings: { found: [], total: 0 }, passages: [] };

function meantBy(words: string): QueryNode | null {
  const { node } = parseQuery(words);
  return node !== null && asksForNames(words) ? ofNames(node) : node;
}

function answerTo(connection: Connection, node: QueryNode): SearchAnswer {
  const { ids, total } = findArticles(connection, node, resultLimits.articles);
  const { claims, sources, briefings } = findRecords(connection, node);
  return {
    articles: { ids: [...ids], total },
    claims: { ids: claims.slice(0, resultLimits.records), total: claims.length },
    sources: { ids: sources.slice(0, resultLimits.records), total: sources.length },
    briefings: { found: briefings.slice(0, resultLimits.records), total: briefings.length },
    passages: passagesOf(connection, node, ids.slice(0, passagesAtOnce)),
  };
}

function passagesOf(connection: Connection, node: QueryNode, ids: readonly ArticleId[]): FoundPassages[] {
  return ids.flatMap((id) => whereReadable(() => passagesIn(connection, node, id)) ?? []);
}

function passagesIn(connection: Connection, node: QueryNode, id: ArticleId): FoundPassages | null {
  const article = getArticle(connection, id);
  if (article === null || article.hidden) return null;
  const { text, regions } = foundText(connection, id);
  const { count, first, excerpts } = articlePassages(node, text, regionsWithKinds(regions, article.regionKinds));
  const { title } = metaOf(article);
  return {
    id, count, first,
    title: markedText(node, title ?? article.fileName, 'title'),
    excerpts: excerpts.map(({ pieces, ...cut }) => ({ ...cut, pieces: [...pieces] })),
  };
}
