import type { BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { filesOfCase } from '../../shared/domain/case-files.js';
import { AppError } from '../../shared/errors.js';
import { writeError } from './file-error.js';
import { realPath } from './real-path.js';

const pdfStart = '%PDF-';

/**
 * Makes sure that a PDF at `target` replaces nothing but another PDF or an empty file.
 *
 * @param caseFile - the case that is open: neither it nor what lies beside it is replaced, whatever link leads there
 * @throws {AppError} `target-unwritable`, with why: `is-the-case` or `not-a-pdf`
 */
export async function assertPdfTarget(target: string, caseFile: string): Promise<void> {
  const fileName = path.basename(target);
  const file = await realPath(target);
  const found = await statsOf(file);
  if (await belongsToCase(file, found, await realPath(caseFile))) throw new AppError('target-unwritable', { fileName, why: 'is-the-case' });
  if (found !== null && !(await mayBeReplaced(file, found))) throw new AppError('target-unwritable', { fileName, why: 'not-a-pdf' });
}

async function belongsToCase(file: string, found: BigIntStats | null, caseFile: string): Promise<boolean> {
  for (const part of filesOfCase(caseFile)) {
    if (part === file) return true;
    const stats = found === null ? null : await statsOf(part);
    if (stats !== null && stats.ino === found?.ino && stats.dev === found.dev) return true;
  }
  return false;
}

async function mayBeReplaced(file: string, found: BigIntStats): Promise<boolean> {
  if (!found.isFile()) return false;
  return found.size === 0n || (await firstBytes(file, pdfStart.length)) === pdfStart;
}

async function firstBytes(file: string, length: number): Promise<string> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw writeError(thrown, path.basename(file));
  }
}

/** `null` where nothing can be found: writing says why, if that stands in its way. */
async function statsOf(file: string): Promise<BigIntStats | null> {
  return stat(file, { bigint: true }).catch(() => null);
}
