import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { filesOfCase } from '../../shared/domain/case-files.js';

/**
 * Copies of a case that the program made by itself beside it: before a newer version brought its schema up.
 *
 * @returns absolute paths, sorted
 */
export async function copiesBeside(caseFile: string): Promise<string[]> {
  const folder = path.dirname(caseFile);
  const beginning = `${path.basename(caseFile)}.before-`;
  const names = await readdir(folder);
  return names.filter((name) => name.startsWith(beginning) && /^\d+-at-\d+$/u.test(name.slice(beginning.length))).toSorted().map((name) => path.join(folder, name));
}

/** Deletes copies of a case with what lies beside them. How many are gone, and how many could not be deleted. */
export async function deleteBackups(backups: readonly string[]): Promise<{ readonly deleted: number; readonly left: number }> {
  const outcomes = await Promise.allSettled(backups.map((backup) => Promise.all(filesOfCase(backup).map((file) => rm(file, { force: true })))));
  const deleted = outcomes.filter(({ status }) => status === 'fulfilled').length;
  return { deleted, left: outcomes.length - deleted };
}
