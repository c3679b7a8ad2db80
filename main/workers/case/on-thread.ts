import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A job on a thread of its own. */
export interface ThreadJob {
  /** What the thread posts first, once it has ended; rejects when it ends without. */
  readonly answer: Promise<unknown>;
  /** Settles when the thread is gone: it may end by itself for a moment, then it is ended, and the answer rejects. */
  stop(): Promise<void>;
}

/**
 * How long a job may go on after it was asked to stop. Most end within that time; a thread that is ended while the database
 * library works in it may take the whole worker along.
 */
const patienceMs = 3_000;

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
  return { answer, stop: () => endInTime(thread) };
}

async function endInTime(thread: Worker): Promise<void> {
  if (thread.threadId === -1) return;
  const timer = setTimeout(() => void thread.terminate(), patienceMs);
  await once(thread, 'exit');
  clearTimeout(timer);
}
