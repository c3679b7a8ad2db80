import { metaOf, type Article } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { regionsWithKinds } from '../../shared/domain/region.js';
import { foundText } from './article-texts.js';
import type { Connection } from './connection.js';

/**
 * Puts an article's row of the search index right; a hidden article has none.
 *
 * Called in the transaction that changes the article: a crash between the two would hide it from search.
 */
export function indexArticle(connection: Connection, article: Article): void {
  const ordinal = connection.number('SELECT ordinal FROM articles WHERE id = ?', article.id);
  connection.run('DELETE FROM article_search WHERE rowid = ?', ordinal);
  if (article.hidden) return;
  const { title, outlet } = metaOf(article);
  connection.run(
    'INSERT INTO article_search (rowid, title, outlet, body) VALUES (?, ?, ?, ?)',
    ordinal, title ?? '', outlet ?? '', storedBody(connection, article),
  );
}

function storedBody(connection: Connection, { id, regionKinds }: Article): string {
  const { text, regions } = foundText(connection, id);
  return bodyOf(text, regionsWithKinds(regions, regionKinds));
}
