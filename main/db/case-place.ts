import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { filesOfCase } from '../../shared/domain/case-files.js';
import { AppError } from '../../shared/errors.js';

/** The path of a case whatever links lead to it, so that its lock and log lie in one place; of a new one, in its real folder. */
export function realCasePath(path: string): string {
  const whole = resolve(path);
  return realPath(whole) ?? join(realPath(dirname(whole)) ?? dirname(whole), basename(whole));
}

/** Whether `path` is a case or one of the files beside it, by name or by another link to it. Opens nothing: that would drop SQLite's locks. */
export function belongsToCase(path: string, casePath: string): boolean {
  const wanted = fileId(path);
  return filesOfCase(casePath).some((file) => file === path || (wanted !== null && fileId(file) === wanted));
}

/** A file that was renamed. */
export interface MovedFile {
  readonly from: string;
  readonly to: string;
}

/** Renames what SQLite would take for the log of a case that is to be put at `path`. */
export function setLogAside(path: string, suffix: string): MovedFile[] {
  const moves = ['-wal', '-shm', '-journal'].map((ending) => ({ from: path + ending, to: path + ending + suffix }));
  const present = moves.filter(({ from }) => fileId(from) !== null);
  for (const { from, to } of present) renameSync(from, to);
  return present;
}

/** Removes a file that was to become a case, and what SQLite left beside it. */
export function removeUnfinished(path: string): void {
  for (const file of filesOfCase(path)) rmSync(file, { force: true });
}

/**
 * Puts a finished file in the place of another. Throws as `renameDurably`, but by name.
 *
 * @throws {AppError} `target-unwritable`
 */
export function replaceFile(from: string, to: string): void {
  try {
    renameDurably(from, to);
  } catch (error) {
    throw new AppError('target-unwritable', { fileName: basename(to) }, error);
  }
}

/** Gives a finished file its name: its bytes are on the disk before, and the name is when this returns. */
export function renameDurably(from: string, to: string): void {
  flush(from, 'r+');
  renameSync(from, to);
  // Windows has no handle of a folder and needs none.
  if (process.platform !== 'win32') flush(dirname(to), 'r');
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    // Nothing is there, or a folder on the way may not be read: opening it says which.
    return null;
  }
}

function fileId(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? null : `${String(stats.dev)}:${String(stats.ino)}`;
}
