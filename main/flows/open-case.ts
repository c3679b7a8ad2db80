import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { filesOfCase } from '../../shared/domain/case-files.js';
import { AppError } from '../../shared/errors.js';
import type { CaseInfo } from '../../shared/ipc/case-channels.js';
import type { CaseCaller } from './worker-caller.js';

/** Which case, and whether it may be made. */
export interface CaseToOpen {
  readonly path: string;
  readonly create: boolean;
  /** Opens an encrypted case, and encrypts one that is made. */
  readonly passphrase?: string;
  /** Set by what looks for damage; others would leave out unseen what cannot be read. */
  readonly mayBeDamaged?: true;
}

/**
 * Runs `work` on a case opened for writing, and closes it whatever happens: its log is folded in then.
 *
 * A case that was made for this and into which nothing came is removed again.
 *
 * @throws {AppError} `case-held` when another process writes to it, `case-damaged`, and what `case:open-file` and `work` throw
 */
export async function withOpenCase<Value>(toOpen: CaseToOpen, caseWorker: CaseCaller, work: (info: CaseInfo) => Promise<Value>): Promise<Value> {
  const isNew = toOpen.create && !(await exists(toOpen.path));
  const { path: file, create, passphrase } = toOpen;
  const key = passphrase === undefined ? null : await caseWorker.call('case:derive-key', { path: isNew ? null : file, passphrase });
  const info = await caseWorker.call('case:open-file', { path: file, create, requireWriter: true, key });
  try {
    if (info.readOnlyWhy === 'damaged' && toOpen.mayBeDamaged !== true) throw new AppError('case-damaged', { fileName: path.basename(toOpen.path) });
    return await work(info);
  } finally {
    const isUnused = isNew && (await isEmpty(caseWorker));
    await caseWorker.call('case:close-file', {});
    if (isUnused) await Promise.all(filesOfCase(toOpen.path).map((file) => rm(file, { force: true })));
  }
}

/** Whether nothing was ever written into the open case; a worker that died cannot say so, and the case is kept. */
async function isEmpty(caseWorker: CaseCaller): Promise<boolean> {
  return caseWorker.call('case:view', {}).then(
    ({ revision }) => revision === 0,
    () => false,
  );
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
