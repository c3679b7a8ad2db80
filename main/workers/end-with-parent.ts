import { Worker } from 'node:worker_threads';

/** How often the parent is looked for, in milliseconds. */
const lookEveryMs = 1000;
/** Heap of the watching thread: it holds nothing. */
const watchHeapMegabytes = 8;

/**
 * What the watching thread runs. A parent that ended gives its children to another process; under Windows it does not,
 * but can no longer be sent a signal.
 *
 * As text, so that the thread loads nothing of ours: each worker is built as one file, which would start over in it.
 */
const watch = `
const { workerData } = require('node:worker_threads');
const isGone = () => {
  if (process.ppid !== workerData.parentPid) return true;
  try {
    process.kill(workerData.parentPid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};
setInterval(() => { if (isGone()) process.kill(process.pid, 'SIGKILL'); }, workerData.lookEveryMs);
`;

/**
 * Ends this process within a second or so of its parent's end.
 *
 * The end of the channel to the parent is not heard while a layout computes; so a thread of its own looks for the parent.
 */
export function endWithParent(): void {
  const thread = new Worker(watch, {
    eval: true,
    execArgv: [],
    workerData: { parentPid: process.ppid, lookEveryMs },
    resourceLimits: { maxOldGenerationSizeMb: watchHeapMegabytes },
  });
  // It ends with the process and does not keep it.
  thread.unref();
}
