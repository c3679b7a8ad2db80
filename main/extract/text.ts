import { AppError } from '../../shared/errors.js';
import type { ArticleSource } from '../../shared/import/clean-article.js';
import { blocksOfText } from '../../shared/import/lines.js';
import { findMarkdown } from '../../shared/import/markdown-marks.js';
import { noStatements } from '../../shared/import/statements.js';
import { maxBlocks } from './limits.js';
import { mediaTypes, type SourceFormat } from './sniff.js';

/**
 * Plain or pasted text as blocks; its markdown, if any, is found and kept.
 *
 * @throws {AppError} `file-too-large` when it has more lines than an article may have paragraphs, blank and wrapped ones allowed for
 */
export function readText(text: string, format: Exclude<SourceFormat, 'html'>): ArticleSource {
  assertFewLines(text);
  const { markup, links } = findMarkdown(text, format === 'markdown');
  return { mediaType: mediaTypes[format], text, blocks: blocksOfText(text), links, markup, statements: noStatements, log: [] };
}

/** Lines for each paragraph in a text that is wrapped by hand and set with blank lines. */
const linesForParagraph = 8;

function assertFewLines(text: string): void {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  if (lines > maxBlocks * linesForParagraph) throw new AppError('file-too-large', { paragraphs: lines, limitParagraphs: maxBlocks });
}
