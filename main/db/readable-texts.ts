import { isUtf8 } from 'node:buffer';
import { bytesColumn } from './columns.js';
import { quotedName, type Connection } from './connection.js';

/** Tables that opening a case reads whole. */
const recordTables = ['case_state', 'history', 'articles', 'sources', 'tags', 'claims', 'briefings', 'dismissals', 'filings', 'collections'] as const;

/**
 * Whether all texts that opening a case reads are UTF-8, the last `journalCount` entries of its journal among them.
 *
 * To be asked before anything else reads them: the library ends the process on such a text. What is read later, one
 * article or briefing at a time, is read by `Connection.carefulRows`.
 */
export function areTextsReadable(connection: Connection, journalCount: number): boolean {
  const parts = [...recordTables, '(SELECT * FROM journal ORDER BY seq DESC LIMIT ' + String(journalCount) + ')'];
  return parts.every((from) => isUtf8(allTextsOf(connection, from)));
}

/** Whether the names of tables and columns are UTF-8. */
export function isSchemaReadable(connection: Connection): boolean {
  const row = connection.row("SELECT CAST(coalesce(group_concat(name || char(10) || coalesce(sql, ''), char(10)), '') AS BLOB) AS texts FROM sqlite_schema");
  return row === null || isUtf8(bytesColumn(row, 'texts'));
}

/** All texts of a table as one value: asking for each takes longer than all else in opening. */
function allTextsOf(connection: Connection, from: string): Uint8Array {
  const table = from.startsWith('(') ? 'journal' : from;
  const texts = connection.rows('SELECT name FROM pragma_table_info(?) WHERE type = ?', table, 'TEXT').map(({ name }) => `coalesce(${quotedName(String(name))}, '')`);
  // A character between them: the end of one text and the beginning of the next must not look like one letter.
  const row = connection.row(`SELECT CAST(coalesce(group_concat(${texts.join(` || char(10) || `)}, char(10)), '') AS BLOB) AS texts FROM ${from}`);
  return row === null ? new Uint8Array() : bytesColumn(row, 'texts');
}
