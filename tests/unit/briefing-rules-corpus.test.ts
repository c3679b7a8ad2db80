import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractSource } from '../../main/extract/read-source.js';
import type { ArticleText } from '../../shared/domain/article.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { blockId } from '../fixtures/briefing-text.js';
import { article } from '../fixtures/records.js';
import { marked } from '../fixtures/ruled-briefing.js';

const corpus = process.env['SOURCELINE_CORPUS'];

describe.skipIf(corpus === undefined)('a standfirst’s words in a real article', () => {
  it('are marked when typed as the official’s, and words of the body are not', async () => {
    const fileName = '000_f73ccb9499067c20.txt';
    const { text, regions, links, evidence, log } = await extractSource({ fileName, bytes: readFileSync(join(corpus ?? '', 'articles', fileName)) });
    const texts: ArticleText[] = [{ id: 'a1' as ArticleId, text, regions, links, evidence, log }];
    const records = { articles: [article('a1')], sources: [], tags: [], claims: [], briefings: [] };
    const saying = (words: string) => [{ id: blockId('b1'), type: 'paragraph' as const, runs: [{ type: 'text' as const, text: words }, { type: 'citation' as const, target: { kind: 'article' as const, articleId: 'a1' as ArticleId } }] }];

    expect(marked(saying('The official said Seoul “feels the need” to watch.'), { records, texts })).toEqual(['quotation-not-in-body: “feels the need”']);
    expect(marked(saying('The official spoke of a “legitimate need”.'), { records, texts })).toEqual([]);
  });
});
