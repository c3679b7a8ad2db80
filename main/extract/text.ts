import type { ArticleSource } from '../../shared/import/clean-article.js';
import { blocksOfText } from '../../shared/import/lines.js';
import { findMarkdown } from '../../shared/import/markdown-marks.js';
import { noStatements } from '../../shared/import/statements.js';
import { mediaTypes, type SourceFormat } from './sniff.js';

/** Plain or pasted text as blocks; its markdown, if any, is found and kept. */
export function readText(text: string, format: Exclude<SourceFormat, 'html'>): ArticleSource {
  const { markup, links } = findMarkdown(text, format === 'markdown');
  return { mediaType: mediaTypes[format], text, blocks: blocksOfText(text), links, markup, statements: noStatements, log: [] };
}
