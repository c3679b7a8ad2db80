import { AppError } from '../../shared/errors.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import type { TextUpdatePreview } from '../../shared/domain/text-update.js';
import type { CaseChange } from '../../shared/ipc/case-channels.js';
import type { ArticleToStore, ExtractedSource } from '../workers/contract.js';
import { fileItem } from './import-item.js';
import { extractTimeLimitMs, type CaseCaller, type ImportCaller } from './worker-caller.js';

/** Another reading of an article, made and not put in place. */
export interface CheckedUpdate {
  readonly id: ArticleId;
  readonly source: ArticleToStore;
  readonly preview: TextUpdatePreview;
}

/** What checking works with. */
export interface UpdateParts {
  readonly caseWorker: CaseCaller;
  readonly importWorker: ImportCaller;
  readonly nowMs: () => number;
}

/**
 * What reading the kept bytes of an article again would change; the case is not touched.
 *
 * @throws {AppError} `not-found`, and what extraction throws (`encrypted` for a file that was opened with a password)
 */
export async function checkText(id: ArticleId, parts: UpdateParts): Promise<CheckedUpdate> {
  const { fileName, bytes } = await parts.caseWorker.call('articles:file', { id });
  const read = await parts.importWorker.call('source:extract-bytes', { bytes, fileName }, { timeLimitMs: extractTimeLimitMs });
  return checked(id, { fileName, read }, parts);
}

/**
 * What a newer copy of an article would change; the case is not touched.
 *
 * @throws {AppError} `input-invalid` when the file is in the case as another article; `type-unsupported` for an archive;
 *   what extraction throws
 */
export async function checkNewerCopy(id: ArticleId, file: string, parts: UpdateParts): Promise<CheckedUpdate> {
  const item = fileItem(file, parts);
  const found = await item.identify();
  if (found.kind === 'archive') throw new AppError('type-unsupported', { fileName: item.fileName });
  return checked(id, { fileName: item.fileName, read: await item.extract() }, parts);
}

/**
 * Puts a reading in place, in one step of undo.
 *
 * @throws {AppError} `input-invalid` where it changes nothing
 */
export function putText({ id, source }: CheckedUpdate, caseWorker: CaseCaller): Promise<CaseChange> {
  return caseWorker.call('articles:put-text', { id, source });
}

async function checked(id: ArticleId, { fileName, read }: { readonly fileName: string; readonly read: ExtractedSource }, { caseWorker, nowMs }: UpdateParts): Promise<CheckedUpdate> {
  const source: ArticleToStore = { fileName, bytes: read.bytes, sha256: read.sha256, capturedAtMs: nowMs(), extracted: read.extracted };
  return { id, source, preview: await caseWorker.call('articles:preview-text', { id, source }) };
}
