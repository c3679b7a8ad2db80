import path from 'node:path';
import { shell } from 'electron';
import { AppError } from '../../../shared/errors.js';
import type { BriefingId } from '../../../shared/domain/ids.js';
import type { ExportOutcome } from '../../../shared/ipc/briefing-channels.js';
import { dialogStrings } from '../../../shared/strings/dialogs.js';
import { exportBriefing } from '../../flows/export-briefing.js';
import { exists } from '../case-files.js';
import type { FileDialogs } from '../file-dialogs.js';
import { fileNameFrom } from '../file-name.js';
import type { MainHandlers } from '../router.js';
import type { WindowCase } from '../window-case.js';
import type { Workers } from '../workers.js';

type BriefingHandlerName = Extract<keyof MainHandlers, `briefings:${string}`>;

/** What the answers about briefings need. */
export interface BriefingHandlerParts {
  readonly windowCase: WindowCase;
  readonly printWorker: Workers['printWorker'];
  readonly dialogs: FileDialogs;
}

/** Answers that bring a briefing out as a PDF, and show it then. */
export function briefingHandlers(parts: BriefingHandlerParts): Pick<MainHandlers, BriefingHandlerName> {
  /** Where the last PDF went: the page knows its name alone. */
  let lastExport: string | null = null;
  return {
    'briefings:export': async ({ id, paper, ledgerAttached }) => {
      const target = await askTarget(id, parts);
      if (target === null) return { kind: 'left' };
      const caseFile = parts.windowCase.file;
      if (caseFile === null) throw new AppError('no-case');
      const outcome: ExportOutcome = await exportBriefing(id, target, {
        caseFile,
        caseWorker: parts.windowCase.worker,
        printWorker: parts.printWorker,
        nowMs: Date.now(),
        paper,
        ledger: ledgerAttached ? 'attached' : 'left-out',
      });
      if (outcome.kind === 'exported') lastExport = target;
      return outcome;
    },
    'briefings:show-export': async ({ how }) => {
      if (lastExport === null) throw new AppError('not-found');
      await showFile(lastExport, how);
      return null;
    },
  };
}

async function askTarget(id: BriefingId, { windowCase, printWorker, dialogs }: BriefingHandlerParts): Promise<string | null> {
  if (windowCase.info === null) throw new AppError('no-case');
  const { head } = await windowCase.worker.call('briefings:load', { id });
  // The analyst is choosing a name meanwhile: time enough for the fonts to be read.
  printWorker.warmUp();
  return dialogs.pdf(fileNameFrom(head.title, dialogStrings.briefingName));
}

async function showFile(file: string, how: 'open' | 'folder'): Promise<void> {
  const fileName = path.basename(file);
  if (!(await exists(file))) throw new AppError('file-vanished', { fileName });
  if (how === 'folder') {
    shell.showItemInFolder(file);
    return;
  }
  const failure = await shell.openPath(file);
  if (failure !== '') throw new AppError('file-unreadable', { fileName });
}
