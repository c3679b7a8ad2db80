import path from 'node:path';
import { clipboard } from 'electron';
import { AppError } from '../../../shared/errors.js';
import type { BriefingOffer } from '../../../shared/ipc/ledger-channels.js';
import { expandPaths } from '../../flows/expand-paths.js';
import type { FileDialogs } from '../file-dialogs.js';
import type { MainHandlers } from '../router.js';
import type { WindowOffers } from '../window-offers.js';
import type { WindowImports } from '../window-imports.js';

type ImportHandlerName = Extract<keyof MainHandlers, `import:${string}`>;

/** What the answers about imports need. */
export interface ImportHandlerParts {
  readonly imports: WindowImports;
  readonly dialogs: FileDialogs;
  /** Makes and opens a case where none is open: a first drop must not begin with a question. */
  readonly ensureCase: () => Promise<void>;
  readonly offers: WindowOffers;
}

/** Answers that begin and end imports; how they go on is told by events. */
export function importHandlers({ imports, dialogs, ensureCase, offers }: ImportHandlerParts): Pick<MainHandlers, ImportHandlerName> {
  const importPaths = async (paths: readonly string[]): Promise<{ importId: string }> => {
    const files = await expandPaths(paths);
    if (files.length === 0) throw new AppError('empty', { fileName: path.basename(paths[0] ?? '') });
    await ensureCase();
    return imports.importFiles(files);
  };
  /** A briefing with its ledger inside is no article before the analyst says so. */
  const offerOrImport = async (paths: readonly string[]): Promise<{ importId: string } | { offer: BriefingOffer }> => {
    const offer = await offers.offerOf(paths);
    return offer === null ? importPaths(paths) : { offer };
  };
  const importPasted = async (text: string, html: string | null): Promise<{ importId: string }> => {
    await ensureCase();
    return imports.paste({ text, html });
  };
  return {
    'import:files': ({ paths }) => offerOrImport(paths),
    'import:choose': async () => {
      const paths = await dialogs.articles();
      return paths === null ? null : offerOrImport(paths);
    },
    'import:paste': ({ text, html }) => importPasted(text, html),
    'import:clipboard': async () => {
      // A promise in newer Electron, the text itself in older ones.
      const text = await clipboard.readText();
      return text.trim() === '' ? null : importPasted(text, null);
    },
    'import:with-password': ({ importId, row, password }) => imports.importWithPassword(importId, row, password),
    'import:cancel': ({ importId }) => {
      imports.cancel(importId);
      return null;
    },
    'import:resume': ({ importId }) => imports.resume(importId),
  };
}
