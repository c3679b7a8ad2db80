import { Worker } from 'node:worker_threads';

/** A job on a thread of its own. */
export interface ThreadJob {
  /** What the thread posts first; rejects when it ends without. */
  readonly answer: Promise<unknown>;
  /** Ends the thread; the answer rejects then, unless it has come. */
  stop(): Promise<void>;
}

/** Runs `entry` on a thread, so that the worker goes on answering. */
export function onThread(entry: URL, workerData: unknown): ThreadJob {
  const thread = new Worker(entry, { workerData });
  const answer = new Promise<unknown>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
  return { answer, stop: async () => void (await thread.terminate()) };
}
