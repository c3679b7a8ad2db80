import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../main/extract/decode.js';
import { readHtml } from '../../main/extract/html.js';
import { extractSource } from '../../main/extract/read-source.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { shareOfWords } from './share-of-words.js';

const corpus = process.env['SOURCELINE_CORPUS'];

/** One page in so many is compared: all of them take a minute. */
const stride = 10;

describe.skipIf(corpus === undefined)('saved pages', () => {
  it('keep at least 99.5 % of their words in the text', () => {
    const folder = join(corpus ?? '', 'data/import/html_dev');
    const files = readdirSync(folder).filter((_, at) => at % stride === 0);
    const shares = files.map((file) => {
      const html = decodeText(gunzipSync(readFileSync(join(folder, file)))).text;
      return shareOfWords(html, readHtml(html).text);
    });
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(0.995);
  }, 60_000);
});

describe.skipIf(corpus === undefined)('the articles with a gold reading', () => {
  it('lose no paragraph, keep no clutter line and have their metadata', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sourceline-corpus-'));
    const articles = join(corpus ?? '', 'articles');
    const lines = await Promise.all(readdirSync(articles).map(async (file) => {
      const article = await extractSource({ fileName: file, bytes: readFileSync(join(articles, file)) });
      return JSON.stringify({ file, ...article.meta, body: bodyOf(article.text, article.regions) });
    }));
    writeFileSync(join(folder, 'found.jsonl'), lines.join('\n'));
    const report = execFileSync(process.execPath, [join(corpus ?? '', 'tools/score_articles.mjs'), join(folder, 'found.jsonl'), join(corpus ?? '', 'gold')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(report).toMatch(/lost 0, clutter lines kept 0, metadata wrong 0/u);
  });
});
