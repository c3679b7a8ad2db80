import { AppError } from '../../../shared/errors.js';
import type { ArticleSource } from '../../../shared/import/clean-article.js';
import { noStatements } from '../../../shared/import/statements.js';
import type { SourceFile } from '../source-file.js';
import { composeText } from './compose-text.js';
import { withPdf } from './open-pdf.js';
import { paragraphsOf } from './paragraphs-of-pages.js';
import { propertiesOf } from './pdf-properties.js';
import { readPages } from './read-pages.js';

/**
 * A PDF as blocks of its text, which is made once from its pages: columns in the order they are read, lines joined to
 * paragraphs, paragraphs joined over columns and pages, running lines beside them.
 *
 * @throws {AppError} `encrypted`, `damaged`, `file-too-large`, `too-deep`, `empty` (`why: 'no-text-layer'`: pages of pictures)
 */
export async function readPdf(file: SourceFile): Promise<ArticleSource> {
  return withPdf(file, async (pdf) => {
    const { pages, unreadable } = await readPages(pdf, file.fileName);
    const { paragraphs, url, furniture } = paragraphsOf(pages);
    if (paragraphs.every(({ kind }) => kind === 'furniture')) throw new AppError('empty', { fileName: file.fileName, why: 'no-text-layer', pages: pdf.numPages });
    const { text, blocks, links, hyphensRemoved } = composeText(paragraphs);
    const steps = [
      { step: 'set-aside-furniture', why: 'runs along the pages', count: furniture },
      { step: 'join-hyphens', why: 'were cut at the end of a line', count: hyphensRemoved },
      { step: 'leave-out-pages', why: 'are damaged', count: unreadable },
    ];
    return {
      mediaType: 'application/pdf',
      text,
      blocks,
      links,
      markup: [],
      statements: { ...noStatements, properties: await propertiesOf(pdf, url) },
      log: steps.filter(({ count }) => count > 0),
    };
  });
}
