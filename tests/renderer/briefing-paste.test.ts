import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { blocksFromHtml, blocksFromText, type PastedBlock } from '../../renderer/editor/briefing-clean.js';
import { decodeCitations, encodeCitations } from '../../renderer/editor/citation-drag.js';
import { briefingTableStrings } from '../../shared/strings/briefing-table.js';
import { appearanceTarget } from '../fixtures/briefing-text.js';

function clean(html: string): string[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  // Safe: linkedom's nodes have the few properties the walk reads.
  const blocks = blocksFromHtml(document.body as unknown as Node);
  return blocks.map(({ look, runs }) => `${look}: ${runs.map((run) => `${run.bold ? '*' : ''}${run.italic ? '_' : ''}${run.text}`).join('|')}`);
}

describe('a paste of a page', () => {
  it('keeps headings, paragraphs, lists and quotations', () => {
    expect(clean('<h2>Head</h2><p>One</p><ul><li>a</li></ul><ol><li>b</li></ol><blockquote><p>c</p></blockquote>')).toEqual([
      'heading-2: Head',
      'paragraph: One',
      'list: a',
      'numbered-list: b',
      'quotation: c',
    ]);
  });

  it('keeps bold and italic and no other style', () => {
    expect(clean('<p>plain <b>bold</b> <em>italic</em> <u>line</u> <span style="font-weight:700;color:red">heavy</span></p>')).toEqual(['paragraph: plain |*bold| |_italic| line |*heavy']);
  });

  it('takes no script, style, handler or picture', () => {
    expect(clean('<p onclick="x()">Words<script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)><a href="javascript:alert(1)">link</a></p>')).toEqual(['paragraph: Wordslink']);
  });

  it.each([
    ['words in a namespace that changes on the second reading', '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>"></svg>'],
    ['a comment in foreign content', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">'],
    ['a template', '<template><img src=x onerror=alert(1)></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
    ['frames and objects', '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="javascript:alert(1)"></object><embed src="//tracker.example">'],
    ['a form that names what the page asks for', '<form id=document><input name=cookie></form>'],
  ])('makes blocks of words alone of %s', (_what, html) => {
    for (const line of clean(`<p>Words</p>${html}`)) expect(line).toMatch(/^(?:paragraph|list|quotation|heading-\d|numbered-list): /u);
    expect(clean(`<p>Words</p>${html}`)[0]).toBe('paragraph: Words');
  });

  it('does not take the wrapper some editors mark as bold for bold', () => {
    expect(clean('<b style="font-weight:normal"><p>One</p></b>')).toEqual(['paragraph: One']);
  });

  it('folds white space across elements', () => {
    expect(clean('<div>\n  <span>One </span>\n <span> two</span>\n</div>')).toEqual(['paragraph: One two']);
  });
});

describe('a paste of plain text', () => {
  it('makes a paragraph of each line and leaves empty ones out', () => {
    expect(blocksFromText('One\r\n\r\n two \nthree').map((block) => block.runs[0]?.text)).toEqual(['One', 'two', 'three']);
  });

  it('keeps the spaces around a piece of a line', () => {
    expect(blocksFromText(' piece ').map((block) => block.runs[0]?.text)).toEqual([' piece ']);
  });
});

describe('a paste of a table', () => {
  const sheet = (rows: number, columns: number): string => Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => `${row}.${column}`).join('\t')).join('\n');
  const table = (html: string): PastedBlock | undefined => blocksFromHtml(parseHTML(`<html><body>${html}</body></html>`).document.body as unknown as Node)[0]; // linkedom's nodes have the few properties the walk reads
  const cells = (block: PastedBlock | undefined): string[][] | undefined => block?.rows?.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')));

  it('of a spreadsheet makes rows of cells', () => {
    expect(cells(blocksFromText('Day\tLevel\r\n1 May\t3.2\r\n')[0])).toEqual([['Day', 'Level'], ['1 May', '3.2']]);
  });

  it('of a page keeps its caption, and its columns where one cell reaches over several', () => {
    const pasted = table('<table><caption>Two sites</caption><tr><th>Site<th colspan=2>Power</tr><tr><td>A<td>12<td>kW</tr></table>');
    expect(pasted?.runs.map(({ text }) => text)).toEqual(['Two sites']);
    expect(cells(pasted)).toEqual([['Site', 'Power', ''], ['A', '12', 'kW']]);
  });

  it('beyond the limit brings its beginning and says how large it was', () => {
    const [pasted, ...more] = blocksFromText(sheet(10_000, 14));
    expect([pasted?.rows?.length, pasted?.rows?.[0]?.length, more.length]).toEqual([2000, 12, 0]);
    expect(pasted?.cutFrom).toEqual({ rows: 10_000, columns: 14 });
    expect(briefingTableStrings.cutText({ rows: 10_000, columns: 14 })).toContain('first 2,000 of 10,000 rows and the first 12 of 14 columns');
    expect(blocksFromText(sheet(2000, 12))[0]?.cutFrom).toBeUndefined();
  });

  it('keeps all words of a cell with more changes of style than a cell holds', () => {
    const [, row] = table(`<table><tr><th>A<th>B</tr><tr><td>${'<b>x</b> y '.repeat(300)}<td>2</tr></table>`)?.rows ?? [];
    expect(row?.[0]).toHaveLength(200);
    expect(row?.[0]?.map(({ text }) => text).join('')).toBe('x y '.repeat(300).trim());
  });
});

describe('a drag of citations', () => {
  it('arrives as it left', () => {
    expect(decodeCitations(encodeCitations([appearanceTarget('t1')]))).toEqual([appearanceTarget('t1')]);
  });

  it('is nothing when it is no list of targets', () => {
    expect([decodeCitations('{'), decodeCitations('[{"kind":"script"}]'), decodeCitations('[]')]).toEqual([[], [], []]);
  });
});
