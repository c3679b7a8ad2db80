import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import type { CaseMethods, ImportMethods, PrintMethods } from '../workers/contract.js';
import type { ImportCaller } from '../flows/worker-caller.js';
import { startElectronPort } from '../workers/electron-port.js';
import { WorkerClient } from '../workers/worker-client.js';

/** The processes that do the work; each is started by its first call. */
export interface Workers {
  readonly caseWorker: WorkerClient<CaseMethods>;
  readonly importWorker: ImportCaller;
  readonly printWorker: WorkerClient<PrintMethods>;
}

/** Real pages take a second at most; what takes longer was made to. */
const importLimitMs = 30_000;
/** A page of the largest size that is read takes about half of this; a bomb reaches it in seconds. */
const importHeapMegabytes = 1_024;

/**
 * Clients of the three workers over Electron's utility processes.
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
    importWorker: withTimeLimit(new WorkerClient<ImportMethods>({ ...options('import-worker', importHeapMegabytes), kind: 'dispensable' })),
    printWorker: new WorkerClient<PrintMethods>({ ...options('print-worker'), kind: 'dispensable' }),
  };
}

/** Each file has its time; a worker that overstays it is killed, and started anew for the next. */
function withTimeLimit(client: WorkerClient<ImportMethods>): ImportCaller {
  return { call: (method, input) => client.call(method, input, { timeLimitMs: importLimitMs }) };
}
