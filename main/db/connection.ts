import LibsqlDatabase from 'libsql';
import { AppError } from '../../shared/errors.js';
import type { CaseKey } from '../workers/contract.js';
import { chainKeyOf, cipherKeyOf } from './case-key.js';
import { databaseError } from './database-error.js';

/** What may be bound to a statement. Never a boolean: the library ends the process on one. */
export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, unknown>>;

/**
 * One connection to an SQLite file.
 *
 * Hides what is odd in the library: values are always bound as an array (a lone object is taken for named ones), rows
 * are always read with `all` (`get` adds a field of its own and leaves the statement open, which keeps the log from being folded in).
 */
export class Connection {
  readonly #database: LibsqlDatabase.Database;
  readonly #statements = new Map<string, LibsqlDatabase.Statement>();
  #isCareful = false;

  /** Opens the file; `null` for one that is not encrypted. */
  readonly key: CaseKey | null;
  /** Keys the journal's chain of an encrypted case. */
  readonly chainKey: Uint8Array | null;

  /**
   * @param location - an absolute path, or a `file:` address with SQLite's parameters
   * @param key - for an encrypted file; a wrong one shows at the first question, as `case-damaged`
   */
  constructor(location: string, key: CaseKey | null = null) {
    this.key = key;
    this.chainKey = key === null ? null : chainKeyOf(key);
    try {
      this.#database = new LibsqlDatabase(location);
      // Sorting a large answer would otherwise write it to a temporary file as it is.
      if (key !== null) this.#database.exec(`PRAGMA hexkey = '${cipherKeyOf(key)}'; PRAGMA temp_store = MEMORY`);
    } catch (error) {
      // The library gives no code here; there is no other reason than a place where no file can be opened.
      throw new AppError('target-unwritable', {}, error);
    }
  }

  /** The number of rows that a statement changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.#translated(() => this.#statement(sql).run([...values]).changes);
  }

  /** From now on every text is read as `carefulRows` reads it: the file is damaged, or may be. */
  beCareful(): void {
    this.#isCareful = true;
  }

  /** Whether what cannot be read is to be left out, so that the rest can be. */
  get isCareful(): boolean {
    return this.#isCareful;
  }

  rows(sql: string, ...values: readonly SqlValue[]): Row[] {
    if (this.#isCareful && !sql.startsWith('PRAGMA')) return this.carefulRows(sql, ...values);
    return this.#translated(() => this.#statement(sql).all([...values]) as Row[]); // rows are plain objects unless `raw` is set
  }

  /**
   * Rows whose texts are proved to be UTF-8: on one that is none the library would end the process. Slower than `rows`.
   *
   * @throws {AppError} `case-damaged` when a text of any row is no UTF-8
   */
  carefulRows(sql: string, ...values: readonly SqlValue[]): Row[] {
    return this.#translated(() => {
      const names = this.#statement(sql).columns().map(({ name }) => name);
      const asBytes = names.flatMap((name, at) => [`typeof(${quotedName(name)}) AS t${at}`, `CASE typeof(${quotedName(name)}) WHEN 'text' THEN CAST(${quotedName(name)} AS BLOB) ELSE ${quotedName(name)} END AS v${at}`]);
      const rows = this.#statement(`SELECT ${asBytes.join(', ')} FROM (${sql})`).all([...values]) as Row[]; // as in `rows`
      return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[`t${at}`] === 'text' ? provedText(row[`v${at}`]) : row[`v${at}`]])));
    });
  }

  /** The first row; `null` when there is none. */
  row(sql: string, ...values: readonly SqlValue[]): Row | null {
    return this.rows(sql, ...values)[0] ?? null;
  }

  /** The only column of the first row, as a number. */
  number(sql: string, ...values: readonly SqlValue[]): number {
    const row = this.row(sql, ...values);
    const value = row === null ? undefined : Object.values(row)[0];
    if (typeof value !== 'number') throw new AppError('internal', { message: `no number from ${sql}` });
    return value;
  }

  /** Runs statements without values, as a migration or a pragma holds them. */
  script(sql: string): void {
    this.#translated(() => this.#database.exec(sql));
  }

  /** The value of `work`, its changes durable; nothing is changed when it throws. */
  transaction<T>(work: () => T): T {
    this.script('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.script('COMMIT');
      return value;
    } catch (error) {
      this.rollBack();
      throw error;
    }
  }

  /** Ends a transaction without its changes; SQLite may have done so by itself, after a full disk for one. */
  rollBack(): void {
    if (this.#database.inTransaction) this.script('ROLLBACK');
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): LibsqlDatabase.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const prepared = this.#database.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  #translated<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw databaseError(error);
    }
  }
}

/** A name of the schema as SQL takes it, whatever it holds. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function provedText(bytes: unknown): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes as ArrayBuffer); // a value cast to a blob
  } catch (error) {
    throw new AppError('case-damaged', { text: 'not-utf-8' }, error);
  }
}
