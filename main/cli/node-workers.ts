import { fileURLToPath } from 'node:url';
import type { CaseMethods, ImportMethods, PrintMethods, SuggestMethods } from '../workers/contract.js';
import { startNodePort } from '../workers/node-port.js';
import { WorkerClient } from '../workers/worker-client.js';
import type { CommandWorkers } from './command.js';

/** Heap of the worker that reads strangers' files: what 20 MB of nested HTML needs, and no more. */
const importHeapMegabytes = 1024;
/** Heap of the print worker: a thousand pages were measured at well under half of it. */
const printHeapMegabytes = 2048;
/** Heap of the worker that finds suggestions: the model takes about a quarter of it. */
const suggestHeapMegabytes = 512;

/**
 * The workers of the command line, in processes of plain Node; each starts with its first call.
 *
 * @param folder - where the built workers lie, as a URL that ends in a slash
 * @param log - hears the last words of a worker that died
 */
export function startNodeWorkers(folder: URL, log: (words: string) => void): CommandWorkers & { readonly stop: () => Promise<void> } {
  const entry = (name: string): string => fileURLToPath(new URL(name, folder));
  const caseClient = new WorkerClient<CaseMethods>({ start: () => startNodePort(entry('case-worker.js')), kind: 'lasting', log });
  const importClient = new WorkerClient<ImportMethods>({
    start: () => startNodePort(entry('import-worker.js'), { heapMegabytes: importHeapMegabytes }),
    kind: 'dispensable',
    log,
  });
  const printClient = new WorkerClient<PrintMethods>({
    start: () => startNodePort(entry('print-worker.js'), { heapMegabytes: printHeapMegabytes, burst: true }),
    kind: 'dispensable',
    log,
  });
  const suggestClient = new WorkerClient<SuggestMethods>({
    start: () => startNodePort(entry('suggest-worker.js'), { heapMegabytes: suggestHeapMegabytes }),
    kind: 'dispensable',
    log,
  });
  return {
    case: () => caseClient,
    import: () => importClient,
    print: () => printClient,
    suggest: () => suggestClient,
    stop: async () => void (await Promise.all([caseClient.stop(), importClient.stop(), printClient.stop(), suggestClient.stop()])),
  };
}
