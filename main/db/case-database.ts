import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/errors.js';
import type { CaseInfo } from '../../shared/ipc/case-channels.js';
import { hasLog } from './case-header.js';
import { replaceFile } from './case-place.js';
import { readCounter, writeCounter } from './case-state.js';
import type { Connection } from './connection.js';
import type { Environment } from './environment.js';
import type { PlaceKind } from './place-kind.js';
import { rewriteFile } from './rewrite-file.js';
import { seal } from './seals.js';
import type { WriteScope } from './write-group.js';
import type { WriterLock } from './writer-lock.js';

export type ReadOnlyWhy = NonNullable<CaseInfo['readOnlyWhy']>;

interface CaseDatabaseParts {
  readonly path: string;
  readonly connection: Connection;
  readonly environment: Environment;
  /** Held by the one writer; a reader has none. */
  readonly lock: WriterLock | null;
  readonly readOnlyWhy: ReadOnlyWhy | null;
  /** How a second connection may read the file. */
  readonly readHow: 'ro' | 'immutable';
  readonly place: PlaceKind;
}

/** An open case file: reads at any time, writes in transactions while it is the writer. */
export class CaseDatabase {
  readonly path: string;
  readonly connection: Connection;
  readonly environment: Environment;
  readonly readHow: 'ro' | 'immutable';
  readonly place: PlaceKind;
  /** Whether the last writer went without closing: the file is checked before it is written. */
  readonly wasLeftOpen: boolean;
  readonly #lock: WriterLock | null;
  readonly #fileId: bigint;
  #readOnlyWhy: ReadOnlyWhy | null;
  #isMarked: boolean;

  constructor({ path, connection, environment, lock, readOnlyWhy, readHow, place }: CaseDatabaseParts) {
    this.path = path;
    this.connection = connection;
    this.environment = environment;
    this.readHow = readHow;
    this.place = place;
    this.#lock = lock;
    this.#readOnlyWhy = readOnlyWhy;
    if (readOnlyWhy === 'damaged') connection.beCareful();
    this.wasLeftOpen = lock !== null && readOnlyWhy !== 'damaged' && readCounter(connection, 'being_written') === 1;
    this.#isMarked = this.wasLeftOpen;
    this.#fileId = statSync(path, { bigint: true }).ino;
  }

  get readOnlyWhy(): ReadOnlyWhy | null {
    return this.#readOnlyWhy;
  }

  /** From now on nothing is written: the file was found damaged. */
  becomeReadOnly(): void {
    this.connection.beCareful();
    this.#readOnlyWhy = 'damaged';
  }

  /**
   * The value of `work`, what it wrote durable; when it throws, nothing is written.
   *
   * @throws {AppError} `case-read-only`, `disk-full`; `file-vanished` when the file was moved or removed since it was opened
   */
  write<T>(work: (scope: WriteScope) => T): T {
    if (this.#readOnlyWhy !== null) throw new AppError('case-read-only', { fileName: basename(this.path) });
    if (!this.isInPlace) throw new AppError('file-vanished', { fileName: basename(this.path), what: 'case' });
    const value = this.connection.transaction(() => {
      if (!this.#isMarked) writeCounter(this.connection, 'being_written', 1);
      const made = work({ connection: this.connection, environment: this.environment });
      // Once for all the counts that an action moves.
      seal(this.connection, 'case_state', 1);
      return made;
    });
    this.#isMarked = true;
    return value;
  }

  /** Whether the file is where it was opened: one that was moved or deleted would swallow what is written to it. */
  get isInPlace(): boolean {
    try {
      return statSync(this.path, { bigint: true, throwIfNoEntry: false })?.ino === this.#fileId;
    } catch {
      // Its medium does not answer.
      return false;
    }
  }

  /** From now on what is deleted is overwritten at once: a program that is stopped before `rewrite` leaves less behind. */
  forgetDeleted(): void {
    this.connection.rows('PRAGMA secure_delete = ON');
  }

  /** Writes the file anew, so that it holds nothing of what was removed; whether that could be done. */
  rewrite(): boolean {
    return rewriteFile(this.connection);
  }

  /** Folds the write-ahead log in: the case is one file again. */
  foldLog(): void {
    if (this.#lock !== null && this.#readOnlyWhy === null) this.connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /**
   * Closes the case and puts another file in its place, under its lock.
   *
   * @throws {AppError} `case-held` while another process reads the case, `target-unwritable`; the file is as it was then
   */
  closeAndReplace(file: string): void {
    const fileName = basename(this.path);
    try {
      try {
        this.#tidyUp();
      } finally {
        this.connection.close();
      }
      // What lies in a log would be lost with the file it belongs to, or be taken for the log of the other one.
      if (hasLog(this.path)) throw new AppError('case-held', { fileName });
      if (!this.isInPlace) throw new AppError('file-vanished', { fileName, what: 'case' });
      replaceFile(file, this.path);
    } finally {
      this.#lock?.release();
    }
  }

  /** Leaves one file behind and lets the next one write. */
  close(): void {
    try {
      if (this.#lock !== null && this.#readOnlyWhy === null) this.#tidyUp();
    } finally {
      this.connection.close();
      this.#lock?.release();
    }
  }

  #tidyUp(): void {
    try {
      this.foldLog();
      // A file that was moved has its changes now, and is left as it is: the log beside it bears another name.
      if (!this.isInPlace) return;
      if (this.#isMarked) this.connection.transaction(() => writeCounter(this.connection, 'being_written', 0));
      this.connection.rows('PRAGMA busy_timeout = 0');
      // Takes the log and its index away, and lets the file be opened where nothing can be written.
      this.connection.rows('PRAGMA journal_mode = DELETE');
    } catch (error) {
      // Another process is reading, or the disk is full. What was written is in the log, and the next writer folds it in.
      if (!(error instanceof AppError) || !['case-held', 'disk-full'].includes(error.code)) throw error;
    }
  }

  /** Whether readers and the writer may hold each other up: without a log they share one file. */
  get isShared(): boolean {
    return this.place !== 'plain';
  }
}
