import type { ExtractedArticle } from '../../shared/domain/article.js';
import { AppError } from '../../shared/errors.js';
import { cleanArticle, type ArticleSource } from '../../shared/import/clean-article.js';
import { readCompoundFile } from './office/compound-file.js';
import { decodeText } from './decode.js';
import { readHtml } from './html.js';
import { maxSourceBytes } from './limits.js';
import { readMail } from './message/mail.js';
import { messageFormatOf } from './message/message-format.js';
import { readPackage } from './office/office-package.js';
import { readPdf } from './pdf/read-pdf.js';
import { assertReadable, assertWorkable } from './readable-text.js';
import { readSavedPage } from './message/saved-page.js';
import { binaryFormatOf, textFormatOf } from './sniff.js';
import type { SourceFile, SourceReader } from './source-file.js';
import { readText } from './text.js';

export type { SourceFile } from './source-file.js';

/** Who reads a format that is more than encoded text; a format that stands here has a reader, any other is refused by its name. */
const readers: ReadonlyMap<string, SourceReader> = new Map([
  ['mail', readMail],
  ['saved-page', readSavedPage],
  ['zip', readPackage],
  ['ole', readCompoundFile],
  ['pdf', readPdf],
]);

/**
 * The article in a file: one text, regions, metadata with evidence. The format is told by content, never by name.
 *
 * @throws {AppError} `empty`, `file-too-large`, `type-unsupported`, `too-deep`, `damaged`, `encrypted`
 */
export async function extractSource(file: SourceFile): Promise<ExtractedArticle> {
  const { fileName, bytes } = file;
  try {
    if (bytes.length === 0) throw new AppError('empty');
    if (bytes.length > maxSourceBytes) throw new AppError('file-too-large', { sizeBytes: bytes.length, limitBytes: maxSourceBytes });
    const source = await readSource(file);
    assertWorkable(source);
    return cleanArticle(source);
  } catch (thrown) {
    throw thrown instanceof AppError ? new AppError(thrown.code, { ...thrown.details, fileName }, thrown) : thrown;
  }
}

/** Formats with a signature or a header have a reader each; everything else is decoded first and told by its text. */
async function readSource(file: SourceFile): Promise<ArticleSource> {
  const format = binaryFormatOf(file.bytes) ?? messageFormatOf(file.bytes);
  const reader = format === null ? readDecoded : readers.get(format);
  if (reader === undefined) throw new AppError('type-unsupported', { format: format ?? '' });
  return reader(file);
}

function readDecoded({ bytes }: SourceFile): ArticleSource {
  const { text, log } = decodeText(bytes);
  assertReadable(text);
  const format = textFormatOf(text);
  const source = format === 'html' ? readHtml(text) : readText(text, format);
  return { ...source, log: [...log, ...source.log] };
}
