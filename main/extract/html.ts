import { articleFromJsonLd } from '../../shared/import/json-ld.js';
import type { ArticleSource } from '../../shared/import/clean-article.js';
import { noProperties } from '../../shared/import/statements.js';
import { blocksOfPage } from './page-blocks.js';
import { marksOfPage } from './page-marks.js';
import { readPage } from './read-page.js';

/**
 * A saved page as blocks of its visible text, with what it states of itself.
 *
 * @throws {AppError} `too-deep` when elements are nested beyond the limit, `file-too-large` when there are too many
 */
export function readHtml(html: string): ArticleSource {
  const page = readPage(html);
  const stated = articleFromJsonLd(page.statements.jsonLd);
  return {
    mediaType: 'text/html',
    text: page.text,
    blocks: blocksOfPage(page, stated?.body ?? null),
    links: page.links,
    markup: [],
    statements: { ...page.statements, marks: marksOfPage(page), properties: noProperties },
    log: page.hiddenElements === 0 ? [] : [{ step: 'leave-out-hidden', why: 'a reader of the page cannot see it', count: page.hiddenElements }],
  };
}
