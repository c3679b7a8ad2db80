import { basename, extname } from 'node:path';
import { AppError } from '../../../shared/errors.js';
import type { CaseInfo } from '../../../shared/ipc/case-channels.js';
import type { CaseDatabase } from '../../db/case-database.js';
import type { Environment } from '../../db/environment.js';
import { openCase, type OpenRequest } from '../../db/open-case.js';
import type { WriteScope } from '../../db/write-group.js';
import { reportDefect } from '../parent-connection.js';
import type { FileCheck, StartFileCheck } from './file-check.js';

/** Quiet time after a write before the log is folded in. */
const idleMs = 5_000;
/** Time given to the first questions after opening before the check reads the whole file. */
const checkDelayMs = 200;

/** What a session needs of the process it runs in. */
export interface SessionParts {
  readonly environment: Environment;
  readonly startCheck: StartFileCheck;
  /** Hears when the check has ended. */
  readonly onInfo: (info: CaseInfo) => void;
}

/** The open case of the worker, if any, with its check in the background and the folding of its log. */
export class CaseSession {
  readonly #parts: SessionParts;
  #open: OpenSession | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Opens a case in place of the present one. */
  async open(request: OpenRequest): Promise<CaseInfo> {
    await this.close();
    this.#open = new OpenSession(openCase(request, this.#parts.environment), this.#parts);
    return this.#open.info();
  }

  /** @throws {AppError} `no-case` */
  get database(): CaseDatabase {
    return this.#present.database;
  }

  info(): CaseInfo {
    return this.#present.info();
  }

  /** What is known once the check has ended. */
  async checked(): Promise<CaseInfo> {
    const session = this.#present;
    await session.checked;
    return session.info();
  }

  /** The value of a transaction; a file that was left open is checked before its first one. */
  async write<T>(work: (scope: WriteScope) => T): Promise<T> {
    return this.#present.write(work);
  }

  /** As `write`, and the file written anew, so that it holds nothing of what was removed. */
  async rewrite<T>(work: (scope: WriteScope) => T): Promise<{ readonly value: T; readonly isRewritten: boolean }> {
    return this.#present.rewrite(work);
  }

  async close(): Promise<void> {
    const session = this.#open;
    this.#open = null;
    await session?.close();
  }

  get #present(): OpenSession {
    if (this.#open === null) throw new AppError('no-case');
    return this.#open;
  }
}

class OpenSession {
  readonly database: CaseDatabase;
  /** Settles when the check has ended, whatever came of it. */
  readonly checked: Promise<void>;
  readonly #parts: SessionParts;
  readonly #checkTimer: NodeJS.Timeout;
  #check: CaseInfo['check'];
  #running: FileCheck | null = null;
  #endCheck: () => void = () => undefined;
  #idleTimer: NodeJS.Timeout | null = null;

  constructor(database: CaseDatabase, parts: SessionParts) {
    this.database = database;
    this.#parts = parts;
    this.#check = database.readOnlyWhy === 'damaged' ? 'damaged' : 'pending';
    this.checked = new Promise((resolve) => {
      this.#endCheck = resolve;
    });
    this.#checkTimer = setTimeout(() => void this.#runCheck(), checkDelayMs);
  }

  info(): CaseInfo {
    const { path, readOnlyWhy } = this.database;
    return { name: basename(path, extname(path)), readOnly: readOnlyWhy !== null, readOnlyWhy, check: readOnlyWhy === 'damaged' ? 'damaged' : this.#check };
  }

  async write<T>(work: (scope: WriteScope) => T): Promise<T> {
    if (this.database.wasLeftOpen) await this.checked;
    const value = this.database.write(work);
    this.#foldWhenIdle();
    return value;
  }

  /** A check under way reads the file and would keep its log from being cut. */
  async rewrite<T>(work: (scope: WriteScope) => T): Promise<{ readonly value: T; readonly isRewritten: boolean }> {
    await this.checked;
    return this.database.rewrite(work);
  }

  async close(): Promise<void> {
    clearTimeout(this.#checkTimer);
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    await this.#running?.stop();
    this.#endCheck();
    this.database.close();
  }

  async #runCheck(): Promise<void> {
    if (this.#check === 'damaged') return this.#endCheck();
    this.#running = this.#parts.startCheck({ path: this.database.path, how: this.database.readHow });
    try {
      this.#settle((await this.#running.whole) ? 'whole' : 'damaged');
    } catch (error) {
      // Stopped by closing, or not to be read just now: nothing is known, nothing is said.
      reportDefect(error);
    } finally {
      this.#running = null;
      this.#endCheck();
    }
  }

  #settle(check: 'whole' | 'damaged'): void {
    this.#check = check;
    if (check === 'damaged') this.database.becomeReadOnly();
    this.#parts.onInfo(this.info());
  }

  #foldWhenIdle(): void {
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#fold(), idleMs);
  }

  #fold(): void {
    // The check reads the whole file; folding would wait for it and keep us from answering.
    if (this.#running !== null) return this.#foldWhenIdle();
    try {
      this.database.foldLog();
    } catch (error) {
      // A full disk, for one. Nothing is lost: the log keeps what it holds until it can be folded in.
      reportDefect(error);
    }
  }
}
