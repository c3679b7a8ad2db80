import type { Connection, Row, SqlValue } from './connection.js';
import { hashText } from './hash-text.js';

/** Tables whose rows no journal entry covers, each with the columns that name a row. */
export const sealedTables = {
  case_state: ['only_row'],
  article_files: ['sha256'],
  article_texts: ['article_id', 'version'],
  article_readings: ['article_id', 'reading'],
  history: ['position'],
  import_reports: ['id'],
  brought_ledgers: ['id'],
  draft_heads: ['briefing_id'],
  draft_blocks: ['briefing_id', 'id'],
  removals: ['article_id', 'sha256'],
} as const;
export type SealedTable = keyof typeof sealedTables;

/** Large values with a hash of their own, which is in the row; and what says that the case is open, which copying puts right. */
const leftOut: Partial<Record<SealedTable, readonly string[]>> = { article_files: ['bytes'], article_texts: ['text'], case_state: ['being_written'] };

/** Puts the hash of a row that was written into it. @param key - the values that name the row, as `sealedTables` orders them */
export function seal(connection: Connection, table: SealedTable, ...key: readonly SqlValue[]): void {
  const row = sealedRow(connection, table, key);
  if (row !== null) connection.run(`UPDATE ${table} SET seal = ? WHERE ${naming(table)}`, sealOf(table, row), ...key);
}

/** A row to be added; `onConflict` is what happens where one is there already, an error if left out. */
export interface SealedInsert {
  readonly table: SealedTable;
  readonly row: Readonly<Record<string, SqlValue>>;
  readonly onConflict?: string;
}

/** Adds a row with its seal. */
export function insertSealed(connection: Connection, { table, row, onConflict = '' }: SealedInsert): void {
  const sealed = { ...row, seal: sealOf(table, row) };
  const columns = Object.keys(sealed);
  connection.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ${onConflict}`, ...Object.values(sealed));
}

/** Seals the rows that have no seal yet: those of a case from before there were any. */
export function sealUnsealed(connection: Connection): void {
  for (const table of Object.keys(sealedTables) as SealedTable[]) { // the table's own keys
    for (const key of keysOf(connection, table, 'seal IS NULL')) seal(connection, table, ...key);
  }
}

/** The values that name each row of a sealed table. */
export function keysOf(connection: Connection, table: SealedTable, condition = '1'): SqlValue[][] {
  const columns = sealedTables[table];
  return connection.rows(`SELECT ${columns.join(', ')} FROM ${table} WHERE ${condition}`).map((row) => columns.map((column) => row[column] as SqlValue)); // columns of texts and integers
}

/** Whether a row is what was written last. @throws {AppError} `case-damaged` when it cannot be read */
export function isSealWhole(connection: Connection, table: SealedTable, key: readonly SqlValue[]): boolean {
  const row = sealedRow(connection, table, key);
  return row !== null && row['seal'] === sealOf(table, row);
}

function sealedRow(connection: Connection, table: SealedTable, key: readonly SqlValue[]): Row | null {
  return connection.row(`SELECT ${columnsOf(connection, table).join(', ')} FROM ${table} WHERE ${naming(table)}`, ...key);
}

/**
 * The seal of a row with these values, for one that is written with its seal at once: a large row is not written twice then.
 *
 * Empty columns count for nothing, so that a column that is added later breaks no seal.
 */
export function sealOf(table: SealedTable, row: Row): string {
  const values = Object.entries(row).filter(([column, value]) => column !== 'seal' && value !== null && !isLeftOut(table, column));
  return hashText(JSON.stringify([table, ...values.toSorted(([a], [b]) => (a < b ? -1 : 1))]));
}

function isLeftOut(table: SealedTable, column: string): boolean {
  return leftOut[table]?.includes(column) === true;
}

function naming(table: SealedTable): string {
  return sealedTables[table].map((column) => `${column} = ?`).join(' AND ');
}

/** Columns that are sealed, and the seal; asked for once for each connection, since a seal goes with every action. */
function columnsOf(connection: Connection, table: SealedTable): readonly string[] {
  const known = columnsByConnection.get(connection) ?? new Map<SealedTable, readonly string[]>();
  columnsByConnection.set(connection, known);
  const columns = known.get(table) ?? connection.rows('SELECT name FROM pragma_table_info(?)', table).map(({ name }) => String(name)).filter((name) => !isLeftOut(table, name));
  known.set(table, columns);
  return columns;
}

const columnsByConnection = new WeakMap<Connection, Map<SealedTable, readonly string[]>>();
