import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { filesOfCase } from '../../shared/domain/case-files.js';
import { caseExtension, exists } from './case-files.js';

/** Renames a case that is closed, with a log that could not be folded in. */
export async function moveCase(from: string, to: string): Promise<void> {
  const targets = filesOfCase(to);
  // The log first: a case that is found without it would be an older one.
  for (const [at, file] of filesOfCase(from).toReversed().entries()) {
    const target = targets.at(-1 - at);
    if (target !== undefined && (await exists(file))) await rename(file, target);
  }
}

/** Renames a case that cannot be used, so that another one may take its place and nothing of it is lost. */
export async function setCaseAside(file: string): Promise<void> {
  await moveCase(file, `${file.slice(0, -caseExtension.length)}.aside-${randomBytes(4).toString('hex')}${caseExtension}`);
}

/** Removes a case with all that may lie beside it. */
export async function removeCase(file: string): Promise<void> {
  await Promise.all(filesOfCase(file).map((part) => rm(part, { force: true })));
}
