import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../main/extract/office/zip-package.js';
import { readWord } from '../../main/extract/office/docx.js';
import { extractSource } from '../../main/extract/read-source.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { paragraph, style, wordFile, type WordFile } from '../fixtures/word-file.js';
import { story } from './harbour-story.js';

const [first, second, third] = story;
const extract = (file: WordFile): Promise<ExtractedArticle> => extractSource({ fileName: 'report.docx', bytes: wordFile(file) });
const body = (article: ExtractedArticle): string => bodyOf(article.text, article.regions);
const kindsOf = (article: ExtractedArticle, words: string): string[] => article.regions.filter(({ start, end }) => article.text.slice(start, end).includes(words)).map(({ kind }) => kind);

const styles = [
  style('Titel', 'Title'), style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'), style('Zitat', 'Quote'),
  style('Listenabsatz', 'List Paragraph'), style('Aufz', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'), style('Eigen', 'House subhead', '<w:basedOn w:val="berschrift1"/>'),
].join('');
const styled = (id: string, text: string): string => paragraph(text, `<w:pStyle w:val="${id}"/>`);
const textBox = (inner: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('a Word document without styles', () => {
  it('has its first line as headline, and signature and date below it', async () => {
    const lines = ['Harbour board orders two ferries for the sound', 'By Mara Lindqvist', '2 March 2026', 'The harbour board of Lissund said on Monday that a ferry line to Kessel would open in spring, after two years of talks with the villages on both sides of the sound.', 'Two ships have been ordered, the chairwoman told reporters, and a third may follow if the winter traffic is as strong as the board hopes for.'];
    const { meta } = await extractSource({ fileName: 'memo.docx', bytes: wordFile({ body: lines.map((words) => paragraph(words)).join('') }) });
    expect(meta).toMatchObject({ title: lines[0], authors: ['Mara Lindqvist'], published: { iso: '2026-03-02', precision: 'day' } });
  });
});

describe('a Word document', () => {
  it('keeps title, subheads, lists and quotations, whatever the language its styles are named in', async () => {
    const article = await extract({
      styles,
      body: [styled('Titel', 'Pier stays closed after storm'), paragraph(first), styled('Eigen', 'Old quay reopens'), paragraph(second), styled('Aufz', 'Boats under ten metres'), paragraph('Ferries in the morning', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), styled('Zitat', 'Nobody here has seen a storm like this one in forty years.'), paragraph(third)].join(''),
    });
    expect(article.meta.title).toBe('Pier stays closed after storm');
    expect(body(article).split('\n')).toEqual([first, 'Old quay reopens', second, 'Boats under ten metres', 'Ferries in the morning', 'Nobody here has seen a storm like this one in forty years.', third]);
    expect(kindsOf(article, 'Old quay reopens')).toEqual(['heading']);
    expect(kindsOf(article, 'Nobody here has seen')).toEqual(['quote']);
  });

  it('is recorded with its media type', async () => {
    expect((await extract({ body: paragraph(first) })).mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  });

  it('takes in what tracked changes insert and leaves out what they delete or hide', async () => {
    const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const article = await extract({
      body: `<w:p>${run(first)}<w:ins w:id="1">${run(' It opens in May.')}</w:ins><w:del w:id="2"><w:r><w:delText> It opens in June.</w:delText></w:r></w:del><w:moveFrom w:id="3">${run(' Moved away.')}</w:moveFrom>${run(' Not shown.', '<w:vanish/>')}${run(' Shown again.', '<w:vanish w:val="0"/>')}</w:p>`,
    });
    expect(article.text).toBe(`${first} It opens in May. Shown again.`);
    expect(article.log).toEqual(expect.arrayContaining([expect.objectContaining({ step: 'leave-out-deleted', count: 1 }), expect.objectContaining({ step: 'leave-out-hidden', count: 1 })]));
  });

  it('reads a text box once and behind the paragraph it stands at', async () => {
    const { text } = await extract({ body: `<w:p><w:r><w:t>${first}</w:t></w:r>${textBox(paragraph('The pier in figures', '<w:pStyle w:val="x"/>'))}<w:r><w:t> It rained.</w:t></w:r></w:p>${paragraph(second)}` });
    expect(text.split('\n').filter((line) => line !== '')).toEqual([`${first} It rained.`, 'The pier in figures', second]);
  });

  it('reads rows of short cells as lines and a table that only places text as paragraphs', async () => {
    const table = (rows: string[][]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    const article = await extract({ body: table([[[first, second, third, first.replace('Monday', 'Friday')].map((text) => paragraph(text)).join('')]]) + table([[paragraph('Year'), paragraph('Boats')], [paragraph('2031'), paragraph('48')]]) });
    expect(body(article)).toContain(`${first}\n${second}\n${third}`);
    expect(article.text).toContain('Year\tBoats\n2031\t48');
  });

  it('puts notes behind the text under the number the text gives them', async () => {
    const { text } = await extract({
      body: `<w:p><w:r><w:t>${first}</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>`,
      relationships: [{ id: 'rId9', type: 'footnotes', target: 'footnotes.xml' }],
      parts: { footnotes: { root: 'w:footnotes', xml: `<w:footnote w:type="separator" w:id="-1">${paragraph('———')}</w:footnote><w:footnote w:id="7">${paragraph('Letter of the harbour office.')}</w:footnote>` } },
    });
    expect(text.split('\n').filter((line) => line !== '')).toEqual([`${first}[1]`, '[1] Letter of the harbour office.']);
  });

  it('holds running heads once and keeps them out of the body', async () => {
    const article = await extract({
      body: [paragraph(first), paragraph(second), paragraph(third)].join(''),
      relationships: [{ id: 'h1', type: 'header', target: 'header1.xml' }, { id: 'h2', type: 'header', target: 'header2.xml' }],
      parts: { header1: { root: 'w:hdr', xml: paragraph('Town of Ostmark · Press office') }, header2: { root: 'w:hdr', xml: paragraph('Town of Ostmark · Press office') } },
    });
    expect(article.text.match(/Press office/gu)).toHaveLength(1);
    expect(body(article)).toBe(story.join('\n'));
  });

  it('keeps links, and marks those to scripts and to places in the document as dead', async () => {
    const link = (attribute: string, words: string): string => `<w:hyperlink ${attribute}><w:r><w:t>${words}</w:t></w:r></w:hyperlink>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://quay.example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>quay</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { links, text } = await extract({
      body: `<w:p>${link('r:id="a"', 'pier')}${link('r:id="b"', 'storm')}${link('w:anchor="top"', 'top')}${field}<w:r><w:t> and more</w:t></w:r></w:p>`,
      relationships: [{ id: 'a', type: 'hyperlink', target: 'https://pier.example/', isExternal: true }, { id: 'b', type: 'hyperlink', target: 'java&#9;script:alert(1)', isExternal: true }],
    });
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([['pier', 'https://pier.example/'], ['storm', null], ['top', null], ['quay', 'https://quay.example/']]);
  });

  it('states title and authors of the file, and none of its days', async () => {
    const core = '<dc:title>Pier  closed</dc:title><dc:creator>Mara Lindqvist; Jon Aker</dc:creator><dcterms:created>2031-04-01T08:00:00Z</dcterms:created>';
    const { statements } = await readWord(await openPackage(wordFile({ body: paragraph(first), core })));
    expect(statements.properties).toEqual({ title: 'Pier closed', authors: ['Mara Lindqvist', 'Jon Aker'], url: null, sent: null });
  });

  it('holds at least 99.5 % of the words of any document with tables and text boxes', async () => {
    const word = fc.stringMatching(/^[a-zà-ž]{1,9}$/u);
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    const plain = text.map((words) => paragraph(words));
    const boxed = fc.tuple(text, plain).map(([words, inner]) => `<w:p><w:r><w:t>${words}</w:t></w:r>${textBox(inner)}</w:p>`);
    const table = fc.array(fc.array(fc.oneof(plain, boxed), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }).map((cells) => `<w:tbl>${cells.map((cell) => `<w:tr><w:tc>${cell.join('')}</w:tc><w:tc>${paragraph('cell')}</w:tc></w:tr>`).join('')}</w:tbl>`);
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(plain, boxed, table), { minLength: 1, maxLength: 8 }), async (blocks) => {
      const xml = blocks.join('').replace(/<mc:Fallback>.*?<\/mc:Fallback>/gu, '');
      const wanted = [...xml.matchAll(/<w:t\b[^>]*>([^<]*)</gu)].flatMap(([, words = '']) => words.split(' '));
      const held = (await extract({ body: blocks.join('') })).text.split(/\s+/u);
      expect(held.sort()).toEqual(wanted.sort());
    }), { numRuns: 60 });
  });
});
