import { Worker } from 'node:worker_threads';

/** A job on a thread of its own. */
export interface ThreadJob {
  /** What the thread posts first, once it has ended; rejects when it ends without. */
  readonly answer: Promise<unknown>;
  /** Ends the thread; the answer rejects then, unless it has come. */
  stop(): Promise<void>;
}

/** Runs `entry` on a thread, so that the worker goes on answering. */
export function onThread(entry: URL, workerData: unknown): ThreadJob {
  const thread = new Worker(entry, { workerData });
  const answer = new Promise<unknown>((resolve, reject) => {
    const said: unknown[] = [];
    thread.once('message', (value) => said.push(value));
    thread.once('error', reject);
    // What it had open goes with the thread, not before: until then it counts as another reader of the case.
    thread.once('exit', () => (said.length === 0 ? reject(new Error('the thread ended without an answer')) : resolve(said[0])));
  });
  return { answer, stop: async () => void (await thread.terminate()) };
}
