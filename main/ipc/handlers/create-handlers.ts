import path from 'node:path';
import { freshCaseFile } from '../case-files.js';
import type { FailureLog } from '../failure-log.js';
import type { FileDialogs } from '../file-dialogs.js';
import type { MainHandlers } from '../router.js';
import type { Settings } from '../../settings.js';
import type { ThirdParty } from '../third-party.js';
import type { WindowCase } from '../window-case.js';
import type { WindowImports } from '../window-imports.js';
import { WindowOffers } from '../window-offers.js';
import type { WindowLink } from '../window-link.js';
import type { Workers } from '../workers.js';
import { appHandlers } from './app-handlers.js';
import { backupHandlers } from './backup-handlers.js';
import { briefingHandlers } from './briefing-handlers.js';
import { caseHandlers } from './case-handlers.js';
import { importHandlers } from './import-handlers.js';
import { imageHandlers } from './image-handlers.js';
import { ledgerHandlers } from './ledger-handlers.js';
import { removalHandlers } from './removal-handlers.js';
import { sampleOpener } from './sample-opener.js';
import { suggestionHandlers } from './suggestion-handlers.js';
import { textHandlers } from './text-handlers.js';

/** What the handlers work with. */
export interface HandlerParts {
  readonly settings: Settings;
  readonly failureLog: FailureLog;
  readonly link: WindowLink;
  readonly windowCase: WindowCase;
  readonly imports: WindowImports;
  readonly workers: Workers;
  readonly dialogs: FileDialogs;
  readonly backupRoot: string;
  /** Where cases go that are made without asking, and the sample case. */
  readonly caseFolder: string;
  /** Where the sample's articles and its `case.json` lie. */
  readonly sampleFolder: string;
  readonly thirdParty: ThirdParty;
}

/** Everything the main process answers by itself. */
export function createHandlers(parts: HandlerParts): MainHandlers {
  const { settings, failureLog, link, windowCase, imports, workers, dialogs, backupRoot, caseFolder, sampleFolder, thirdParty } = parts;
  const ensureCase = (): Promise<void> => windowCase.openIfNone(() => freshCaseFile(path.join(caseFolder, 'Cases'), new Date()));
  const offers = new WindowOffers(workers.importWorker);
  const openSample = sampleOpener({ windowCase, importWorker: workers.importWorker, caseFolder, sampleFolder });
  return {
    ...appHandlers({ settings, link, windowCase, failureLog, thirdParty }),
    ...caseHandlers({ windowCase, settings, dialogs, openSample }),
    ...backupHandlers({ windowCase, dialogs, backupRoot }),
    ...importHandlers({ imports, dialogs, ensureCase, offers }),
    ...ledgerHandlers({ offers, imports, caseWorker: windowCase.worker, importWorker: workers.importWorker, ensureCase }),
    ...textHandlers({ windowCase, importWorker: workers.importWorker, dialogs }),
    ...removalHandlers({ windowCase, link, backupRoot }),
    ...suggestionHandlers({ windowCase, suggestWorker: workers.suggestWorker }),
    ...imageHandlers({ windowCase, importWorker: workers.importWorker, dialogs }),
    ...briefingHandlers({ windowCase, printWorker: workers.printWorker, dialogs }),
  };
}
