import type { ChannelOutput } from '../../shared/ipc/channels.js';
import { importStrings } from '../../shared/strings/library.js';
import { showImport, useImport } from '../state/import-store.js';
import { notify, notifyError } from '../state/notices.js';
import { showOffer } from '../state/offer-store.js';
import { movePlace, usePlace } from '../state/place-store.js';
import { restoreFocus } from '../ui/restore-focus.js';
import { ask } from './actions.js';
import { call, importDroppedFiles } from './api.js';

/** Imports what was dropped: files and folders as files, anything else as pasted text. */
export async function importDrop(transfer: DataTransfer): Promise<void> {
  const files = [...transfer.files];
  if (files.length > 0) {
    try {
      offerOf(await importDroppedFiles(files));
    } catch (thrown) {
      notifyError(thrown);
    }
    return;
  }
  await importText(transfer);
}

/** Asks for files and imports them. */
export async function chooseFiles(): Promise<void> {
  const chosen = await ask('import:choose', {});
  if (chosen !== null) offerOf(chosen);
}

/** A briefing with its ledger inside is not imported before the analyst has chosen. */
function offerOf(answer: ChannelOutput<'import:files'>): void {
  if ('offer' in answer) showOffer(answer.offer);
}

/** Imports the text a clipboard or a drag holds, with its HTML when there is one. */
export async function importText(transfer: DataTransfer): Promise<void> {
  const text = transfer.getData('text/plain');
  const html = transfer.getData('text/html');
  if (text.trim() === '' && html.trim() === '') return;
  await ask('import:paste', { text, html: html === '' ? null : html });
}

/** Imports the clipboard's text on a command, where no paste event brings it. */
export async function importClipboard(): Promise<void> {
  try {
    const started = await call('import:clipboard', {});
    if (started === null) notify({ kind: 'done', title: importStrings.nothingToPaste, text: null, action: null });
  } catch (thrown) {
    notifyError(thrown);
  }
}

/** Imports what a stopped import did not reach; after a restart, or in another case, that is not known any more. */
export async function resumeImport(importId: string): Promise<void> {
  useImport.setState({ resumableId: null });
  try {
    const resumed = await call('import:resume', { importId });
    if (resumed === null) notify({ kind: 'failed', title: importStrings.notResumable, text: importStrings.dropAgain, action: null });
  } catch (thrown) {
    notifyError(thrown);
  }
}

/**
 * What happens when an import has ended: an import without remarks gives way to the articles,
 * one with remarks leaves its report on the screen.
 */
export function finishImport(): void {
  const report = useImport.getState().current;
  if (report === null) return;
  const stored = report.rows.filter((row) => row.outcome === 'added' || row.outcome === 'syndicated');
  const first = stored[0]?.articleId ?? report.rows.find((row) => row.articleId !== null)?.articleId ?? null;
  if (usePlace.getState().articleId === null && first !== null) movePlace({ articleId: first, articleOffset: 0 });
  const [only] = report.rows;
  if (report.rows.length === 1 && only?.outcome === 'duplicate') {
    showImport(false);
    movePlace({ view: 'read', ...(first === null ? {} : { articleId: first, articleOffset: 0, tagId: null }) });
    notify({ kind: 'done', title: importStrings.alreadyHere, text: importStrings.sameBytes(only.sameAs ?? ''), action: null });
    return;
  }
  if (report.cancelled || stored.length !== report.rows.length) return;
  showImport(false);
  setTimeout(() => restoreFocus(null));
  movePlace({ view: 'read', ...(report.rows.length === 1 && first !== null ? { articleId: first, articleOffset: 0, tagId: null } : {}) });
  notify({
    kind: 'done',
    title: importStrings.doneTitle(stored.length),
    text: null,
    action: { label: importStrings.showReport, run: () => showImport(true) },
  });
}
