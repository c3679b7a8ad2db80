import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const prefix = '.staging-';

/**
 * Run a task with an empty folder beside the final place, and remove the folder afterwards.
 *
 * What is built there is renamed into place, so the place never holds half of anything. Folders that killed
 * runs left behind are removed as well; the caller holds the lock that makes this safe.
 *
 * @template T
 * @param {string} parentDir - on the same file system as the final place
 * @param {(stage: string) => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withStaging(parentDir, task) {
  mkdirSync(parentDir, { recursive: true });
  for (const name of readdirSync(parentDir)) if (name.startsWith(prefix)) discard(path.join(parentDir, name));
  const stage = mkdtempSync(path.join(parentDir, prefix));
  try {
    return await task(stage);
  } finally {
    discard(stage);
  }
}

/** @param {string} folder */
function discard(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A program that outlived its set-up still writes there; the next set-up removes the rest.
  }
}
