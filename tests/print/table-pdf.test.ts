import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import type { Block, Run } from '../../shared/domain/briefing.js';
import { pageGeometry } from '../../main/pdf/page-geometry.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { ruledTexts } from '../../shared/briefing-rules/ruled-text.js';
import { cite, inputWith, paragraphWith, printDocument } from '../fixtures/print-input.js';
import { readPdf, withoutSpace } from './read-pdf.js';
import { brokenCitations } from './round-trip.js';

const options = { fontsFolder: installedFontsFolder() };
const words = (text: string): Run[] => [{ type: 'text', text }];

function table(rows: number): Block {
  const body = Array.from({ length: rows }, (_, at): Run[][] => [at === 0 ? [...words('Gate one'), cite('fell')] : words(`Gate ${at + 1}`), words(`${40 + at} %`), words('said the board')]);
  return { ...paragraphWith('table', words('Two gates stood open')), type: 'table', table: { rows: [[words('Gate'), words('Open'), words('Stated by')], ...body], note: words('As of noon.') } };
}

function grid(rows: number, columnCount: number, textOf: (row: number, column: number) => string): Run[][][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columnCount }, (__, column) => words(textOf(row, column))));
}

function many(word: string, count: number): string {
  return Array.from({ length: count }, () => word).join(' ');
}

/** Roles within the table behind that of the title block. */
async function rolesOn(bytes: Uint8Array, page: number): Promise<string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  interface Node { readonly role?: string; readonly children?: readonly Node[] }
  const tree = (await (await (await task.promise).getPage(page)).getStructTree()) as Node; // pdf.js types it loosely
  const roles = (node: Node): string[] => [node.role ?? '', ...(node.children ?? []).flatMap(roles)];
  await task.destroy();
  const tables = (node: Node): Node[] => (node.role === 'Table' ? [node] : (node.children ?? []).flatMap(tables));
  return roles(tables(tree)[1] ?? {});
}

/** The words of the text itself, head and foot of the pages left out, and those of them that reach out of the measure. */
async function placedWords(bytes: Uint8Array): Promise<{ readonly text: string; readonly outside: readonly string[] }> {
  const { width, margins } = pageGeometry('A4');
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getTextContent({ includeMarkedContent: true })));
  await task.destroy();
  const placed = pages.flatMap(({ items }) => {
    let tag = '';
    return items.flatMap((item) => {
      if ('str' in item) return tag === 'Artifact' ? [] : [item];
      tag = item.type.startsWith('begin') && 'tag' in item ? String(item.tag) : '';
      return [];
    });
  });
  const isOutside = (x: number, y: number): boolean => x > width - margins.right + 1 || y < margins.bottom;
  return { text: withoutSpace(placed.map(({ str }) => str).join('')), outside: placed.filter(({ str, transform, width: wide }) => str.trim() !== '' && isOutside(Number(transform[4]) + wide, Number(transform[5]))).map(({ str }) => str) };
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('a table of the briefing', () => {
  test('numbers the citations in its cells and links them to their notes and back', async () => {
    const document = layoutBriefing(inputWith({ blocks: [table(3)] }));
    expect(document.notes).toHaveLength(1);
    expect(document.body[0]).toMatchObject({ type: 'table', number: 1, figures: [false, true, false] });
    expect(brokenCitations(document, await readPdf(await renderPdf(document, options)))).toEqual([]);
  });

  test('is a table with header cells in the structure tree, its note a cell over all columns', async () => {
    const bytes = await renderPdf(layoutBriefing(inputWith({ blocks: [table(2)] })), options);
    const counts = countBy(await rolesOn(bytes, 1));
    expect(counts).toMatchObject({ TR: 4, TH: 3, TD: 7 });
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(/\/S \/TD[^>]*\/ColSpan 3/u);
  });

  test('has a cell in the structure tree where nothing is written too', async () => {
    const { table: full, ...block } = table(2);
    const rows = (full?.rows ?? []).map((row, at) => (at === 0 ? [[], ...row.slice(1)] : [row[0] ?? [], [], row[2] ?? []]));
    const counts = countBy(await rolesOn(await renderPdf(layoutBriefing(inputWith({ blocks: [{ ...block, table: { rows } }] })), options), 1));
    expect(counts).toMatchObject({ TR: 3, TH: 3, TD: 6 });
  });

  test('repeats its head on the pages it runs over and ends with its note', async () => {
    const read = await readPdf(await renderPdf(layoutBriefing(inputWith({ blocks: [table(120)] })), options));
    const withRows = read.pages.filter((page) => /Gate \d+/u.test(page));
    expect(withRows.length).toBeGreaterThan(2);
    expect(withRows.every((page) => page.includes('Stated by'))).toBe(true);
    expect(read.pages.findIndex((page) => page.includes('As of noon.'))).toBe(read.pages.findIndex((page) => page.includes('Gate 120')));
  });

  test('stays in one piece with its caption where it is short', async () => {
    const filler = Array.from({ length: 9 }, (_, at) => paragraphWith(`p${at}`, words('The board has said nothing since. '.repeat(14))));
    const read = await readPdf(await renderPdf(layoutBriefing(inputWith({ blocks: [...filler, table(8)] })), options));
    const pages = ['Table 1', 'Gate 2', 'Gate 8', 'As of noon.'].map((piece) => read.pages.findIndex((page) => page.includes(piece)));
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toBeGreaterThanOrEqual(0);
  });

  test.each([
    ['a cell taller than a page', grid(3, 12, (row, column) => (row === 1 && column === 4 ? many('word', 900) : 'x'))],
    ['rows of the widest letters, each half a page', grid(8, 6, () => many('WMWM', 60))],
    ['twelve columns of figures under long heads', grid(12, 12, (row, column) => (row === 0 ? 'Capacity of gates, in kW' : `${row * 1000 + column} kW`))],
    ['words longer than their column', grid(4, 12, () => 'incomprehensibilities'.repeat(6))],
    ['a head as tall as a page', grid(4, 6, (row) => (row === 0 ? many('word', 120) : 'x'))],
    ['lines broken by hand', grid(4, 3, (row, column) => (row === 2 && column === 1 ? Array.from({ length: 90 }, () => 'line').join('\n') : 'x'))],
  ])('keeps all words on its pages: %s', async (_name, rows) => {
    const block: Block = { ...paragraphWith('table', words('Caption')), type: 'table', table: { rows, note: words('The end.') } };
    const { text, outside } = await placedWords(await renderPdf(layoutBriefing(inputWith({ blocks: [block] })), options));
    const given = countBy([...withoutSpace(rows.flat(2).map((run) => (run.type === 'text' ? run.text : '')).join(''))]);
    const printed = countBy([...text]);
    expect(outside).toEqual([]);
    expect(Object.entries(given).filter(([letter, count]) => (printed[letter] ?? 0) < count)).toEqual([]);
  });

  test('is read by the rules cell by cell', () => {
    const text = ruledTexts({ ...printDocument, blocks: [table(1)] }).at(-1);
    expect(text?.words).toBe('Two gates stood open\nGate\nOpen\nStated by\nGate one\n40 %\nsaid the board\nAs of noon.');
    expect(text?.citations).toHaveLength(1);
  });
});
