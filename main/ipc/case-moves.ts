import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { filesOfCase } from '../../shared/domain/case-files.js';
import { renameDurably } from '../flows/write-atomically.js';
import { caseExtension, exists } from './case-files.js';

/** Renames a case that is closed, with a log that could not be folded in. */
export async function moveCase(from: string, to: string): Promise<void> {
  const targets = filesOfCase(to);
  // The log first: a case that is found without it would be an older one.
  for (const [at, file] of filesOfCase(from).toReversed().entries()) {
    const target = targets.at(-1 - at);
    if (target !== undefined && (await exists(file))) await renameDurably(file, target);
  }
}

/** Renames a case, so that another one may take its place and nothing of it is lost; where it is then, `null` if there was none. */
export async function setCaseAside(file: string): Promise<string | null> {
  const isThere = await exists(file);
  const aside = `${file.slice(0, -caseExtension.length)}.aside-${randomBytes(4).toString('hex')}${caseExtension}`;
  await moveCase(file, aside);
  return isThere ? aside : null;
}

/** Puts a finished case at `file`; the base name under which one that was there is kept, `null` where there was none. */
export async function putInPlace(finished: string, file: string): Promise<string | null> {
  const aside = await setCaseAside(file);
  try {
    await renameDurably(finished, file);
  } catch (thrown) {
    if (aside !== null) await moveCase(aside, file);
    throw thrown;
  }
  return aside === null ? null : path.basename(aside);
}

/** Removes a case with all that may lie beside it. */
export async function removeCase(file: string): Promise<void> {
  await Promise.all(filesOfCase(file).map((part) => rm(part, { force: true })));
}
