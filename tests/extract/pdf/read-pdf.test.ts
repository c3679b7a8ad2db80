import { describe, expect, it } from 'vitest';
import { extractSource } from '../../../main/extract/read-source.js';
import type { ExtractedArticle } from '../../../shared/domain/article.js';
import { bodyOf } from '../../../shared/domain/paragraph.js';
import { errorWords } from '../../../shared/strings/errors.js';
import { errorRecord } from '../../../shared/errors.js';
import { makePdf, onEachPage, paragraph, pdfOfObjects, sentences, streamOf, writeAt } from './make-pdf.js';

const extract = (bytes: Uint8Array, password?: string): Promise<ExtractedArticle> => extractSource({ fileName: 'fixture', bytes, ...(password === undefined ? {} : { password }) });
const onePage = (options: Parameters<typeof makePdf>[1]): Promise<Uint8Array> => makePdf((pdf) => pdf.font('Times-Roman').fontSize(11).text(`${sentences[0]}\n${sentences[1]}`), options);
const printable = (content: string, page = ''): Uint8Array =>
  pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("https://velmora.example/"\\)) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    streamOf(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
const shown = (text: string, y: number): string => `BT /F1 11 Tf 60 ${String(y)} Td (${text}) Tj ET\n`;

describe('encrypted files', () => {
  it('open with their password, and keep their bytes', async () => {
    const bytes = Buffer.from(await onePage({ userPassword: 'tide', pdfVersion: '1.7ext3' }));
    const size = bytes.length;
    expect((await extract(bytes, 'tide')).text).toBe(`${sentences[0]}\n\n${sentences[1]}`);
    expect(bytes).toHaveLength(size);
  });

  it('ask for their password', async () => {
    await expect(extract(await onePage({ userPassword: 'tide' }))).rejects.toMatchObject({ code: 'encrypted', details: { why: 'no-password' } });
  });

  it('say that a password does not open them', async () => {
    await expect(extract(await onePage({ userPassword: 'tide' }), 'ebb')).rejects.toMatchObject({ code: 'encrypted', details: { why: 'wrong-password' } });
  });

  it('open without asking when only changes need a password', async () => {
    expect((await extract(await onePage({ ownerPassword: 'tide' }))).text).toContain(sentences[0]);
  });
});

describe('what a file states', () => {
  it('gives title and author, and no date of making as date of publication', async () => {
    const bytes = await onePage({ info: { Title: 'Pier stays closed after storm', Author: 'Mara Lindqvist; Ole Brandt', CreationDate: new Date('2023-03-09T10:00:00Z') } });
    const { readPdf } = await import('../../../main/extract/pdf/read-pdf.js');
    expect((await readPdf({ fileName: 'fixture', bytes })).statements.properties).toEqual({ title: 'Pier stays closed after storm', authors: ['Mara Lindqvist', 'Ole Brandt'], url: null, sent: null });
    expect((await extract(bytes)).meta.published).toBeNull();
  });

  it.each(['Microsoft Word - pier_final.doc', 'untitled', 'pier-closed.pdf', 'https://velmora.example/pier'])('takes %s for no title', async (Title) => {
    const { readPdf } = await import('../../../main/extract/pdf/read-pdf.js');
    expect((await readPdf({ fileName: 'fixture', bytes: await onePage({ info: { Title } }) })).statements.properties.title).toBeNull();
  });

  it('keeps links to the web and marks those to scripts, files and programs as dead', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.font('Helvetica').fontSize(11).text(`${sentences[0]} `, { continued: true }).text('The report', { link: 'https://velmora.example/report', continued: true }).text(' is public.', { link: '' });
      writeAt(pdf, 'Press here', 60, 400);
      pdf.link(60, 398, 60, 16, 'javascript:app.alert(1)');
      writeAt(pdf, 'Or here now', 60, 440);
      pdf.link(60, 438, 70, 16, 'file:///etc/passwd');
    });
    const { links, text } = await extract(bytes);
    const named = links.map(({ start, end, href }) => [text.slice(start, end), href]);
    expect(named).toContainEqual(['Press here', null]);
    expect(named).toContainEqual(['Or here now', null]);
    expect(named.filter(([, href]) => href !== null)).toEqual([['The report', 'https://velmora.example/report']]);
  });
});

describe('what a browser printed', () => {
  const printed = (pages: number, address = 'https://coastcourier.example/2023/03/pier-closed'): Promise<Uint8Array> =>
    makePdf((pdf) => {
      pdf.font('Helvetica-Bold').fontSize(18).text('Pier stays closed after the storm').moveDown();
      pdf.font('Times-Roman').fontSize(11).text(Array.from({ length: pages * 7 }, (_, index) => paragraph(index + 1)).join('\n'), { paragraphGap: 8 });
      onEachPage(pdf, (page) => {
        pdf.font('Helvetica').fontSize(7);
        writeAt(pdf, '9/14/26, 10:15 AM', 20, 14);
        writeAt(pdf, 'Pier stays closed after the storm - Coast Courier', 250, 14);
        writeAt(pdf, address, 20, 822);
        writeAt(pdf, `${String(page)}/${String(pdf.bufferedPageRange().count)}`, 560, 822);
      });
    });

  it.each([1, 3])('is of no article on a file of %i pages, and its date no date of publication', async (pages) => {
    const article = await extract(await printed(pages));
    expect(bodyOf(article.text, article.regions)).not.toMatch(/10:15|Coast Courier|https:/u);
    // The month stands in the address; the day on which it was printed is nobody's date of publication.
    expect(article.meta.published).toEqual({ iso: '2023-03', precision: 'month', zone: null });
    expect(article.evidence.published?.basis).toBe('url-path');
    expect(article.meta.title).toBe('Pier stays closed after the storm');
  });

  it('gives the address of the article, unless it is cut short', async () => {
    const { readPdf } = await import('../../../main/extract/pdf/read-pdf.js');
    const urlOf = async (bytes: Uint8Array): Promise<string | null> => (await readPdf({ fileName: 'fixture', bytes })).statements.properties.url;
    expect(await urlOf(await printed(2))).toBe('https://coastcourier.example/2023/03/pier-closed');
    expect(await urlOf(await printed(2, 'https://coastcourier.example/2023/03/pier-cl…'))).toBeNull();
  });
});

describe('writing of the East', () => {
  it('reads characters that only the maps of pdf.js know, without spaces where lines end', async () => {
    const hex = (text: string): string => Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    const bytes = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
      streamOf(`BT /F1 12 Tf 60 700 Td <${hex('港務局週一表示北碼頭在潛水員檢查完畢之')}> Tj 0 -16 Td <${hex('前將繼續關閉。')}> Tj ET`),
      '<< /Type /Font /Subtype /Type0 /BaseFont /MSung-Light /Encoding /UniCNS-UCS2-H /DescendantFonts [6 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /MSung-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (CNS1) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 >>',
      '<< /Type /FontDescriptor /FontName /MSung-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ]);
    expect((await extract(bytes)).text).toBe('港務局週一表示北碼頭在潛水員檢查完畢之前將繼續關閉。');
  });
});

describe('bad files', () => {
  const codeOf = (bytes: Uint8Array): Promise<unknown> => extract(bytes).then(() => null, errorRecord);

  it('with pictures of pages only are empty, and the words say why', async () => {
    const error = errorRecord(await extract(printable('0.5 g 60 60 400 600 re f')).catch((thrown: unknown) => thrown));
    expect(error).toMatchObject({ code: 'empty', details: { why: 'no-text-layer' } });
    expect(errorWords(error).text).toContain('pictures of pages');
  });

  it('that are cut off give what can be read, or are damaged', async () => {
    const whole = await makePdf((pdf) => pdf.font('Times-Roman').fontSize(11).text(paragraph(1)));
    for (const share of [0.98, 0.6, 0.3]) {
      const outcome = await extract(whole.slice(0, Math.floor(whole.length * share))).then(({ text }) => text, errorRecord);
      if (typeof outcome === 'string') expect(outcome).toContain('Entry 1 of the log');
      else expect(['damaged', 'empty']).toContain(outcome.code);
    }
  });

  it('that only begin like a PDF are damaged', async () => {
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'))).toMatchObject({ code: 'damaged' });
  });

  it('with scripts and programs to start are read like any other, and nothing happens', async () => {
    const launch = '/Annots [<< /Type /Annot /Subtype /Link /Rect [50 690 500 720] /A << /S /Launch /F (/bin/sh) >> >>] /AA << /O << /S /JavaScript /JS (while \\(true\\) {}) >> >>';
    const { text, links } = await extract(printable(shown('The harbour office said that the pier stays closed.', 700), launch));
    expect(text).toBe('The harbour office said that the pier stays closed.');
    expect(links.every(({ href }) => href === null)).toBe(true);
  });

  it('whose pages are a circle end', async () => {
    const circle = pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>']);
    expect(await codeOf(circle)).toMatchObject({ code: 'damaged' });
  });

  it('with more pages than are read are too large', async () => {
    const many = pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${'3 0 R '.repeat(2001)}] /Count 2001 >>`, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>']);
    expect(await codeOf(many)).toMatchObject({ code: 'file-too-large', details: { limitPages: 2000 } });
  });
});

describe('long files', () => {
  it('of 200 pages are read well within the limit of a file', async () => {
    const bytes = await makePdf((pdf) => pdf.font('Times-Roman').fontSize(11).text(Array.from({ length: 2400 }, (_, index) => paragraph(index + 1)).join('\n'), { paragraphGap: 8 }));
    const startMs = performance.now();
    const { text } = await extract(bytes);
    const tookMs = performance.now() - startMs;
    expect(text).toContain('Entry 2400 of the log');
    // Two thirds of the limit that the worker has; about 6 s on a machine that does nothing else.
    expect(tookMs).toBeLessThan(20_000);
  }, 60_000);
});
