import { describe, expect, it } from 'vitest';
import { readMail } from '../../main/extract/message/mail.js';
import { extractSource } from '../../main/extract/read-source.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { story } from './harbour-story.js';

const [first, second, third] = story;
const crlf = (lines: readonly string[]): string => lines.join('\r\n');
const extract = (content: string | Uint8Array): Promise<ExtractedArticle> => extractSource({ fileName: 'a.eml', bytes: Buffer.from(content) });
const body = (article: ExtractedArticle): string => bodyOf(article.text, article.regions);
const kindsOf = (article: ExtractedArticle, words: string): string[] => article.regions.filter(({ start, end }) => article.text.slice(start, end).includes(words)).map(({ kind }) => kind);

const head = ['Received: from mx.example by in.example; Tue, 7 Mar 2023 08:15:03 +0100', 'From: "Lindqvist, Mara" <mara@coastcourier.example>', 'To: Desk <desk@agency.example>', 'Subject: Pier stays closed after storm', 'Date: Tue, 7 Mar 2023 08:15:00 +0100 (CET)', 'MIME-Version: 1.0'];
const plainMail = crlf([...head, 'Content-Type: text/plain; charset=utf-8', '', first, '', second, '', third, '']);
const multipart = (kind: string, boundary: string, parts: readonly string[]): string => crlf([`Content-Type: multipart/${kind};`, `\tboundary="${boundary}"`, '', 'preamble', ...parts.flatMap((part) => [`--${boundary}`, part]), `--${boundary}--`, '']);
const page = `<html><head><title>Newsletter 12</title></head><body><p>${first}</p><p>${second}</p><p>${third}</p></body></html>`;

describe('a mail', () => {
  it('shows subject, sender, receiver and date above the message', async () => {
    const { text, mediaType } = await extract(plainMail);
    expect(mediaType).toBe('message/rfc822');
    expect(text).toBe(`Pier stays closed after storm\n\nFrom: "Lindqvist, Mara" <mara@coastcourier.example>\nTo: Desk <desk@agency.example>\nDate: Tue, 7 Mar 2023 08:15:00 +0100 (CET)\n\n${first}\n\n${second}\n\n${third}\n`);
  });

  it.each([['plain text', plainMail], ['a page', crlf([...head, 'Content-Type: text/html; charset=utf-8', '', page])]])('has its subject as title and only the message as body when it is %s', async (_, mail) => {
    const article = await extract(mail);
    expect(article.meta.title).toBe('Pier stays closed after storm');
    expect(kindsOf(article, 'Pier stays closed after storm')).toEqual(['title']);
    expect(body(article)).toBe(story.join('\n'));
  });

  it('states what its header says', () => {
    const { statements } = readMail({ fileName: 'a.eml', bytes: Buffer.from(plainMail) });
    expect(statements.properties).toEqual({ title: 'Pier stays closed after storm', authors: ['Lindqvist, Mara'], url: null, sent: 'Tue, 7 Mar 2023 08:15:00 +0100' });
  });

  it.each([
    ['=?UTF-8?Q?H=C3=A4fen_f=C3=BCr?= =?utf-8?b?IE1vcmdlbg==?=', 'Häfen für Morgen'],
    // One character of three bytes, cut in two by the program that sent it.
    ['=?utf-8?B?5riv?= =?utf-8?B?44Gv6Q==?=\r\n =?utf-8?B?lok=?=', '港は閉'],
    ['=?iso-8859-1?Q?Caf=E9?= and =?koi8-r?B?8M/S1A==?=', 'Café and Порт'],
  ])('reads a subject in encoded words: %s', (subject, words) => {
    const { statements } = readMail({ fileName: 'a.eml', bytes: Buffer.from(plainMail.replace('Pier stays closed after storm', subject)) });
    expect(statements.properties.title).toBe(words);
  });

  it('takes the page where it comes as page and as text', async () => {
    const article = await extract(crlf([head.join('\r\n'), multipart('alternative', 'b1', [crlf(['Content-Type: text/plain', '', 'Only as text.']), multipart('related', 'b1x', [crlf(['Content-Type: text/html', '', page])])])]));
    expect(article.text).not.toContain('Only as text');
    expect(body(article)).toBe(story.join('\n'));
  });

  it.each(['8bit', 'base64', 'quoted-printable'])('reads an alphabet that stands only in the page, sent as %s', async (encoding) => {
    const bytes = Buffer.concat([Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'), Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), Buffer.from('</p></body></html>')]);
    const sent = { '8bit': bytes, base64: Buffer.from(bytes.toString('base64').replace(/.{20}/gu, '$&\r\n')), 'quoted-printable': Buffer.from(bytes.toString('latin1').replace(/[=\x80-\xFF]/gu, (sign) => `=${sign.charCodeAt(0).toString(16)}`).replace(/.{40}>/gu, '$&=\r\n')) }[encoding] ?? bytes;
    const { text } = await extract(Buffer.concat([Buffer.from(crlf([...head, `Content-Transfer-Encoding: ${encoding}`, 'Content-Type: text/html', '', ''])), sent]));
    expect(text).toContain('Привет');
  });

  // Bytes made with the encoder of Python 3 (iso2022_jp).
  it('reads Japanese in seven bits a byte, which its header states', async () => {
    const bytes = Buffer.from('1b24423941244f4a442438243f1b2842', 'hex');
    expect((await extract(Buffer.concat([Buffer.from(crlf([...head, 'Content-Type: text/plain; charset="ISO-2022-JP"', '', ''])), bytes]))).text).toMatch(/港は閉じた$/u);
  });

  it('keeps what is quoted and forwarded as text', async () => {
    expect((await extract(crlf([plainMail, '', '> It was said before.', '---------- Forwarded message ---------', 'From: Jon Aker']))).text).toMatch(/> It was said before\.\n-+ Forwarded message -+\nFrom: Jon Aker/u);
  });

  it('keeps lines wrapped by hand together under a long subject', async () => {
    const wrapped = story.join('\r\n\r\n').replace(/(.{60,72}) /gu, '$1\r\n');
    const article = await extract(crlf([...head.map((line) => line.replace('after storm', 'after the storm of the century tore away the railing and three of the pillars, the office says')), '', wrapped]));
    expect(article.regions.map(({ start, end }) => article.text.slice(start, end).replaceAll('\n', ' '))).toContain(first);
  });

  it('names attached documents in its log and leaves them out', async () => {
    const article = await extract(crlf([head.join('\r\n'), multipart('mixed', 'b2', [crlf(['Content-Type: text/plain', '', first]), crlf(['Content-Type: application/pdf; name="report.pdf"', 'Content-Disposition: attachment; filename="report.pdf"', 'Content-Transfer-Encoding: base64', '', 'JVBERi0=']), crlf(['Content-Type: message/rfc822', '', plainMail])])]));
    expect(article.log).toEqual(expect.arrayContaining([{ step: 'leave-out-attachments', why: 'attached documents are not imported: report.pdf', count: 1 }, { step: 'leave-out-attachments', why: 'attached messages are not imported', count: 1 }]));
    expect(article.text).not.toContain(second);
  });

  it('shows the mail it carries when it says nothing itself', async () => {
    expect(body(await extract(crlf([head.join('\r\n'), multipart('mixed', 'b3', [crlf(['Content-Type: message/rfc822', '', plainMail])])])))).toContain(second);
  });

  it('is a mail also behind the line of a mailbox, which holds many', async () => {
    const separator = 'From mara@coastcourier.example Tue Mar  7 08:15:00 2023\n';
    expect((await extract(separator + plainMail)).mediaType).toBe('message/rfc822');
    await expect(extract(`${separator}${plainMail}\n\n${separator}${plainMail}`)).rejects.toThrow(expect.objectContaining({ code: 'type-unsupported', details: { fileName: 'a.eml', format: 'mailbox' } }));
  });

  it('is no mail when a person wrote the lines', async () => {
    const memo = `From: the harbour office\nDate: March 7, 2023\n\n${first}`;
    expect(await extract(memo)).toMatchObject({ mediaType: 'text/plain', text: memo });
  });
});

describe('a mail that cannot be read', () => {
  const nested = (depth: number): string => `${crlf([...head, 'Content-Type: message/rfc822', '', ''])}`.repeat(depth) + plainMail;
  it.each([
    ['encrypted', 'its receiver alone can open', crlf([...head, 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"', 'Content-Transfer-Encoding: base64', '', 'MIIB'])],
    ['encrypted', 'PGP sealed as a whole', crlf([head.join('\r\n'), multipart('encrypted', 'b4', [crlf(['Content-Type: application/pgp-encrypted', '', 'Version: 1']), crlf(['Content-Type: application/octet-stream', '', '-----BEGIN PGP MESSAGE-----'])])])],
    ['encrypted', 'PGP sealed in its text', crlf([...head, '', '-----BEGIN PGP MESSAGE-----', '', 'hQEMA', '-----END PGP MESSAGE-----'])],
    ['type-unsupported', 'signed in a way that hides its text', crlf([...head, 'Content-Type: application/pkcs7-mime; smime-type=signed-data', 'Content-Transfer-Encoding: base64', '', 'MIIB'])],
    ['too-deep', 'nested 1,000 deep', nested(1000)],
    ['too-deep', 'made of 1,000 parts in parts', crlf([...head, '']) .replace(/\r\n$/u, '') + Array.from({ length: 1000 }, (_, index) => `\r\nContent-Type: multipart/mixed; boundary=b${index}x\r\n\r\n--b${index}x`).join('')],
    ['empty', 'cut off in its header', head.join('\r\n')],
    ['empty', 'nothing but a picture', crlf([...head, 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo='])],
    ['type-unsupported', 'bytes that are no text', crlf([...head, 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64', '', 'AAEC'.repeat(1_000_000)])],
  ])('is refused with %s: %s', async (code, _, mail) => {
    await expect(extract(mail)).rejects.toThrow(expect.objectContaining({ code }));
  }, 5_000);

  it('gives what is there when it breaks off, and says so', async () => {
    const article = await extract(crlf([head.join('\r\n'), multipart('mixed', 'b5', [crlf(['Content-Type: text/html', '', page])])]).slice(0, -300));
    expect(article.text).toContain(first);
    expect(article.log).toContainEqual(expect.objectContaining({ step: 'read-cut-file' }));
  });
});
