import { beforeAll, describe, expect, test } from 'vitest';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import type { PrintInput } from '../../shared/domain/case.js';
import { pageOperators } from '../fixtures/altered-pdf.js';
import { cite, inputWith, paragraphWith, printDocument, printInput } from '../fixtures/print-input.js';
import { readPdf, withoutSpace, type ReadPdf } from './read-pdf.js';
import { brokenCitations, changedPassages, missingHyperlinks } from './round-trip.js';

const options = { fontsFolder: installedFontsFolder() };
const document = layoutBriefing(printInput);
let bytes: Uint8Array;
let pdf: ReadPdf;

beforeAll(async () => {
  bytes = await renderPdf(document, options);
  pdf = await readPdf(bytes);
});

describe('a briefing with notes', () => {
  test('links every citation to its note and the note back to it', () => {
    expect(document.notes.flatMap((note) => note.citations)).toHaveLength(17);
    expect(brokenCitations(document, pdf)).toEqual([]);
  });

  test('gives each of several citations in one paragraph a target of its own', () => {
    const [first, second] = [pdf.places.get('c-0001'), pdf.places.get('c-0002')];
    expect(first?.page).toBe(1);
    expect(second?.top).toBeLessThan(first?.top ?? 0);
  });

  test('prints the pages that cite a note, lettered where one page does so more than once', () => {
    expect(withoutSpace(pdf.pages.join(''))).toContain('TarnWaterBoard(origin).↑p.1,2a,2b,2c');
  });

  test('links every address of the source list', () => {
    expect(missingHyperlinks(document, pdf)).toEqual([]);
    expect(pdf.links.map((link) => link.url)).toContain('https://gornyvestnik.example/2031/11/08/tarn?lang=ru&v=2');
  });

  test('never links a javascript address', () => {
    expect(pdf.links.map((link) => link.url ?? '').filter((url) => !url.startsWith('https://') && url !== '')).toEqual([]);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('javascript:');
  });

  test('quotes each passage in exactly the words of the article', () => {
    expect(changedPassages(document, pdf)).toEqual([]);
    expect(withoutSpace(pdf.pages.join(''))).toContain(withoutSpace('“The reservoir fell by eleven metres between midnight and six”'));
    expect(pdf.pages.join('')).toContain('затвор открылся сам');
    expect(pdf.pages.join('')).toContain('Το εργοστάσιο της Πάτρας');
  });

  test('sets the analyst’s translation in brackets behind the original', () => {
    expect(withoutSpace(pdf.pages.join(''))).toContain(withoutSpace('“затвор открылся сам” [the gate opened by itself]'));
  });
});

describe('a citation behind a figure', () => {
  test('stands apart from it and on its line', async () => {
    const input = inputWith({ blocks: [paragraphWith('figure', [{ type: 'text', text: 'Others give 17' }, cite('fell'), { type: 'text', text: ' and 11 bodies' }, cite('gate'), { type: 'text', text: '.' }])] });
    const read = await readPdf(await renderPdf(layoutBriefing(input), options));
    expect(read.pages[0]).toMatch(/17[\u00a0 ]+1 and 11 bodies\.2/u);
  });
});

describe('an article without an outlet', () => {
  test('is said to have none, its file named in the source list', async () => {
    const articles = printInput.records.articles.map((article) => (article.id === 'notice' ? { ...article, found: { ...article.found, outlet: null } } : article));
    const read = await readPdf(await renderPdf(layoutBriefing({ ...printInput, records: { ...printInput.records, articles } }), options));
    const text = withoutSpace(read.pages.join(''));
    expect(text).toContain('outletnotstated(origin).');
    expect(text).toContain('noURL;originalinthecase;filenotice.txt');
  });
});

describe('the side of a note', () => {
  test('leaves no gap in the note where its day takes two lines', async () => {
    const articles = printInput.records.articles.map((article) => ({ ...article, found: { ...article.found, published: { iso: '2031-09-24', precision: 'before' as const, zone: null } } }));
    const input = inputWith({ blocks: [paragraphWith('p', [{ type: 'text', text: 'Said.' }, cite('winter'), cite('again'), cite('gate')])] });
    const read = await readPdf(await renderPdf(layoutBriefing({ ...input, records: { ...input.records, articles } }), options));
    const [short, next] = [read.places.get('n-0002'), read.places.get('n-0003')];
    // Four lines of 11.5 and the space below: nothing is pushed down by the second line of the day.
    expect((short?.top ?? 0) - (next?.top ?? 0)).toBeCloseTo(4 * 11.5 + 5.25);
  });
});

describe('every page', () => {
  test('says its number and how many there are', () => {
    expect(pdf.pages.map((page, at) => page.includes(`${at + 1} of ${pdf.pages.length}`))).toEqual([true, true, true, true, true]);
  });

  test('carries the highest handling mark on it, at head and foot', () => {
    expect(pdf.pages.map((page) => page.match(/TLP:[A-Z+]+(?=\n|$)/gu)?.slice(-2))).toEqual([
      ['TLP:AMBER', 'TLP:AMBER'],
      ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
      ['TLP:AMBER', 'TLP:AMBER'],
      ['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
      ['TLP:CLEAR', 'TLP:CLEAR'],
    ]);
  });

  test('reads a label before the paragraph it names', () => {
    expect(pdf.pages[0]).toMatch(/Reported\s+3 November\s+TLP:GREEN\s+The Tarn reservoir lost/u);
  });

  test('keeps its size on Letter paper', async () => {
    const letter = await readPdf(await renderPdf(document, { ...options, paper: 'Letter' }));
    expect(letter.pageWidth).toBe(612);
    expect(brokenCitations(document, letter)).toEqual([]);
  });
});

describe('the file', () => {
  test('has bookmarks for sections, subheads, notes, sources and key, each at its place', () => {
    expect(pdf.bookmarks.map(({ title, page }) => [title, page])).toEqual([
      ['What is reported', 1],
      ['Assessment', 2],
      ['Contrary information', 2],
      ['Source summary', 3],
      ['Notes', 3],
      ['Sources', 4],
      ['Key', 5],
    ]);
    expect(pdf.bookmarks[0]?.children.map((child) => child.title)).toEqual(['The repair']);
    expect(pdf.bookmarks[1]?.top).toBeGreaterThan(pdf.bookmarks[2]?.top ?? Infinity);
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(/\/Count 9\n/u);
  });

  test('names title, author, language and date', () => {
    expect(pdf.info['Title']).toBe(printDocument.head.title);
    expect(pdf.info['Author']).toBe('Mountain desk');
    expect(pdf.info['CreationDate']).toBe('D:20311114090000Z');
    expect(pdf.language).toBe('en');
    expect(pdf.labels).toEqual(['1', '2', '3', '4', '5']);
  });

  test('escapes title and author in its XMP packet', async () => {
    const head = { ...printDocument.head, title: 'Water & power <again>', originator: 'A & B' };
    const read = await readPdf(await renderPdf(layoutBriefing(inputWith({ head })), options));
    expect(read.title).toBe('Water & power <again>');
    expect(read.info['Title']).toBe('Water & power <again>');
  });

  test('draws neighbouring words of one style at once', () => {
    const words = pdf.pages.join(' ').split(/\s+/u).length;
    const drawn = pageOperators(bytes).join('').match(/\] TJ\n/gu)?.length ?? Infinity;
    expect(words / drawn).toBeGreaterThan(3);
  });

  test('keeps a title of markup and bidirectional overrides from its pages’ order and its packets’ form', async () => {
    const title = 'Gate & \u202Efdp.tide\u202C <b>"two"</b> \u2067left';
    const read = await readPdf(await renderPdf(layoutBriefing(inputWith({ head: { ...printDocument.head, title } })), options));
    expect(withoutSpace(read.pages.join(''))).toContain('Gate&fdp.tide<b>"two"</b>left');
    expect(read.pages.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(withoutSpace(read.title ?? '')).toContain('<b>"two"</b>');
  });

  test('has the same bytes for the same briefing and clock', async () => {
    const again = await renderPdf(layoutBriefing(printInput), options);
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test('has another identity when one word of its text differs', async () => {
    const changed = inputWith({ blocks: [...printDocument.blocks, paragraphWith('new', [{ type: 'text', text: 'One more word.' }])] });
    const read = await readPdf(await renderPdf(layoutBriefing(changed), options));
    expect(read.fingerprint).not.toBe(pdf.fingerprint);
  });
});

describe('characters', () => {
  test('stops at a character no font has, and names it and its place', async () => {
    const input = inputWith({ blocks: [paragraphWith('arabic', [{ type: 'text', text: 'The ship سفينة sails.' }])] });
    await expect(renderPdf(layoutBriefing(input), options)).rejects.toMatchObject({
      code: 'glyph-missing',
      details: { character: 'س', codePoint: 'U+0633', place: 'the block “The ship سفينة sails.”' },
    });
  });

  test('names a character no font has where it is told to', async () => {
    const input = inputWith({ blocks: [paragraphWith('arabic', [{ type: 'text', text: 'The ship سفينة sails.' }])] });
    const read = await readPdf(await renderPdf(layoutBriefing(input), { ...options, missingGlyphs: 'name' }));
    expect(read.pages.join('')).toContain('The ship [U+0633 …] sails.');
  });

  test('sets Latin, Cyrillic, Greek, Hangul, Han and Kana in one paragraph, which copies out as it reads', async () => {
    const words = 'The ship 한빛 7호는 정비 중이다, судно стоит, το πλοίο περιμένει, 船舶正在维修。 船は修理中です。';
    const input = inputWith({ blocks: [paragraphWith('scripts', [{ type: 'text', text: words }, cite('fell')])] });
    const file = await renderPdf(layoutBriefing(input), options);
    expect(withoutSpace((await readPdf(file)).pages.join(''))).toContain(withoutSpace(words));
    // Subsets: the faces themselves are 5 to 10 MB each.
    expect(file.length).toBeLessThan(200_000);
  });

  test('breaks no Korean word', async () => {
    const words = '수리선 한빛은 십이월 말까지 정비 중이라고 해저케이블 회사가 설명했다 '.repeat(8).trim();
    const read = await readPdf(await renderPdf(layoutBriefing(inputWith({ blocks: [paragraphWith('korean', [{ type: 'text', text: words }])] })), options));
    const known = new Set(words.split(' '));
    const printed = (read.pages[0] ?? '').split(/\s+/u).filter((word) => /\p{Script=Hangul}/u.test(word));
    expect(printed).toHaveLength(words.split(' ').length);
    expect(printed.filter((word) => !known.has(word))).toEqual([]);
  });

  test('draws a character the prose face lacks with another of the fonts', async () => {
    const input = inputWith({ blocks: [paragraphWith('polytonic', [{ type: 'text', text: 'Read ἀρχή and ● as they stand.' }])] });
    const read = await readPdf(await renderPdf(layoutBriefing(input), options));
    expect(withoutSpace(read.pages.join(''))).toContain('Readἀρχήand●astheystand.');
  });

  test('puts harmless equivalents for spaces, hyphens and invisible characters', async () => {
    const words = 'non\u2011breaking\u2003space, zero\u200b\u2060width, soft\u00adhyphen\u200d and a mark\ufe0f.';
    const input = inputWith({ blocks: [paragraphWith('spaces', [{ type: 'text', text: words }])] });
    const read = await readPdf(await renderPdf(layoutBriefing(input), options));
    expect(withoutSpace(read.pages.join(''))).toContain('non-breakingspace,zerowidth,softhyphenandamark.');
  });
});

describe('length', () => {
  test('sets a briefing of up to three pages without section numbers, the key on a shared page', async () => {
    const short = layoutBriefing(inputWith({ blocks: printDocument.blocks.slice(0, 3) }));
    const read = await readPdf(await renderPdf(short, options));
    expect(read.pages.length).toBeLessThanOrEqual(3);
    expect(read.pages[0]).not.toMatch(/^1\n?What is reported/mu);
    expect(read.pages.at(-1)).toContain('Sources');
    expect(read.pages.at(-1)).toContain('Key');
    expect(brokenCitations(short, read)).toEqual([]);
  });

  test('keeps the key on the last page as long as it fits there, and starts a page for it where it does not', async () => {
    const lines = (count: number): PrintInput =>
      inputWith({
        head: { ...printDocument.head, mainMessage: '' },
        blocks: Array.from({ length: count }, (_, at) => paragraphWith(`line ${at}`, [{ type: 'text', text: 'One line.' }], { type: 'list-item' })),
      });
    const [fitting, oneMore] = await Promise.all([23, 24].map(async (count) => readPdf(await renderPdf(layoutBriefing(lines(count)), options))));
    expect(fitting?.pages.map((page) => /Key\n[^]*almost certain/u.test(page))).toEqual([true]);
    expect(oneMore?.pages.map((page) => /Key\n[^]*almost certain/u.test(page))).toEqual([false, true]);
  });

  test('gives a long briefing contents whose page numbers are those of its sections', async () => {
    const blocks = Array.from({ length: 7 }, () => printDocument.blocks).flat();
    const long = layoutBriefing(inputWith({ blocks }));
    const read = await readPdf(await renderPdf(long, options));
    const fifth = read.bookmarks[4];
    expect(read.pages.length).toBeGreaterThanOrEqual(12);
    expect(withoutSpace(read.pages[1] ?? '')).toContain(`${fifth?.page}5Whatisreported`);
    expect(brokenCitations(long, read)).toEqual([]);
  });

  test('keeps every word of a passage longer than a page', async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `word${at}`).join(' ');
    const note = { ...(document.notes[0] as (typeof document.notes)[number]), passage: words };
    const read = await readPdf(await renderPdf({ ...document, notes: [note, ...document.notes.slice(1)] }, options));
    expect(withoutSpace(read.pages.join('').replace(/Mountain|TLP:[A-Z+]+/gu, ''))).toContain('word1499”');
    expect(changedPassages({ ...document, notes: document.notes.slice(1) }, read)).toEqual([]);
  });
});
