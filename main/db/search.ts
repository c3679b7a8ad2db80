import { metaOf, type Article } from '../../shared/domain/article.js';
import { regionsWithKinds } from '../../shared/domain/region.js';
import { indexedBody } from '../../shared/search/article-words.js';
import { foldedWords, searchWordsVersion } from '../../shared/search/search-words.js';
import { foundText } from './article-texts.js';
import type { Connection } from './connection.js';
import { seal } from './seals.js';
import { whereReadable } from './where-readable.js';

/**
 * Puts an article's row of the search index right; a hidden article has none.
 *
 * Called in the transaction that changes the article: a crash between the two would hide it from search.
 */
export function indexArticle(connection: Connection, article: Article): void {
  connection.run('DELETE FROM article_search WHERE rowid = (SELECT ordinal FROM articles WHERE id = ?)', article.id);
  if (!article.hidden) putSearchRow(connection, 'article_search', article);
}

function putSearchRow(connection: Connection, table: string, article: Article): void {
  const { title, outlet } = metaOf(article);
  const ordinal = connection.number('SELECT ordinal FROM articles WHERE id = ?', article.id);
  connection.run(`INSERT INTO ${table} (rowid, title, outlet, body) VALUES (?, ?, ?, ?)`, ordinal, indexedWords(title), indexedWords(outlet), storedBody(connection, article));
}

function indexedWords(text: string | null): string {
  return foldedWords(text ?? '').join(' ');
}

/** Whether the index was made of other words than this program cuts. */
export function isIndexOutdated(connection: Connection): boolean {
  const row = connection.row('SELECT search_words FROM case_state');
  return row !== null && row['search_words'] !== searchWordsVersion;
}

/**
 * Makes the whole index anew from the articles; what cannot be read has no row.
 *
 * Called in the transaction that brings the case to this program's version, so that no case of it is without its index.
 * About 1 ms for an article of 800 words.
 */
export function indexAnew(connection: Connection, listed: readonly Article[]): void {
  connection.run("INSERT INTO article_search (article_search) VALUES ('delete-all')");
  for (const article of listed) whereReadable(() => putSearchRow(connection, 'article_search', article));
  stampIndex(connection);
  seal(connection, 'case_state', 1);
}

/** Says in the case that its index is made of the words this program cuts; the row is to be sealed. */
export function stampIndex(connection: Connection): void {
  connection.run('UPDATE case_state SET search_words = ?', searchWordsVersion);
}

/**
 * Ids of listed articles whose row of the index is not what their text makes, and of hidden ones that have a row.
 *
 * The index holds no texts, so it is compared word for word, place for place, with one made anew.
 */
export function articlesNotAsIndexed(connection: Connection, listed: readonly Article[]): string[] {
  connection.script(`
    CREATE VIRTUAL TABLE temp.article_search_anew USING fts5 (title, outlet, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3');
    CREATE VIRTUAL TABLE temp.words_kept USING fts5vocab (main, article_search, instance);
    CREATE VIRTUAL TABLE temp.words_anew USING fts5vocab (temp, article_search_anew, instance)`);
  try {
    // One whose text cannot be read has no row anew, and so differs.
    for (const article of listed) whereReadable(() => putSearchRow(connection, 'temp.article_search_anew', article));
    const rows = connection.rows(`
      SELECT DISTINCT doc FROM (
        ${differing('term, doc, col, offset', 'temp.words_kept', 'temp.words_anew')}
        UNION ALL ${differing('id AS doc, sz, 0, 0', 'main.article_search_docsize', 'temp.article_search_anew_docsize')})
      ORDER BY doc`);
    return rows.map(({ doc }) => String(connection.row('SELECT id FROM articles WHERE ordinal = ?', Number(doc))?.['id'] ?? doc));
  } finally {
    connection.script('DROP TABLE temp.words_anew; DROP TABLE temp.words_kept; DROP TABLE temp.article_search_anew');
  }
}

/** Rows that one of two tables has and the other has not. */
function differing(columns: string, kept: string, anew: string): string {
  const less = (a: string, b: string): string => `SELECT doc FROM (SELECT ${columns} FROM ${a} EXCEPT SELECT ${columns} FROM ${b})`;
  return `${less(kept, anew)} UNION ALL ${less(anew, kept)}`;
}

function storedBody(connection: Connection, { id, regionKinds }: Article): string {
  const { text, regions } = foundText(connection, id);
  return indexedBody(text, regionsWithKinds(regions, regionKinds));
}
