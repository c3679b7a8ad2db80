import { basename, extname } from 'node:path';
import { AppError } from '../../../shared/errors.js';
import type { CaseInfo } from '../../../shared/ipc/case-channels.js';
import type { CaseDatabase } from '../../db/case-database.js';
import { readCaseHeader } from '../../db/case-header.js';
import { deriveCaseKey, newCaseKey } from '../../db/case-key.js';
import { belongsToCase, realCasePath } from '../../db/case-place.js';
import { readCaseId } from '../../db/case-state.js';
import type { Environment } from '../../db/environment.js';
import { openCase, type OpenRequest } from '../../db/open-case.js';
import { removeOlderCopies, writeRekeyed } from '../../db/rekey-case.js';
import type { WriteScope } from '../../db/write-group.js';
import type { CaseKey } from '../contract.js';
import { reportDefect } from '../parent-connection.js';
import type { StartBackup } from './backup-job.js';
import type { FileCheck, StartFileCheck } from './file-check.js';
import { RollingBackups } from './rolling-backups.js';

/** Quiet time after a write before the log is folded in. */
const idleMs = 5_000;
/** Time given to the first questions after opening before the check reads the whole file. What waits for the check begins it. */
const checkDelayMs = 200;
/** Time given to the window to draw a large case. */
const drawingMs = 1_500;

/** How often it is looked whether the file is still in its place. */
const lookEveryMs = 1_500;

/** What a session needs of the process it runs in. */
export interface SessionParts {
  readonly environment: Environment;
  readonly startCheck: StartFileCheck;
  readonly startBackup: StartBackup;
  /** Hears when the check has ended. */
  readonly onInfo: (info: CaseInfo) => void;
}

/** The open case of the worker, if any, with its check in the background and the folding of its log. */
export class CaseSession {
  readonly #parts: SessionParts;
  #open: OpenSession | null = null;
  /** Where the open case is backed up; `null` where it is not. */
  #backupRoot: string | null = null;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Opens a case in place of the present one; it is backed up below `backupRoot` where one is named. */
  async open({ backupRoot, ...request }: OpenRequest & { readonly backupRoot?: string | undefined }): Promise<CaseInfo> {
    await this.close();
    this.#backupRoot = backupRoot ?? null;
    return this.#begin(request);
  }

  #begin(request: OpenRequest): CaseInfo {
    const database = openCase(request, this.#parts.environment);
    try {
      this.#open = new OpenSession(database, this.#parts, this.#backupRoot);
    } catch (error) {
      database.close();
      throw error;
    }
    return this.#open.info();
  }

  /** @throws {AppError} `no-case` */
  get database(): CaseDatabase {
    return this.#present.database;
  }

  info(): CaseInfo {
    return this.#present.info();
  }

  /** To be called when all records were read for the window: the check has to wait until they are drawn. */
  putCheckOff(): void {
    this.#open?.putCheckOff();
  }

  /** What is known once the check has ended. */
  async checked(): Promise<CaseInfo> {
    const session = this.#present;
    await session.untilChecked();
    return session.info();
  }

  /** The value of a transaction; a file that was left open is checked before its first one. */
  async write<T>(work: (scope: WriteScope) => T): Promise<T> {
    return this.#present.write(work);
  }

  /** The key a passphrase makes for a case, the open one too, or for a new one; `null` for one that is not encrypted. */
  async deriveKey(path: string | null, passphrase: string): Promise<CaseKey | null> {
    const slip = path === null ? null : this.#slipOf(realCasePath(path));
    if (path === null) return newCaseKey(passphrase);
    return slip === null ? null : deriveCaseKey(passphrase, slip);
  }

  /**
   * Encrypts the open case by another key, or by none, and opens it again: by the one before when that fails.
   * Copies and backups that another key opens, or none, are removed; a backup is made anew once the case was checked.
   */
  async rekey(key: CaseKey | null): Promise<CaseInfo> {
    const session = this.#present;
    const { path, connection } = session.database;
    const rekeyed = writeRekeyed(session.database, key);
    this.#open = null;
    let opens = connection.key;
    try {
      await session.closeAndReplace(rekeyed);
      opens = key;
      removeOlderCopies(path);
      session.removeBackups();
    } finally {
      this.#begin({ path, create: false, requireWriter: false, key: opens });
    }
    return this.info();
  }

  /** As `write`, for what is to leave nothing behind; `rewrite` is to follow. */
  async remove<T>(work: (scope: WriteScope) => T): Promise<T> {
    this.database.forgetDeleted();
    return this.write(work);
  }

  /** Writes the file anew, so that it holds nothing of what was removed; `false` where that must wait for the next opening. */
  async rewrite(): Promise<boolean> {
    return this.#present.rewrite();
  }

  async close(): Promise<void> {
    const session = this.#open;
    this.#open = null;
    await session?.close();
  }

  /** A file that is open here must not be read past SQLite: that drops its locks. */
  #slipOf(path: string): Uint8Array | null {
    if (this.#open !== null && belongsToCase(path, this.database.path)) return this.database.connection.key?.slip ?? null;
    const header = readCaseHeader(path);
    return header.kind === 'encrypted' ? header.slip : null;
  }

  get #present(): OpenSession {
    if (this.#open === null) throw new AppError('no-case');
    return this.#open;
  }
}

class OpenSession {
  readonly database: CaseDatabase;
  /** Settles when the check has ended, whatever came of it. */
  readonly #checked: Promise<void>;
  readonly #parts: SessionParts;
  readonly #caseId: string;
  #checkTimer: NodeJS.Timeout | null;
  readonly #backups: RollingBackups;
  #check: CaseInfo['check'];
  #running: FileCheck | null = null;
  #isEnding = false;
  #endCheck: () => void = () => undefined;
  #idleTimer: NodeJS.Timeout | null = null;
  #isMissing = false;
  readonly #lookTimer: NodeJS.Timeout;

  constructor(database: CaseDatabase, parts: SessionParts, backupRoot: string | null) {
    this.database = database;
    this.#parts = parts;
    this.#caseId = readCaseId(database.connection);
    this.#backups = new RollingBackups({ database, root: backupRoot, start: parts.startBackup, onChange: () => parts.onInfo(this.info()) });
    this.#check = database.readOnlyWhy === 'damaged' ? 'damaged' : 'pending';
    this.#checked = new Promise((resolve) => {
      this.#endCheck = resolve;
    });
    this.#lookTimer = setInterval(() => this.#look(), lookEveryMs);
    // What is typed in a case that was left open waits for the check.
    this.#checkTimer = setTimeout(() => this.#beginCheck(), database.wasLeftOpen ? 0 : checkDelayMs);
  }

  /** Gives the window, which has just been told of all records, time to draw them. */
  putCheckOff(): void {
    if (this.#checkTimer === null || this.database.wasLeftOpen) return;
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => this.#beginCheck(), drawingMs);
  }

  /** Waits for the check, which begins now if it has not. */
  untilChecked(): Promise<void> {
    this.#beginCheck();
    return this.#checked;
  }

  info(): CaseInfo {
    const { path, readOnlyWhy, place, connection } = this.database;
    const file = { name: basename(path, extname(path)), caseId: this.#caseId, place, missing: this.#isMissing };
    return { ...file, readOnly: readOnlyWhy !== null, readOnlyWhy, check: readOnlyWhy === 'damaged' ? 'damaged' : this.#check, encrypted: connection.key !== null, backup: this.#backups.state };
  }

  async write<T>(work: (scope: WriteScope) => T): Promise<T> {
    if (this.database.wasLeftOpen || this.database.isShared) await this.untilChecked();
    if (this.database.isShared) await this.#backups.idle();
    const value = this.database.write(work);
    this.#foldWhenIdle();
    this.#backups.touch();
    return value;
  }

  /** A check or a backup under way reads the file and would keep its log from being cut. */
  async rewrite(): Promise<boolean> {
    await this.untilChecked();
    await this.#backups.idle();
    return this.database.rewrite();
  }

  async close(): Promise<void> {
    await this.#endWork();
    this.database.close();
  }

  /** Closes the case and puts another file in its place. Throws as `CaseDatabase.closeAndReplace`. */
  async closeAndReplace(file: string): Promise<void> {
    await this.#endWork();
    this.database.closeAndReplace(file);
  }

  /** Removes the backups of this case; for one that is closed. */
  removeBackups(): void {
    this.#backups.removeAll();
  }

  async #endWork(): Promise<void> {
    this.#isEnding = true;
    if (this.#checkTimer !== null) clearTimeout(this.#checkTimer);
    this.#checkTimer = null;
    clearInterval(this.#lookTimer);
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    await this.#running?.stop();
    await this.#backups.close();
    this.#endCheck();
  }

  #beginCheck(): void {
    if (this.#checkTimer === null) return;
    clearTimeout(this.#checkTimer);
    this.#checkTimer = null;
    void this.#runCheck();
  }

  async #runCheck(): Promise<void> {
    if (this.#check === 'damaged') return this.#endCheck();
    this.#running = this.#parts.startCheck({ path: this.database.path, how: this.database.readHow, key: this.database.connection.key });
    try {
      const isWhole = await this.#running.whole;
      // What a closing case is found to be starts no backup of it.
      if (!this.#isEnding) this.#settle(isWhole ? 'whole' : 'damaged');
    } catch (error) {
      // Stopped by closing, or not to be read just now: nothing is known, nothing is said.
      reportDefect(error);
    } finally {
      this.#running = null;
      this.#endCheck();
    }
  }

  /** Said as soon as it is seen, not when something is written: nothing can be saved then. */
  #look(): void {
    const isMissing = !this.database.isInPlace;
    if (isMissing === this.#isMissing) return;
    this.#isMissing = isMissing;
    this.#parts.onInfo(this.info());
  }

  #settle(check: 'whole' | 'damaged'): void {
    this.#check = check;
    if (check === 'damaged') this.database.becomeReadOnly();
    else this.#backups.begin();
    this.#parts.onInfo(this.info());
  }

  #foldWhenIdle(): void {
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#fold(), idleMs);
  }

  #fold(): void {
    // Check and backup read the whole file; folding would wait for them and keep us from answering.
    if (this.#running !== null || this.#backups.isRunning) return this.#foldWhenIdle();
    try {
      this.database.foldLog();
    } catch (error) {
      // A full disk, for one. Nothing is lost: the log keeps what it holds until it can be folded in.
      reportDefect(error);
    }
  }
}
