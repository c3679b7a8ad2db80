import { reportStrings } from '../../shared/strings/report.js';
import { notify } from '../state/notices.js';
import { ask } from './actions.js';
import { call } from './api.js';

/** As many places of the program as a report can use. */
const framesKept = 30;

/** Has a defect of the page written to the log: its kind and where it happened, never its message. */
export function logFailure(where: string, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : null;
  const frames = (error?.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)).slice(0, framesKept).map((line) => line.trim().slice(0, 1000));
  // Nothing is left to tell when telling fails.
  void call('app:failed', { where, name: error?.name ?? typeof thrown, frames }).catch(() => undefined);
}

/** Logs what nothing in the page caught. Called once. */
export function followFailures(): void {
  window.addEventListener('error', ({ error }) => logFailure('page', error));
  window.addEventListener('unhandledrejection', ({ reason }) => logFailure('page, promise', reason));
}

/** Puts a report for those who mend the program on the clipboard. */
export async function copyReport(): Promise<void> {
  if ((await ask('app:copy-report', {})) === null) return;
  notify({ kind: 'done', title: reportStrings.copied, text: reportStrings.copiedText, action: null });
}
