import { AppError, type ErrorCode } from '../../shared/errors.js';
import type { Connection, Row } from './connection.js';

/** What reading a damaged case ends in; `not-found` where a record leads to one that is gone. */
const damageCodes: readonly ErrorCode[] = ['case-damaged', 'not-found'];

/** The value read, or `null` where the case is damaged. */
export function whereReadable<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof AppError && damageCodes.includes(error.code)) return null;
    throw error;
  }
}

/** The value read; in a case known to be damaged `instead`, where it cannot be. */
export function readableOr<Value>(connection: Connection, instead: Value, read: () => Value): Value {
  return connection.isCareful ? (whereReadable(read) ?? instead) : read();
}

/** A table of records that have a number each. */
export type NumberedTable = 'articles' | 'sources' | 'tags' | 'claims' | 'briefings' | 'dismissals' | 'filings' | 'collections';

/**
 * The records of a table in their order. In a damaged case those that can be read, each asked for alone.
 *
 * @param where - a condition for rows to be listed
 */
export function listRecords<Value>(connection: Connection, list: { readonly table: NumberedTable; readonly where?: string }, fromRow: (row: Row) => Value): Value[] {
  const condition = list.where ?? '1';
  if (!connection.isCareful) return connection.rows(`SELECT * FROM ${list.table} WHERE ${condition} ORDER BY ordinal`).map(fromRow);
  return readableNumbers(connection, list.table).flatMap((ordinal) => {
    const read = (): Value[] => connection.rows(`SELECT * FROM ${list.table} WHERE ordinal = ? AND ${condition}`, ordinal).map(fromRow);
    return whereReadable(read) ?? [];
  });
}

/** Numbers of the rows of a table; where its pages are damaged, those that the index of its ids knows. */
function readableNumbers(connection: Connection, table: NumberedTable): number[] {
  const numbers = (sql: string): number[] | null => whereReadable(() => connection.rows(sql).map(({ ordinal }) => Number(ordinal)));
  const found = numbers(`SELECT ordinal FROM ${table} NOT INDEXED ORDER BY ordinal`) ?? numbers(`SELECT ordinal FROM ${table} ORDER BY id`) ?? [];
  return found.toSorted((a, b) => a - b);
}
