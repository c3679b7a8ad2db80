import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../shared/errors.js';
import { readError } from './file-error.js';

/** Far above what the import worker reads; it refuses such a file itself, so its hash is not worth the reading. */
const longestHashedBytes = 100 * 1024 * 1024;

/**
 * The SHA-256 of a file's bytes, lower-case hex, read in pieces; `null` for a file too large to be imported.
 *
 * @throws {AppError} `file-vanished`, `file-unreadable`, `file-not-regular`
 */
export async function hashFile(file: string): Promise<string | null> {
  const fileName = path.basename(file);
  try {
    const found = await stat(file);
    // Opening a pipe or a device would wait for ever.
    if (!found.isFile()) throw new AppError('file-not-regular', { fileName });
    if (found.size > longestHashedBytes) return null;
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch (thrown) {
    throw readError(thrown, fileName);
  }
}
