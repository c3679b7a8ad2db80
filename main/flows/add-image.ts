import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { maxImageFileBytes, type BlockImage } from '../../shared/domain/block-image.js';
import { AppError } from '../../shared/errors.js';
import { readError } from './file-error.js';
import { extractTimeLimitMs, type CaseCaller, type ImportCaller } from './worker-caller.js';

/** What putting an image into a case works with. */
export interface AddImageParts {
  readonly caseWorker: CaseCaller;
  readonly importWorker: ImportCaller;
}

/**
 * Checks an image in the process that may die, keeps it in the case, and says what a block is to hold of it.
 *
 * @throws {AppError} `image-unusable` with `fileName` and `why`; what the worker client throws when the worker dies
 */
export async function addImage(file: { readonly bytes: Uint8Array; readonly fileName: string }, { caseWorker, importWorker }: AddImageParts): Promise<BlockImage> {
  const image = await importWorker.call('image:check', file, { timeLimitMs: extractTimeLimitMs });
  await caseWorker.call('images:keep', { image });
  return { sha256: image.sha256, width: image.width, height: image.height, alt: '', credit: '' };
}

/**
 * The same for a file the analyst chose.
 *
 * @throws {AppError} also `file-not-regular` and what the system says of a file that cannot be read
 */
export async function addImageFile(file: string, parts: AddImageParts): Promise<BlockImage> {
  const fileName = path.basename(file);
  const { size, isRegular } = await stat(file).then(
    (found) => ({ size: found.size, isRegular: found.isFile() }),
    (thrown: unknown) => Promise.reject(readError(thrown, fileName)),
  );
  if (!isRegular) throw new AppError('file-not-regular', { fileName });
  if (size > maxImageFileBytes) throw new AppError('image-unusable', { fileName, why: 'size' });
  const bytes = await readFile(file).catch((thrown: unknown) => Promise.reject(readError(thrown, fileName)));
  return addImage({ bytes: new Uint8Array(bytes), fileName }, parts);
}
