import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { backupFromName } from '../../shared/domain/backup.js';
import { AppError } from '../../shared/errors.js';
import type { CaseBackup } from '../../shared/ipc/backup-channels.js';
import { caseExtension } from './case-files.js';
import { removeCase } from './case-moves.js';

/** The case that is to be restored: its file, and the id it bore when it was last open here. */
export interface CaseToRestore {
  readonly path: string;
  readonly caseId: string | null;
}

/** A backup with its file, which the page never hears of. */
export interface BackupFile extends CaseBackup {
  readonly path: string;
}

/**
 * Backups on this computer: those of one case, the copies made beside it before its schema was changed, then those of
 * each other case. In the order they were made, the newest first, whatever the clock said.
 *
 * @param root - holds a folder of backups for each case id
 */
export async function listBackups(root: string, wanted: CaseToRestore | null): Promise<BackupFile[]> {
  const folders = await namesIn(root);
  const stored = (await Promise.all(folders.map((caseId) => backupsOf(root, caseId, caseId === wanted?.caseId)))).flat();
  const beside = wanted === null ? [] : await copiesBeside(wanted.path);
  return [...stored.filter(({ isOfCase }) => isOfCase), ...beside, ...stored.filter(({ isOfCase }) => !isOfCase)];
}

/** @throws {AppError} `not-found` */
export async function findBackup(root: string, wanted: CaseToRestore | null, id: string): Promise<BackupFile> {
  const backup = (await listBackups(root, wanted)).find((one) => one.id === id);
  if (backup === undefined) throw new AppError('not-found');
  return backup;
}

/** Deletes backups with what lies beside them. How many are gone, and how many could not be deleted. */
export async function deleteBackups(paths: readonly string[]): Promise<{ readonly deleted: number; readonly left: number }> {
  const outcomes = await Promise.allSettled(paths.map(removeCase));
  const deleted = outcomes.filter(({ status }) => status === 'fulfilled').length;
  return { deleted, left: outcomes.length - deleted };
}

async function backupsOf(root: string, caseId: string, isOfCase: boolean): Promise<BackupFile[]> {
  const folder = path.join(root, caseId);
  const found = await Promise.all(
    // Their names begin with their numbers.
    (await namesIn(folder)).sort().reverse().map(async (fileName): Promise<BackupFile[]> => {
      const facts = backupFromName(fileName);
      const file = path.join(folder, fileName);
      if (facts === null) return [];
      const { caseName, atMs, articles, briefings } = facts;
      return [{ id: `${caseId}/${fileName}`, path: file, caseName, atMs, articles, briefings, sizeBytes: await sizeOf(file), isOfCase, why: 'work' }];
    }),
  );
  return found.flat().filter(({ sizeBytes }) => sizeBytes > 0);
}

/** What opening an older case left beside it: `North.before-2026-11-28T1430.slcase`. */
async function copiesBeside(file: string): Promise<BackupFile[]> {
  const caseName = path.basename(file, caseExtension);
  const names = (await namesIn(path.dirname(file))).filter((name) => name.startsWith(`${caseName}.before-`) && name.endsWith(caseExtension));
  return Promise.all(
    names.map(async (name): Promise<BackupFile> => {
      const copy = path.join(path.dirname(file), name);
      const { mtimeMs, size } = await stat(copy);
      return { id: `beside/${name}`, path: copy, caseName, atMs: Math.round(mtimeMs), articles: null, briefings: null, sizeBytes: size, isOfCase: true, why: 'update' };
    }),
  );
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
