import path from 'node:path';
import { AppError } from '../../../shared/errors.js';
import type { RecentCase } from '../../../shared/ipc/case-channels.js';
import type { KnownCase, Settings } from '../../settings.js';
import { caseExtension } from '../case-files.js';
import { areThere } from '../reachable-files.js';
import type { WindowCase } from '../window-case.js';
import type { FileDialogs } from '../file-dialogs.js';
import type { MainHandlers } from '../router.js';

type CaseHandlerName = Extract<keyof MainHandlers, `case:${string}`>;

/** What the answers about cases need. */
export interface CaseHandlerParts {
  readonly windowCase: WindowCase;
  readonly settings: Settings;
  readonly dialogs: FileDialogs;
  readonly openSample: MainHandlers['case:open-sample'];
}

/** Answers for the case as a file: open, close, copy, recent ones, and where the analyst was. */
export function caseHandlers({ windowCase, settings, dialogs, openSample }: CaseHandlerParts): Pick<MainHandlers, CaseHandlerName> {
  return {
    'case:load': () => windowCase.packedView(),
    'case:create': async () => {
      const file = await dialogs.newCase();
      // A case that is there already is opened, never replaced by an empty one.
      return file === null ? null : windowCase.open(file, { create: true });
    },
    'case:create-encrypted': async ({ passphrase }) => {
      const file = await dialogs.newCase();
      return file === null ? null : windowCase.createEncrypted(file, passphrase);
    },
    'case:open': async () => {
      const file = await dialogs.existingCase();
      return file === null ? null : windowCase.open(file, { create: false });
    },
    'case:open-recent': ({ id }) => {
      const known = settings.findCase(id);
      if (known === null) throw new AppError('not-found');
      return windowCase.open(known.path, { create: false });
    },
    'case:locked': () => windowCase.locked,
    'case:unlock': ({ passphrase }) => windowCase.unlock(passphrase),
    'case:set-passphrase': (passphrases) => windowCase.setPassphrase(passphrases),
    'case:recent': () => recentCases(settings.cases),
    'case:forget-recent': ({ id }) => {
      settings.forgetCase(id);
      return null;
    },
    'case:open-sample': openSample,
    'case:close': async () => {
      await windowCase.close();
      return null;
    },
    'case:save-copy': () => saveCopy(windowCase, dialogs, (file) => windowCase.copyTo(file)),
    'case:go-on-in-copy': () => saveCopy(windowCase, dialogs, (file) => windowCase.goOnIn(file)),
    'case:place': () => windowCase.place(),
    'case:keep-place': (place) => {
      windowCase.keepPlace(place);
      return null;
    },
  };
}

async function saveCopy(windowCase: WindowCase, dialogs: FileDialogs, save: (file: string) => Promise<readonly string[]>): Promise<{ fileName: string; damaged: string[] } | null> {
  if (windowCase.info === null) throw new AppError('no-case');
  const file = await dialogs.copyOf(windowCase.info.name);
  if (file === null) return null;
  const damaged = await save(file);
  return { fileName: path.basename(file), damaged: [...damaged] };
}

async function recentCases(cases: readonly KnownCase[]): Promise<RecentCase[]> {
  const there = await areThere(cases.map((known) => known.path));
  return cases.map(({ id, path: file, openedAtMs }) => ({ id, name: path.basename(file, caseExtension), openedAtMs, missing: !there.has(file) }));
}
