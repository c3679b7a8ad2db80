import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import type { CaseFile } from '../../shared/exchange/case-file.js';
import { parseCaseFile } from '../../shared/exchange/parse-case-file.js';
import type { CaseMethods } from '../workers/contract.js';
import { readError } from './file-error.js';
import type { CaseCaller } from './worker-caller.js';

/** Far more than a folder of articles has to say about itself. */
const maxCaseFileBytes = 50_000_000;

/** What an `apply` added. */
export type Applied = CaseMethods['case-file:apply']['output'];

/**
 * Adds what a case.json describes to the open case, in one action.
 *
 * @throws {AppError} `quote-missing`, `quote-ambiguous`, `reference-missing`, `reference-ambiguous`, `name-taken` or
 * `input-invalid`, naming the first
 * thing that does not resolve; the case is then unchanged
 */
export async function applyCaseFile(file: string, caseWorker: CaseCaller): Promise<Applied> {
  return caseWorker.call('case-file:apply', { caseFile: await readCaseFile(file) });
}

/**
 * A case.json, read and checked.
 *
 * @throws {AppError} `input-invalid`, and what reading a file throws
 */
export async function readCaseFile(file: string): Promise<CaseFile> {
  return parseCaseFile(await readText(file), path.basename(file));
}

async function readText(file: string): Promise<string> {
  const fileName = path.basename(file);
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new AppError('file-not-regular', { fileName });
    if (found.size > maxCaseFileBytes) throw new AppError('file-too-large', { fileName, sizeBytes: found.size, limitBytes: maxCaseFileBytes });
    return await readFile(file, 'utf8');
  } catch (thrown) {
    throw readError(thrown, fileName);
  }
}
