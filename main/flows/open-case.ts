import type { CaseInfo } from '../../shared/ipc/case-channels.js';
import type { CaseCaller } from './worker-caller.js';

/** Which case, and whether it may be made. */
export interface CaseToOpen {
  readonly path: string;
  readonly create: boolean;
}

/**
 * Runs `work` on a case opened for writing, and closes it whatever happens: its log is folded in then.
 *
 * @throws {AppError} `case-held` when another process writes to it, and what `case:open-file` and `work` throw
 */
export async function withOpenCase<Value>(toOpen: CaseToOpen, caseWorker: CaseCaller, work: (info: CaseInfo) => Promise<Value>): Promise<Value> {
  const info = await caseWorker.call('case:open-file', { ...toOpen, requireWriter: true });
  try {
    return await work(info);
  } finally {
    await caseWorker.call('case:close-file', {});
  }
}
