import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AppError } from '../../../shared/errors.js';
import type { ImportReport } from '../../../shared/ipc/article-channels.js';
import { dialogStrings } from '../../../shared/strings/dialogs.js';
import { applyCaseFile } from '../../flows/apply-case-file.js';
import { importFiles } from '../../flows/import-files.js';
import type { CaseCaller, ImportCaller } from '../../flows/worker-caller.js';
import { caseExtension } from '../case-files.js';
import type { MainHandlers } from '../router.js';
import type { WindowCase } from '../window-case.js';

/** What making the sample case needs. */
export interface SampleParts {
  readonly windowCase: WindowCase;
  readonly importWorker: ImportCaller;
  readonly caseFolder: string;
  readonly sampleFolder: string;
}

/** Opens the sample case; the first time it is made from its articles, the way an analyst's own case comes about. */
export function sampleOpener({ windowCase, importWorker, caseFolder, sampleFolder }: SampleParts): MainHandlers['case:open-sample'] {
  const fill = async (caseWorker: CaseCaller): Promise<void> => {
    const report = await importFiles([sampleFolder], { id: randomUUID(), caseWorker, importWorker, nowMs: Date.now });
    assertWhole(report);
    await applyCaseFile(path.join(sampleFolder, 'case.json'), caseWorker);
  };
  return () => windowCase.openOrMake(path.join(caseFolder, dialogStrings.sampleCase + caseExtension), fill);
}

/** A sample without one of its articles could not be filled; the first failure says why. */
function assertWhole(report: ImportReport): void {
  const failed = report.rows.find((row) => row.error !== null);
  if (failed?.error) throw new AppError(failed.error.code, failed.error.details);
}
