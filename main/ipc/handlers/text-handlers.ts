import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/errors.js';
import type { CheckedText } from '../../../shared/ipc/text-channels.js';
import { checkNewerCopy, checkText, putText, type CheckedUpdate, type UpdateParts } from '../../flows/update-text.js';
import type { FileDialogs } from '../file-dialogs.js';
import type { MainHandlers } from '../router.js';
import type { WindowCase } from '../window-case.js';
import type { Workers } from '../workers.js';

type TextHandlerName = Extract<keyof MainHandlers, 'articles:check-text' | 'articles:newer-copy' | 'articles:update-text'>;

/** What the answers about newer texts need. */
export interface TextHandlerParts {
  readonly windowCase: WindowCase;
  readonly importWorker: Workers['importWorker'];
  readonly dialogs: Pick<FileDialogs, 'newerCopy'>;
}

/** Answers that read an article again, from its kept bytes or from a newer copy: first what would change, then the change. */
export function textHandlers({ windowCase, importWorker, dialogs }: TextHandlerParts): Pick<MainHandlers, TextHandlerName> {
  const parts: UpdateParts = { caseWorker: windowCase.worker, importWorker, nowMs: Date.now };
  /** The last reading that was shown, with the case it is of: the page knows its token alone. */
  let shown: (CheckedUpdate & { readonly token: string; readonly caseFile: string }) | null = null;
  const show = (checked: CheckedUpdate, caseFile: string): CheckedText => {
    shown = { ...checked, token: randomUUID(), caseFile };
    return { token: shown.token, fileName: checked.source.fileName, preview: checked.preview };
  };
  return {
    'articles:check-text': async ({ id }) => {
      const caseFile = openFile(windowCase);
      return show(await checkText(id, parts), caseFile);
    },
    'articles:newer-copy': async ({ id }) => {
      const caseFile = openFile(windowCase);
      const file = await dialogs.newerCopy();
      return file === null ? null : show(await checkNewerCopy(id, file, parts), caseFile);
    },
    'articles:update-text': async ({ token }) => {
      if (shown?.token !== token || shown.caseFile !== openFile(windowCase)) throw new AppError('not-found');
      const change = await putText(shown, windowCase.worker);
      shown = null;
      return change;
    },
  };
}

function openFile(windowCase: WindowCase): string {
  if (windowCase.file === null) throw new AppError('no-case');
  return windowCase.file;
}
