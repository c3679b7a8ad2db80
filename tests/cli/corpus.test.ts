import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutSpace, type ReadPdf } from '../print/read-pdf.js';
import { commandTimeoutMs, readPdfFile, run, type Ran } from './command-line.js';

const corpus = process.env['SOURCELINE_CORPUS'];

describe.skipIf(corpus === undefined)('a briefing of five real articles', () => {
  const articlesDir = path.join(corpus ?? '', 'articles');
  const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-corpus-'));
  const pdfFile = path.join(folder, 'briefing.pdf');
  let briefed: Ran;
  let pdf: ReadPdf;

  beforeAll(async () => {
    briefed = await run('brief', articlesDir, '--out', pdfFile, '--date', '2025-01-15');
    pdf = await readPdfFile(pdfFile);
  }, commandTimeoutMs);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made without a window, and every article is in it', () => {
    const files = readdirSync(articlesDir);

    expect(briefed.exitCode).toBe(0);
    expect(briefed.lines).toMatchObject([{ findings: [], articles: files.map((file) => ({ file, outcome: 'added' })) }]);
    expect(withoutSpace(pdf.pages.join(' '))).toContain(withoutSpace(`Digest of ${files.length} articles`));
  });

  it('leads from every citation to its endnote and back', () => {
    const citations = [...pdf.places.keys()].filter((name) => name.startsWith('c-'));
    const notes = [...pdf.places.keys()].filter((name) => name.startsWith('n-'));

    expect(notes.length).toBeGreaterThanOrEqual(5);
    expect(pdf.links.map((link) => link.dest)).toEqual(expect.arrayContaining([...citations, ...notes]));
  });

  it('quotes only what stands in the articles', () => {
    const words = withoutSpace(pdf.pages.join(' '));
    const gold = JSON.parse(readFileSync(path.join(corpus ?? '', 'gold/001_3aae873de51ebb2d.json'), 'utf8')) as { title: { text: string }; url: { value: string } };

    expect(words).toContain(withoutSpace(gold.title.text));
    expect(pdf.links.map((link) => link.url)).toContain(gold.url.value);
  });

  it('lists an article that asks for a link without its words', () => {
    expect(withoutSpace(pdf.pages.join(' '))).toContain(withoutSpace('Its terms of reuse ask for a link, and no address of it is known.'));
  });

  it('fails no file of the folder', () => {
    expect(briefed.stderr).toBe('');
  });
});
