import type { ArticleText } from '../../shared/domain/article.js';
import { articleIdSchema } from '../../shared/domain/ids.js';
import type { Region, RegionKind } from '../../shared/domain/region.js';
import { readingTextOf, type ReadingText } from '../../renderer/features/reader/reading-text.js';

/** One paragraph of a test article; `⟦` and `⟧` stand around markup in its words. */
export type MarkedLine = readonly [kind: RegionKind, words: string];

/** An article of the given paragraphs, a blank line between them; the marks themselves are not in its text. */
export function markedArticle(lines: readonly MarkedLine[]): ArticleText {
  let text = '';
  const regions: Region[] = [];
  for (const [kind, marked] of lines) {
    for (const [at, part] of marked.split(/[⟦⟧]/u).entries()) {
      if (part !== '') regions.push({ kind: at % 2 === 1 ? 'markup' : kind, start: text.length, end: text.length + part.length });
      text += part;
    }
    text += '\n\n';
  }
  return { id: articleIdSchema.parse('article'), text, regions, links: [], evidence: {}, log: [] };
}

/** The same, as the reader holds it. */
export function markedReading(lines: readonly MarkedLine[]): ReadingText {
  return readingTextOf(markedArticle(lines), 'en');
}
