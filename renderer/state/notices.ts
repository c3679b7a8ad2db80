import { create } from 'zustand';
import { errorRecord, type ErrorCode, type ErrorRecord } from '../../shared/errors.js';
import { backupStrings } from '../../shared/strings/backups.js';
import { errorWords } from '../../shared/strings/errors.js';
import { helpPage, helpStrings, type HelpPageId } from '../../shared/strings/help.js';
import { openHelp } from './help-store.js';
import { openOverlay } from './shell-store.js';

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

/** Failures of a case that a backup mends. */
const mendedByBackup: readonly ErrorCode[] = ['case-damaged', 'case-not-a-case'];

/** Failures that a page of the help explains beyond their message. */
const explainedByHelp: Readonly<Partial<Record<ErrorCode, HelpPageId>>> = {
  'case-held': 'sharing', 'case-read-only': 'safety', 'file-vanished': 'safety', 'type-unsupported': 'articles', 'licence-limit': 'standards', 'ledger-missing': 'pdf', 'ledger-damaged': 'pdf',
};

/** Says a failure in words: what failed, what is safe, what to do. */
export function notifyError(thrown: unknown): void {
  const error = recordOf(thrown);
  notify({ kind: 'failed', ...errorWords(error), action: actionAfter(error.code) });
}

function actionAfter(code: ErrorCode): Notice['action'] {
  if (mendedByBackup.includes(code)) return { label: backupStrings.offer, run: () => openOverlay('backups') };
  const page = explainedByHelp[code];
  return page === undefined ? null : { label: helpStrings.moreOn(helpPage(page).title), run: () => openHelp(page) };
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
