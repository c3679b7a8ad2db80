import { describe, expect, it } from 'vitest';
import { extractSource } from '../../main/extract/read-source.js';
import { AppError, errorRecord, type ErrorCode, type ErrorRecord } from '../../shared/errors.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import { errorLine } from '../../shared/strings/errors.js';
import { documentXml, paragraph, wordFile, type WordFile } from '../fixtures/word-file.js';
import { zipArchive } from '../fixtures/zip-archive.js';
import { story } from './harbour-story.js';

type Content = string | Uint8Array;

/** Longest a hostile file may take here; alone on a machine each takes well under two seconds. */
const limitMs = 15_000;
const extract = (content: Content): Promise<ExtractedArticle> => extractSource({ fileName: 'fixture', bytes: Buffer.from(content) });
const failureOf = (content: Content): Promise<ErrorRecord | null> => extract(content).then(() => null, errorRecord);

const word = (file: Partial<WordFile>): Buffer => wordFile({ body: paragraph(story[0]), ...file });
const documentOf = (xml: string): Buffer => zipArchive([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: xml }]);
const withType = (declaration: string, words: string): Buffer => documentOf(documentXml(paragraph(words)).replace('?>', `?><!DOCTYPE x [${declaration}]>`));
const lol = ['<!ENTITY a "lol">', ...Array.from('bcdefghij', (name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index] ?? ''};`.repeat(10)}">`)].join('');
const compound = (stream: string): Buffer => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)]);
const sealed = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  // The flag that a part is encrypted, in the last entry of the directory. Source: APPNOTE 6.3.10, section 4.4.4
  copy.writeUInt16LE(1, copy.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 8);
  return copy;
};

const refused: readonly (readonly [ErrorCode, string, () => Content])[] = [
  ['empty', 'a file of 0 bytes', () => ''],
  ['empty', 'blank lines', () => '\n \n\t'],
  ['empty', 'a page without words', () => '<!doctype html><html><body><img src="a.png"></body></html>'],
  ['empty', 'a document without words', () => word({ body: '<w:p/>' })],
  ['file-too-large', 'more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1)],
  ['file-too-large', '20 MB of text', () => 'The pier is closed. '.repeat(1024 * 1024)],
  ['file-too-large', 'millions of lines', () => 'a\n'.repeat(4_900_000)],
  ['file-too-large', 'millions of paragraphs', () => `<html><body>${'<p>a'.repeat(2_000_000)}`],
  ['file-too-large', 'millions of elements', () => `<html><body>a${'<i></i>'.repeat(1_400_000)}`],
  ['file-too-large', 'a small document that unpacks to 3 million paragraphs', () => documentOf(documentXml('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(3_000_000)))],
  ['file-too-large', 'a document of more paragraphs than an article has', () => word({ body: paragraph('a').repeat(100_001) })],
  ['file-too-large', 'a document of more parts than there are', () => zipArchive(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, content: '' })))],
  ['type-unsupported', 'NUL bytes', () => Uint8Array.from([65, 0, 66, 67, 0, 0, 1, 2])],
  ['type-unsupported', 'a spreadsheet', () => zipArchive([{ name: '[Content_Types].xml', content: '' }, { name: 'xl/workbook.xml', content: '' }])],
  ['type-unsupported', 'a book', () => zipArchive([{ name: 'mimetype', content: 'application/epub+zip', stored: true }])],
  ['type-unsupported', 'a document of an old Word', () => compound('WordDocument')],
  ['encrypted', 'a document with a password', () => compound('EncryptedPackage')],
  ['encrypted', 'a document whose parts are encrypted', () => sealed(word({}))],
  ['too-deep', '100,000 nested elements', () => `<html><body>${'<div>'.repeat(100_000)}`],
  ['too-deep', 'a document of nested tables', () => word({ body: '<w:tbl><w:tr><w:tc>'.repeat(50_000) })],
  ['damaged', 'a document that is cut off', () => word({}).subarray(0, -40)],
  ['damaged', 'a document whose sizes are lies', () => zipArchive([{ name: '[Content_Types].xml', content: '' }, { name: 'word/document.xml', content: 'a'.repeat(1_000_000), announcedSize: 100 }])],
  ['damaged', 'a document with a name that reaches outside', () => word({ more: [{ name: '../../start.sh', content: 'rm' }] })],
  ['damaged', 'a document with a name from the root', () => word({ more: [{ name: '/etc/start.sh', content: 'rm' }] })],
  ['damaged', 'a document that includes a file', () => withType('<!ENTITY e SYSTEM "file:///etc/hostname">', '&e;')],
  ['damaged', 'a document of entities that grow', () => withType(lol, '&j;')],
  ['damaged', 'a document without its text', () => zipArchive([{ name: '[Content_Types].xml', content: '' }, { name: 'word/styles.xml', content: '' }])],
];

describe('a file that cannot be read', () => {
  it.each(refused)('ends with %s: %s', async (code, _, made) => {
    const failure = await failureOf(made());
    expect(failure).toMatchObject({ code, details: { fileName: 'fixture' } });
  }, limitMs);

  it.each([...new Set(refused.map(([code]) => code)), 'timed-out' as const])('has a sentence that says what, why and what to do: %s', (code) => {
    const sentence = errorLine(errorRecord(new AppError(code, { fileName: 'report.docx' })));
    expect(sentence).toMatch(/^“report\.docx”|“report\.docx” took/u);
    expect(sentence.split(/[.;] /u).length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    [{ paragraphs: 100_001, limitParagraphs: 100_000 }, 'It has 100,001 paragraphs; at most 100,000 can be read.'],
    [{ characters: 12_000_000, limitCharacters: 10_000_000 }, 'It has 12,000,000 characters; at most 10,000,000 can be read.'],
    [{ unpackedBytes: 115_000_000, limitUnpackedBytes: 67_108_864 }, 'It unpacks to 115 MB; at most 67 MB can be read.'],
  ])('says by how much it is too large: %o', (details, sentence) => {
    expect(errorLine({ code: 'file-too-large', details })).toContain(sentence);
  });
});

describe('a file that tries to do harm and has text', () => {
  it('is read where pictures and scripts are outside it, and nothing of them is fetched', async () => {
    const picture = '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="p"/></w:drawing></w:r>';
    const article = await extract(word({
      body: `<w:p>${picture}<w:hyperlink r:id="s"><w:r><w:t>${story[0]}</w:t></w:r></w:hyperlink></w:p>`,
      relationships: [{ id: 'p', type: 'image', target: 'http://tracker.example/a.png', isExternal: true }, { id: 's', type: 'hyperlink', target: 'javascript:alert(1)', isExternal: true }, { id: 't', type: 'attachedTemplate', target: 'http://tracker.example/t.dotm', isExternal: true }],
    }));
    expect(article.text).toBe(story[0]);
    expect(article.links.map(({ href }) => href)).toEqual([null]);
  });

  it('is read where its bytes are no whole UTF-8', async () => {
    const { text, log } = await extract(Buffer.concat([Buffer.from(`${story[0]} Über die Brücke für Fußgänger, größer, schöner. `.repeat(20)), Buffer.from([0xff, 0x41])]));
    expect(text).toContain('Brücke');
    expect(log).toContainEqual(expect.objectContaining({ step: 'keep-utf-8' }));
  });

  it.each([
    ['a page', Buffer.from(`<!doctype html><html><body><p>${story[0]}</p><p>${story[1]}</p></body></html>`)],
    ['a text', Buffer.from(story.join('\n\n'))],
  ])('is read as far as it goes when %s is cut off', async (_, bytes) => {
    expect((await extract(bytes.subarray(0, story[0].length + 80))).text).toContain(story[0]);
  });

  it('keeps text that looks like an entity and is none', async () => {
    expect((await extract(word({ body: paragraph('&amp;lol; &lt;b&gt; &#65;') }))).text).toBe('&lol; <b> A');
  });

  it('ends in bounded time where base64 holds base64', async () => {
    const wrapped = (content: string): string => `Message-ID: <1>\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}`;
    const bomb = Array.from({ length: 25 }).reduce<string>((content) => wrapped(content), `Message-ID: <0>\r\nSubject: a\r\n\r\n${'a '.repeat(5_000)}`);
    expect((await extract(`From: a@b.example\r\n${bomb}`)).mediaType).toBe('message/rfc822');
  }, limitMs);

  it.each([
    ['blank space in a header', `Message-ID: <1>\r\nSubject: ${' '.repeat(200_000)}\r\n\r\na`],
    ['quotation marks in a header', `Message-ID: <1>\r\nFrom: ${'"\\'.repeat(5_000)}\r\n\r\na`],
    ['encoded words', `Message-ID: <1>\r\nSubject: ${'=?utf-8?Q?a?= '.repeat(10_000)}\r\n\r\na`],
    ['parameters', `Message-ID: <1>\r\nContent-Type: text/plain${'; a="'.repeat(50_000)}\r\n\r\na`],
    ['blank space in quoted-printable', `Message-ID: <1>\r\nSubject: a\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\na${' '.repeat(3_000_000)}b`],
    ['boundaries that are none', `Message-ID: <1>\r\nSubject: a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\nb${'\r\n--ab'.repeat(5_000)}`],
  ])('ends in bounded time: %s', async (_, content) => {
    expect((await extract(content)).mediaType).toBe('message/rfc822');
  }, limitMs);
});
