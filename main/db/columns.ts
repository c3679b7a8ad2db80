import type { z } from 'zod';
import { AppError } from '../../shared/errors.js';
import type { Row } from './connection.js';

/** The value of a JSON column; a column that holds no JSON means a damaged case. */
export function jsonColumn(row: Row, column: string): unknown {
  const text = row[column];
  if (text === null || text === undefined) return null;
  try {
    return JSON.parse(String(text));
  } catch (error) {
    throw new AppError('case-damaged', { column }, error);
  }
}

/** The bytes of a blob column. */
export function bytesColumn(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new AppError('case-damaged', { column });
}

/**
 * A record made from a row, proved by its schema: a case file may come from anyone.
 *
 * @throws {AppError} `case-damaged` with the record's id when it breaks the schema
 */
export function recordFrom<T>(schema: z.ZodType<T>, fields: Readonly<Record<string, unknown>>): T {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const id = typeof fields['id'] === 'string' ? fields['id'] : '';
  throw new AppError('case-damaged', { record: id, field: parsed.error.issues[0]?.path.join('.') ?? '' });
}
