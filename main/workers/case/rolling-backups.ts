import { basename, extname, join } from 'node:path';
import { backupEveryMs, nameInBackups } from '../../../shared/domain/backup.js';
import type { CaseInfo } from '../../../shared/ipc/case-channels.js';
import { backupsIn, removeBackups } from '../../db/backups.js';
import type { CaseDatabase } from '../../db/case-database.js';
import { readCaseId, readCounter } from '../../db/case-state.js';
import { reportDefect } from '../parent-connection.js';
import type { BackupJob, StartBackup } from './backup-job.js';

interface RollingBackupsParts {
  readonly database: CaseDatabase;
  /** Holds a folder of backups for each case; `null` where none are wanted. */
  readonly root: string | null;
  readonly start: StartBackup;
  /** Hears that `state` has changed. */
  readonly onChange: () => void;
}

/** Backs an open case up: at opening what the last session left, then after every ten minutes of work, and only what changed. */
export class RollingBackups {
  readonly #parts: RollingBackupsParts;
  readonly #folder: string | null;
  #state: CaseInfo['backup'] = { atMs: null, failed: false };
  #timer: NodeJS.Timeout | null = null;
  #running: BackupJob | null = null;

  constructor(parts: RollingBackupsParts) {
    this.#parts = parts;
    const isWanted = parts.root !== null && parts.database.readOnlyWhy === null;
    this.#folder = isWanted ? join(parts.root, readCaseId(parts.database.connection)) : null;
    this.#state = { atMs: this.#newest()?.atMs ?? null, failed: false };
  }

  /** When the newest one was made, and whether the last attempt failed. */
  get state(): CaseInfo['backup'] {
    return this.#state;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Settles when none is being made. */
  async idle(): Promise<void> {
    await this.#running?.kept.catch(() => undefined);
  }

  /** The case was found whole at opening: what changed since its newest backup is backed up. */
  begin(): void {
    const revision = readCounter(this.#parts.database.connection, 'revision');
    if (revision > 0 && revision !== this.#newest()?.revision) void this.#make();
  }

  /** Something was written. */
  touch(): void {
    if (this.#folder !== null) this.#timer ??= setTimeout(() => void this.#make(), backupEveryMs);
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running?.stop();
  }

  /** Removes what was made so far: another key opens it, or none. */
  removeAll(): void {
    if (this.#folder !== null) removeBackups(this.#folder, this.#caseName);
  }

  get #caseName(): string {
    const { path } = this.#parts.database;
    return basename(path, extname(path));
  }

  #newest(): { readonly atMs: number; readonly revision: number } | undefined {
    const caseName = nameInBackups(this.#caseName);
    return this.#folder === null ? undefined : backupsIn(this.#folder).find((backup) => backup.caseName === caseName);
  }

  async #make(): Promise<void> {
    const { database, start, onChange } = this.#parts;
    this.#timer = null;
    if (this.#folder === null || this.#running !== null || database.readOnlyWhy !== null) return;
    const nowMs = database.environment.now();
    const job = start({ path: database.path, how: database.readHow, folder: this.#folder, nowMs, key: database.connection.key });
    this.#running = job;
    try {
      await job.kept;
      this.#state = { atMs: nowMs, failed: false };
    } catch (error) {
      reportDefect(error);
      this.#state = { ...this.#state, failed: true };
      this.touch();
    } finally {
      this.#running = null;
    }
    onChange();
  }
}
