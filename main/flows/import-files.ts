import type { ImportReport } from '../../shared/ipc/article-channels.js';
import { expandPaths } from './expand-paths.js';
import { fileItem } from './import-item.js';
import { runImport, type ImportParts } from './run-import.js';
import type { ImportCaller } from './worker-caller.js';

/** What an import of files works with. */
export interface ImportFilesParts extends ImportParts {
  readonly importWorker: ImportCaller;
  /** Opens the files among them that are encrypted. */
  readonly password?: string;
}

/**
 * Imports files, folders and archives of files into the open case and returns the report.
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
