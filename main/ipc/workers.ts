import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import type { CaseMethods, ImportMethods, PrintMethods, SuggestMethods } from '../workers/contract.js';
import { startElectronPort } from '../workers/electron-port.js';
import { WorkerClient } from '../workers/worker-client.js';

/** The processes that do the work; each is started by its first call. */
export interface Workers {
  readonly caseWorker: WorkerClient<CaseMethods>;
  readonly importWorker: WorkerClient<ImportMethods>;
  readonly printWorker: WorkerClient<PrintMethods>;
  readonly suggestWorker: WorkerClient<SuggestMethods>;
}

/** A page of the largest size that is read takes about half of this; a bomb reaches it in seconds. */
const importHeapMegabytes = 1_024;
/** Long enough for the next article or file of one sitting; the model alone takes 70 MB. */
const idleMs = 20_000;
/** The model takes about a quarter of this, the longest articles as much again. */
const suggestHeapMegabytes = 512;

/**
 * Clients of the four workers over Electron's utility processes.
 *
 * @param folder - where their built entries lie
 */
export function createWorkers(folder: string, logFailure: (where: string, thrown: unknown) => void): Workers {
  const options = (name: string, heapMegabytes?: number) => ({
    start: () =>
      startElectronPort(path.join(folder, `${name}.js`), {
        serviceName: `Sourceline ${name}`,
        ...(heapMegabytes === undefined ? {} : { heapMegabytes }),
      }),
    // Its last words are left out of the log: they may quote what it was working on.
    log: () => logFailure(name, new AppError('worker-died')),
  });
  return {
    caseWorker: new WorkerClient<CaseMethods>({ ...options('case-worker'), kind: 'lasting' }),
    importWorker: new WorkerClient<ImportMethods>({ ...options('import-worker', importHeapMegabytes), kind: 'dispensable', idleMs }),
    printWorker: new WorkerClient<PrintMethods>({ ...options('print-worker'), kind: 'dispensable' }),
    suggestWorker: new WorkerClient<SuggestMethods>({ ...options('suggest-worker', suggestHeapMegabytes), kind: 'dispensable', idleMs }),
  };
}
