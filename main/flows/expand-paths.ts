import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import { isLeftOut } from '../../shared/import/left-out.js';

/** More files than this are refused before the first is read. */
export const maxFiles = 20_000;
/** Folders are followed this deep; symbolic links to folders are not followed at all, so there are no circles. */
const maxDepth = 32;

/**
 * The files that paths stand for: a file for itself, a folder for all files in it and below, sorted by path.
 *
 * In a folder, hidden files, case files, `case.json` and what systems leave behind are no articles and left out; a path given by itself is kept,
 * also when nothing is there, so that the import can say so.
 *
 * @throws {AppError} `input-invalid` when there are more than 20,000
 */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const given of paths) {
    if (await isFolder(given)) await addFolder(given, files, 0);
    else files.push(given);
  }
  assertFew(files);
  return files;
}

async function addFolder(folder: string, files: string[], depth: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    // The import names the folder as what could not be read.
    files.push(folder);
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isLeftOut(entry.name)) continue;
    const found = path.join(folder, entry.name);
    if (entry.isDirectory() && depth < maxDepth) await addFolder(found, files, depth + 1);
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(found)))) files.push(found);
    assertFew(files);
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function assertFew(files: readonly string[]): void {
  if (files.length > maxFiles) throw new AppError('input-invalid', { why: 'too-many-files', at: String(maxFiles) });
}
