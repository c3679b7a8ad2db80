import path from 'node:path';
import type { ImportReport } from '../../shared/ipc/article-channels.js';
import { expandPaths } from './expand-paths.js';
import { hashFile } from './hash-file.js';
import { runImport, type ImportItem, type ImportParts } from './run-import.js';
import { extractTimeLimitMs, type ImportCaller } from './worker-caller.js';

/** What an import of files works with. */
export interface ImportFilesParts extends ImportParts {
  readonly importWorker: ImportCaller;
  /** Opens the files among them that are encrypted. */
  readonly password?: string;
}

/**
 * Imports files and folders into the open case and returns the report.
 *
 * @throws {AppError} `input-invalid` when there are more files than one import takes; any other failure is a row
 */
export async function importFiles(paths: readonly string[], parts: ImportFilesParts): Promise<ImportReport> {
  const files = await expandPaths(paths);
  return runImport(
    files.map((file) => fileItem(file, parts)),
    parts,
  );
}

function fileItem(file: string, { importWorker, password }: Pick<ImportFilesParts, 'importWorker' | 'password'>): ImportItem {
  const place = { path: file, fileName: path.basename(file), ...(password === undefined ? {} : { password }) };
  return {
    fileName: place.fileName,
    hash: () => hashFile(file),
    extract: () => importWorker.call('source:extract-file', place, { timeLimitMs: extractTimeLimitMs }),
    unlockedBy: (given) => fileItem(file, { importWorker, password: given }),
  };
}
