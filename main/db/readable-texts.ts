import { isUtf8 } from 'node:buffer';
import { bytesColumn } from './columns.js';
import type { Connection, Row } from './connection.js';

/**
 * Tables with the texts in them that are no UTF-8, each by its row's id, or by its first column where it has none.
 *
 * To be asked before anything reads a file that may be damaged: the library ends the process on such a text. Texts are
 * asked for as bytes here, and looked at one table at a time.
 */
export function unreadableTexts(connection: Connection): { readonly table: string; readonly id: string }[] {
  return tablesOf(connection).flatMap((table) => {
    const columns = columnsOf(connection, table);
    const texts = columns.filter(({ isText }) => isText).map(({ name }) => name);
    const key = (columns.find(({ name }) => name === 'id') ?? columns[0])?.name ?? 'rowid';
    const rows = texts.length === 0 ? [] : connection.rows(`SELECT CAST(${quoted(key)} AS BLOB) AS row_key, ${asBytes(texts)} FROM ${quoted(table)}`);
    return rows.filter((row) => !areReadable(row, texts)).map((row) => ({ table, id: new TextDecoder().decode(bytesColumn(row, 'row_key')) }));
  });
}

/** Whether the texts of the journal's last entries are UTF-8. */
export function isJournalReadable(connection: Connection, count: number): boolean {
  const texts = columnsOf(connection, 'journal').filter(({ isText }) => isText).map(({ name }) => name);
  return connection.rows(`SELECT ${asBytes(texts)} FROM journal ORDER BY seq DESC LIMIT ?`, count).every((row) => areReadable(row, texts));
}

/** Tables of records; those of the search index hold bytes of its own. */
function tablesOf(connection: Connection): string[] {
  const rows = connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'article\\_search%' ESCAPE '\\' ORDER BY name");
  return rows.map(({ name }) => String(name));
}

function columnsOf(connection: Connection, table: string): { readonly name: string; readonly isText: boolean }[] {
  return connection.rows('SELECT name, type FROM pragma_table_info(?)', table).map(({ name, type }) => ({ name: String(name), isText: type === 'TEXT' }));
}

function asBytes(columns: readonly string[]): string {
  return columns.map((column) => `CAST(${quoted(column)} AS BLOB) AS ${quoted(column)}`).join(', ');
}

function areReadable(row: Row, columns: readonly string[]): boolean {
  return columns.every((column) => row[column] === null || isUtf8(bytesColumn(row, column)));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
