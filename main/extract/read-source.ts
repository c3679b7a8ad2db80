import type { ExtractedArticle } from '../../shared/domain/article.js';
import { AppError } from '../../shared/errors.js';
import { cleanArticle, type ArticleSource } from '../../shared/import/clean-article.js';
import { decodeText } from './decode.js';
import { readHtml } from './html.js';
import { maxSourceBytes, maxTextLength } from './limits.js';
import { readPdf } from './pdf/read-pdf.js';
import { binaryFormatOf, textFormatOf } from './sniff.js';
import { readText } from './text.js';

/** One file as it was found. */
export interface SourceFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the analyst typed for a file that is encrypted. */
  readonly password?: string;
}

/**
 * The article in a file: one text, regions, metadata with evidence. The format is told by content, never by name.
 *
 * @throws {AppError} `empty`, `file-too-large`, `type-unsupported`, `too-deep`, `damaged`, `encrypted`
 */
export async function extractSource(file: SourceFile): Promise<ExtractedArticle> {
  const { fileName, bytes } = file;
  if (bytes.length === 0) throw new AppError('empty', { fileName });
  if (bytes.length > maxSourceBytes) throw new AppError('file-too-large', { fileName, sizeBytes: bytes.length, limitBytes: maxSourceBytes });
  const source = await readSource(file);
  if (source.text.length > maxTextLength) throw tooLong(fileName, source.text);
  if (source.blocks.length === 0) throw new AppError('empty', { fileName });
  return cleanArticle(source);
}

/** Binary formats have a reader each; everything else is decoded first and told by its text. */
async function readSource(file: SourceFile): Promise<ArticleSource> {
  const { fileName, bytes } = file;
  const binary = binaryFormatOf(bytes);
  if (binary === 'pdf') return readPdf(file);
  if (binary !== null) throw new AppError('type-unsupported', { fileName, format: binary });
  const { text, log } = decodeText(bytes);
  if (text.length > maxTextLength) throw tooLong(fileName, text);
  const format = textFormatOf(text);
  const source = format === 'html' ? readHtml(text) : readText(text, format);
  return { ...source, log: [...log, ...source.log] };
}

function tooLong(fileName: string, text: string): AppError {
  return new AppError('file-too-large', { fileName, characters: text.length, limitCharacters: maxTextLength });
}
