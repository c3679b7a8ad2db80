import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractSource } from '../../main/extract/read-source.js';
import { bodyOf } from '../../shared/domain/paragraph.js';

const corpus = process.env['SOURCELINE_CORPUS'];

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
