import { describe, expect, it } from 'vitest';
import { extractSource } from '../../main/extract/read-source.js';
import { readSavedPage } from '../../main/extract/message/saved-page.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { story } from './harbour-story.js';

const crlf = (lines: readonly string[]): string => lines.join('\r\n');
const extract = (content: string | Uint8Array): Promise<ExtractedArticle> => extractSource({ fileName: 'a.mhtml', bytes: Buffer.from(content) });
const page = (head = ''): string => `<!DOCTYPE html><html><head>${head}<title>Pier stays closed</title></head><body><h1>Pier stays closed</h1>${story.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
const quotedPrintable = (text: string): string => Buffer.from(text).toString('latin1').replace(/[=\x80-\xFF]/gu, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).replace(/[^\n]{70}(?!\n)(?<!=.?)/gu, '$&=\r\n');

const blinkHead = ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://coastcourier.example/2023/03/07/pier-closed', 'Subject: =?utf-8?Q?Pier=20stays=20closed?=', 'Date: Thu, 9 Nov 2028 10:00:00 -0000', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----MultipartBoundary--Xy12----"', '', ''];
const blink = (parts: readonly string[]): string => crlf([...blinkHead, ...parts.flatMap((part) => ['------MultipartBoundary--Xy12----', part]), '------MultipartBoundary--Xy12------', '']);
const blinkPage = crlf(['Content-Type: text/html', 'Content-ID: <frame-1@mhtml.blink>', 'Content-Transfer-Encoding: quoted-printable', 'Content-Location: https://coastcourier.example/2023/03/07/pier-closed', '', quotedPrintable(page('<meta charset="utf-8">'))]);
const frame = crlf(['Content-Type: text/html', 'Content-Transfer-Encoding: 8bit', 'Content-Location: cid:frame-2@mhtml.blink', '', '<p>Buy boats now</p>']);

describe('a saved page', () => {
  it('is read as the page alone, its frames left out and counted', async () => {
    const article = await extract(blink([blinkPage, frame, crlf(['Content-Type: text/css', '', 'p { color: red }'])]));
    expect(article.mediaType).toBe('multipart/related');
    expect(bodyOf(article.text, article.regions)).toBe(story.join('\n'));
    expect(article.text).not.toContain('Buy boats');
    expect(article.log).toContainEqual({ step: 'leave-out-frames', why: 'pages inside the page are not the article', count: 1 });
  });

  it('states its address, and never the day it was saved as a date', async () => {
    const { statements } = readSavedPage({ fileName: 'a.mhtml', bytes: Buffer.from(blink([blinkPage])) });
    expect(statements.properties).toEqual({ title: null, authors: [], url: 'https://coastcourier.example/2023/03/07/pier-closed', sent: null });
    expect(JSON.stringify(await extract(blink([blinkPage])))).not.toContain('2028');
  });

  it('begins with the part that "start" names', async () => {
    const named = crlf(['MIME-Version: 1.0', 'Content-Type: multipart/related; start="<root@x>"; boundary=plain', '', '--plain', frame, '--plain', crlf(['Content-Type: text/html', 'Content-ID: <root@x>', '', page()]), '--plain--']);
    expect((await extract(named)).text).toContain(story[0]);
  });

  it.each(['8bit', 'binary', 'base64', 'quoted-printable'])('reads an alphabet that stands only in the page, stored as %s', async (encoding) => {
    const bytes = Buffer.concat([Buffer.from('<html><head><meta charset="koi8-r"></head><body><p>'), Buffer.from('f0cfd2d420dac1cbd2d9d4', 'hex'), Buffer.from('</p></body></html>')]);
    const stored = { base64: Buffer.from(bytes.toString('base64')), 'quoted-printable': Buffer.from(bytes.toString('latin1').replace(/[=\x80-\xFF]/gu, (sign) => `=${sign.charCodeAt(0).toString(16)}`)) }[encoding] ?? bytes;
    const head = crlf(['From: "Saved by Windows Internet Explorer 11"', 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="b"', '', '--b', 'Content-Type: text/html', `Content-Transfer-Encoding: ${encoding}`, 'Content-Location: http://port.example/', '', '']);
    const article = await extract(Buffer.concat([Buffer.from(head), stored, Buffer.from('\r\n--b--\r\n')]));
    expect(article.text).toBe('Порт закрыт');
  });

  it('reads an alphabet that stands only in the header of the part', async () => {
    const head = crlf(['MIME-Version: 1.0', 'Content-Type: text/html;', '\tcharset="koi8-r"', 'Content-Location: https://port.example/', '', '<html><body><p>']);
    expect((await extract(Buffer.concat([Buffer.from(head), Buffer.from('f0cfd2d420dac1cbd2d9d4', 'hex')]))).text).toBe('Порт закрыт');
  });

  it('states no address where the page came from a disk', () => {
    const local = crlf(['MIME-Version: 1.0', 'Content-Type: text/html', 'Content-Location: file:///C:/Users/mara/pier.htm', '', page()]);
    expect(readSavedPage({ fileName: 'a', bytes: Buffer.from(local) }).statements.properties.url).toBeNull();
  });

  it('gives what is there when the file breaks off, and says so', async () => {
    const article = await extract(blink([blinkPage]).slice(0, -300));
    expect(article.text).toContain(story[0]);
    expect(article.log).toContainEqual(expect.objectContaining({ step: 'read-cut-file' }));
  });

  it('is told by its boundary lines alone, not by lines that begin like one', async () => {
    const inner = page().replace('<p>', '\r\n------MultipartBoundary--Xy12----b\r\n<p>');
    expect((await extract(blink([crlf(['Content-Type: text/html', '', inner])]))).text).toContain(story[2]);
  });

  it.each([
    ['damaged', 'without a page', blink([crlf(['Content-Type: text/css', '', 'p {}'])])],
    ['damaged', 'cut off before the page', crlf(blinkHead)],
    ['empty', 'with an empty page', blink([crlf(['Content-Type: text/html', '', '<html></html>'])])],
    ['too-deep', 'nested without end', blink([crlf(['Content-Type: text/html', '', '<div>'.repeat(100_000)])])],
    ['file-too-large', 'of more parts than pages have', blink(Array.from({ length: 20_001 }, () => 'Content-Type: text/css\r\n'))],
  ])('is refused with %s: %s', async (code, _, content) => {
    await expect(extract(content)).rejects.toThrow(expect.objectContaining({ code }));
  }, 5_000);
});
