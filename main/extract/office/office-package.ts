import { AppError } from '../../../shared/errors.js';
import { readWord } from './docx.js';
import { packageFormatOf } from './package-format.js';
import type { SourceReader } from '../source-file.js';
import { openPackage } from './zip-package.js';

/**
 * Reads a zip archive that is a document; the formats nobody reads are refused by their name.
 *
 * @throws {AppError} `type-unsupported`, and as the reader of the document
 */
export const readPackage: SourceReader = async ({ bytes }) => {
  const archive = await openPackage(bytes);
  const format = await packageFormatOf(archive);
  if (format === 'docx') return readWord(archive);
  throw new AppError('type-unsupported', { format });
};
