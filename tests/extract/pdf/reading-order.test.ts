import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { extractSource } from '../../../main/extract/read-source.js';
import type { ExtractedArticle } from '../../../shared/domain/article.js';
import { bodyOf } from '../../../shared/domain/paragraph.js';
import { makePdf, onEachPage, paragraph, sentences, serifPath, writeAt } from './make-pdf.js';

const extract = (bytes: Uint8Array): Promise<ExtractedArticle> => extractSource({ fileName: 'fixture', bytes });
const body = (article: ExtractedArticle): string[] => bodyOf(article.text, article.regions).split('\n');
const kindAt = ({ text, regions }: ExtractedArticle, words: string): string | undefined => regions.find(({ start, end }) => start <= text.indexOf(words) && text.indexOf(words) < end)?.kind;
const paragraphs = (count: number): string[] => Array.from({ length: count }, (_, index) => paragraph(index + 1));
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const uncovered = ({ text, regions }: ExtractedArticle): string =>
  regions.reduceRight((rest, region) => rest.slice(0, region.start) + ' '.repeat(region.end - region.start) + rest.slice(region.end), text).trim();
const isSorted = ({ regions }: ExtractedArticle): boolean => regions.every((region, index) => region.start < region.end && region.start >= (regions[index - 1]?.end ?? 0));

const columned = (columns: number, count: number): Promise<Uint8Array> =>
  makePdf((pdf) => {
    pdf.font('Helvetica-Bold').fontSize(22).text('Pier stays closed after the storm, harbour office says');
    pdf.font('Helvetica').fontSize(10).text('By Mara Lindqvist, 7 March 2023').moveDown();
    pdf.fontSize(9).text(paragraphs(count).join('\n'), { columns, columnGap: 18, align: 'justify', paragraphGap: 5, height: 640 });
  });

describe('columns', () => {
  it.each([2, 3])('reads %i columns one after the other, below a headline over all of them', async (columns) => {
    const article = await extract(await columned(columns, 16));
    const expected = paragraphs(16).filter((text) => article.text.includes(text));
    expect(expected.length).toBeGreaterThanOrEqual(12);
    expect(body(article).slice(0, expected.length)).toEqual(expected);
    expect(article.meta).toMatchObject({ title: 'Pier stays closed after the storm, harbour office says', authors: ['Mara Lindqvist'], published: { iso: '2023-03-07' } });
  });

  it('reads a page of one column, two columns and one column again from top to bottom', async () => {
    const article = await extract(
      await makePdf((pdf) => {
        pdf.font('Times-Roman').fontSize(10).text(paragraph(1)).moveDown();
        const top = pdf.y;
        pdf.text(`${paragraph(2)}\n${paragraph(3)}`, 60, top, { width: 225, paragraphGap: 6 });
        const left = pdf.y;
        pdf.text(`${paragraph(4)}\n${paragraph(5)}`, 310, top, { width: 225, paragraphGap: 6 });
        pdf.text(paragraph(6), 60, Math.max(left, pdf.y) + 12, { width: 475 });
      }),
    );
    expect(body(article)).toEqual(paragraphs(6));
  });

  it('keeps a narrow column at the side in one piece', async () => {
    const note = 'Pier numbers. The northern pier has forty pillars. Twelve were built before the war. The oldest is of oak.';
    const article = await extract(
      await makePdf((pdf) => {
        pdf.font('Times-Roman').fontSize(10).text(paragraphs(5).join('\n'), 60, 80, { width: 330, paragraphGap: 6 });
        pdf.fontSize(8).text(note, 420, 120, { width: 110 });
      }),
    );
    expect(article.text).toContain(note);
    for (const text of paragraphs(5)) expect(article.text).toContain(text);
  });

  it('reads the rows of a table as rows', async () => {
    const rows = [['Place', 'Boats', 'Ferries'], ['Velmora', '112', '4'], ['Ostrand', '87', '9'], ['Karsk', '41', '2'], ['Lower Karsk', '12', '1']];
    const article = await extract(
      await makePdf((pdf) => {
        pdf.font('Times-Roman').fontSize(10).text(paragraph(1)).moveDown();
        const top = pdf.y;
        for (const [row, cells] of rows.entries()) for (const [column, cell] of cells.entries()) writeAt(pdf, cell, 60 + column * 120, top + row * 16);
      }),
    );
    expect(article.text).toContain('Velmora\t112\t4\nOstrand\t87\t9');
  });
});

describe('paragraphs', () => {
  it('joins what a page break cuts, with notes and running lines after it', async () => {
    const article = await extract(
      await makePdf((pdf) => {
        pdf.font('Times-Roman').fontSize(11).text(paragraphs(44).join('\n'), { paragraphGap: 8, align: 'justify' });
        onEachPage(pdf, (page) => {
          pdf.fontSize(8);
          writeAt(pdf, page % 2 === 0 ? 'Coast Courier' : 'Northern harbours in winter', 60, 28);
          writeAt(pdf, String(page), 520, 800);
        });
      }),
    );
    expect(body(article)).toEqual(paragraphs(44));
    expect(kindAt(article, 'Coast Courier')).toBe('boilerplate');
    expect(kindAt(article, 'Northern harbours')).toBe('boilerplate');
    expect(uncovered(article)).toBe('');
    expect(isSorted(article)).toBe(true);
  });

  it('tells paragraphs by the indent of their first lines alone', async () => {
    const article = await extract(await makePdf((pdf) => pdf.font('Times-Roman').fontSize(11).text(paragraphs(8).join('\n'), { indent: 18, align: 'justify' })));
    expect(body(article)).toEqual(paragraphs(8));
  });

  it('tells headings by their type, with levels by size, and list items by their bullets', async () => {
    const article = await extract(
      await makePdf((pdf) => {
        pdf.font('Times-Bold').fontSize(20).text('Pier stays closed after storm').moveDown(0.5);
        pdf.font('Times-Roman').fontSize(11).text(paragraph(1)).moveDown(0.5);
        pdf.font('Times-Bold').fontSize(11).text('Old quay reopens');
        pdf.font('Times-Roman').fontSize(11).text(paragraph(2)).moveDown(0.5);
        pdf.text('• Boats of less than ten metres may land in the morning.\n• Ferries go from the southern pier until the spring.').moveDown(0.5);
        pdf.text(paragraph(3));
      }),
    );
    expect(kindAt(article, 'Pier stays closed after storm')).toBe('title');
    expect(kindAt(article, 'Old quay reopens')).toBe('heading');
    expect(article.regions.filter((region) => region.item === true)).toHaveLength(2);
  });

  it('has words that are drawn twice, for weight, once', async () => {
    const article = await extract(
      await makePdf((pdf) => {
        pdf.font('Helvetica').fontSize(16);
        writeAt(pdf, 'Pier stays closed', 60, 60);
        writeAt(pdf, 'Pier stays closed', 60.4, 60);
        pdf.fontSize(10).text(paragraph(1), 60, 100, { width: 400 });
      }),
    );
    expect(article.text.match(/Pier stays closed/gu)).toHaveLength(1);
  });

  it('puts turned text after the rest of its page, whole', async () => {
    const article = await extract(
      await makePdf((pdf) => {
        pdf.font('Helvetica').fontSize(10).text(paragraphs(4).join('\n'), 60, 60, { width: 400, paragraphGap: 6 });
        pdf.save().rotate(-90, { origin: [40, 500] });
        writeAt(pdf, 'Draft for the council', 40, 500);
        pdf.restore();
      }),
    );
    expect(article.text.split('\n\n')).toEqual([...paragraphs(4), 'Draft for the council']);
  });

  it('begins a paragraph with its large first letter', async () => {
    const article = await extract(
      await makePdf((pdf) => {
        pdf.font('Times-Roman').fontSize(32);
        writeAt(pdf, 'T', 60, 58);
        pdf.fontSize(10);
        for (const [row, line] of ['he harbour office said on Monday that the northern', 'pier will stay closed until the divers have looked'].entries()) writeAt(pdf, line, 82, 60 + row * 13);
        pdf.text(`at every one of its pillars. ${paragraph(1)}`, 60, 86, { width: 240 });
      }),
    );
    expect(article.text).toContain('The harbour office said on Monday that the northern pier will stay closed until');
  });
});

describe('line ends', () => {
  const lines = (...written: string[]): Promise<ExtractedArticle> =>
    makePdf((pdf) => {
      pdf.font(serifPath).fontSize(11);
      for (const [row, line] of written.entries()) writeAt(pdf, line, 60, 80 + row * 14);
    }).then(extract);

  it.each([
    ['a word that a line end cut', 'Officials in the capital of Velmora have con-', 'firmed the report of the divers.', 'have confirmed the'],
    ['a known kind of compound', 'The islands have been proud of their self-', 'government since the old treaty.', 'self-government'],
    ['a name of two parts', 'The report was written by Anne-', 'Marie Holt of the harbour office.', 'Anne-Marie Holt'],
    ['a range of numbers', 'The storm is to last for another 10-', '12 days according to the office.', '10-12 days'],
    ['a part left out', 'The museum shows both pre-', 'and post-war boats of the town.', 'pre- and post-war'],
    ['a dash', 'The oldest of the piers is closed –', 'nobody knows for how long yet.', 'closed – nobody'],
  ])('joins %s', async (_, before, after, expected) => {
    expect((await lines(before, after)).text).toContain(expected);
  });

  it('joins a word cut at a soft hyphen when the file has it elsewhere', async () => {
    const { text } = await lines('It was confirmed that officials in the capital have con\u00ad', 'firmed the report of the divers.');
    expect(text).toContain('have confirmed the');
  });

  it('believes how the rest of the file writes a word', async () => {
    const { text } = await lines('The sea-wall was built by the town long ago, and the sea-', 'wall is to be repaired. It is about the underwriters whom the under-', 'writers of Ostrand do not like at all, or so they say.');
    expect(text).toContain('the sea-wall is to be repaired');
    expect(text).toContain('whom the underwriters of');
  });
});

const pdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

describe('characters', () => {
  it.skipIf(!pdftotext)('holds at least 99.5 % of the words that pdftotext finds', async () => {
    const bytes = await columned(2, 16);
    const expected = wordsOf(spawnSync('pdftotext', ['-', '-'], { input: bytes }).stdout.toString());
    const found = new Set(wordsOf((await extract(bytes)).text));
    expect(expected.filter((word) => found.has(word)).length / expected.length).toBeGreaterThanOrEqual(0.995);
  });

  it('holds every word of a file set in an embedded font', async () => {
    const text = [...sentences, 'Ærøskøbing, Łódź, Þingvellir and Київ sent boats; “none” came – said Đorđe.'].join('\n');
    const article = await extract(await makePdf((pdf) => pdf.font(serifPath).fontSize(11).text(text)));
    const found = new Set(wordsOf(article.text));
    expect(wordsOf(text).filter((word) => !found.has(word))).toEqual([]);
  });
});
