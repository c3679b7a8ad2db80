import { create } from 'zustand';
import { errorRecord, type ErrorRecord } from '../../shared/errors.js';

/** Something said to the analyst outside any pane; a failure stays until it is closed. */
export interface Notice {
  readonly id: number;
  readonly kind: 'failed' | 'done';
  readonly title: string;
  readonly text: string | null;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

interface NoticesState {
  readonly notices: readonly Notice[];
  readonly next: number;
}

export const useNotices = create<NoticesState>(() => ({ notices: [], next: 1 }));

/** How long a notice of something done stays, in milliseconds. */
const doneStaysMs = 8000;

/** Shows a notice; returns its id. */
export function notify(notice: Omit<Notice, 'id'>): number {
  const { notices, next } = useNotices.getState();
  // The same words twice are one message; the newest three stand above it.
  const others = notices.filter(({ title, text }) => title !== notice.title || text !== notice.text);
  useNotices.setState({ notices: [...others.slice(-2), { ...notice, id: next }], next: next + 1 });
  if (notice.kind === 'done') setTimeout(() => dismissNotice(next), doneStaysMs);
  return next;
}

/** Closes the newest message; `false` when there is none. */
export function dismissNewest(): boolean {
  const newest = useNotices.getState().notices.at(-1);
  if (newest !== undefined) dismissNotice(newest.id);
  return newest !== undefined;
}

export function dismissNotice(id: number): void {
  useNotices.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
}

/** The record of a thrown value, for `notifyError` and for panes that show their own failure. */
export function recordOf(thrown: unknown): ErrorRecord {
  return errorRecord(thrown);
}
