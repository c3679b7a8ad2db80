import type { CaseInfo } from '../../shared/ipc/case-channels.js';
import type { CaseCaller } from '../flows/worker-caller.js';
import type { Settings } from '../settings.js';
import type { CaseKey } from '../workers/contract.js';
import type { Emit } from './window-link.js';

/** What the case of the window is made of. */
export interface WindowCaseParts {
  /** The client of the case worker as it is: a process that was started anew holds no case. */
  readonly worker: CaseCaller;
  readonly settings: Settings;
  readonly emit: Emit;
  readonly nowMs: () => number;
  /** Holds a folder of backups for each case; none are made where it is missing. */
  readonly backupRoot?: string;
}

/** Fills a new case through the worker in which it is open. */
export type Fill = (worker: CaseCaller) => Promise<void>;

/** The open case. Its key is kept for as long, so that a worker which died can be given it again without asking. */
export interface OpenCase {
  readonly path: string;
  readonly info: CaseInfo;
  readonly key: CaseKey | null;
}
