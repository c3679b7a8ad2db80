import type { ExtractedArticle } from '../../shared/domain/article.js';
import { AppError } from '../../shared/errors.js';
import { cleanArticle } from '../../shared/import/clean-article.js';
import { decodeText } from './decode.js';
import { readHtml } from './html.js';
import { maxSourceBytes, maxTextLength } from './limits.js';
import { binaryFormatOf, textFormatOf } from './sniff.js';
import { readText } from './text.js';

/** One file as it was found. */
export interface SourceFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * The article in a file: one text, regions, metadata with evidence. The format is told by content, never by name.
 *
 * @throws {AppError} `empty`, `file-too-large`, `type-unsupported`, `too-deep`
 */
export function extractSource({ fileName, bytes }: SourceFile): ExtractedArticle {
  if (bytes.length === 0) throw new AppError('empty', { fileName });
  if (bytes.length > maxSourceBytes) throw new AppError('file-too-large', { fileName, sizeBytes: bytes.length, limitBytes: maxSourceBytes });
  const binary = binaryFormatOf(bytes);
  if (binary !== null) throw new AppError('type-unsupported', { fileName, format: binary });
  const { text, log } = decodeText(bytes);
  if (text.length > maxTextLength) throw new AppError('file-too-large', { fileName, characters: text.length, limitCharacters: maxTextLength });
  const format = textFormatOf(text);
  const source = format === 'html' ? readHtml(text) : readText(text, format);
  if (source.blocks.length === 0) throw new AppError('empty', { fileName });
  return cleanArticle({ ...source, log: [...log, ...source.log] });
}
