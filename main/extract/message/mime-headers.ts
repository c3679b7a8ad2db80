import { decodedAs, knownEncoding } from '../decode.js';

/** Header fields of a message or of one of its parts: lower-case name, value unfolded and otherwise as written. */
export interface MimeHeaders {
  readonly fields: ReadonlyMap<string, string>;
  /** Where the content begins, in bytes. */
  readonly contentStart: number;
}

/** A field's value and the parameters after it, names in lower case. */
export interface FieldValue {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Longest header that is looked at, in bytes; signatures of several relays make some 30 KB. */
const maxHeaderBytes = 256 * 1024;
/** Longest value that is decoded for people, in characters. */
const maxShownLength = 10_000;

const fieldLine = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/su;

/** The header fields at the start of some bytes; of fields that stand there twice, the first. Source: RFC 5322, section 2.2. */
export function headersOf(bytes: Uint8Array): MimeHeaders {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, maxHeaderBytes)).toString('latin1');
  const blank = /^\r?\n|\r?\n\r?\n/u.exec(head);
  const contentStart = blank === null ? bytes.length : blank.index + blank[0].length;
  const unfolded = head.slice(0, blank?.index ?? head.length).replace(/\r?\n(?=[ \t])/gu, '');
  const fields = new Map<string, string>();
  for (const line of unfolded.split(/\r?\n/u)) {
    const [, name = '', value = ''] = fieldLine.exec(line) ?? [];
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), rawWords(value.trim()));
  }
  return { fields, contentStart };
}

/** Header fields are ASCII, but some programs write UTF-8 or their own alphabet into them. */
function rawWords(value: string): string {
  if (!/[\x80-\xFF]/u.test(value)) return value;
  const bytes = Buffer.from(value, 'latin1');
  const utf8 = bytes.toString('utf8');
  return utf8.includes('\uFFFD') ? decodedAs('windows-1252', bytes) : utf8;
}

const parameter = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^\s;]*))/gu;

/** A value such as `text/html; charset="utf-8"`, the part before the parameters in lower case. Source: RFC 2045, section 5.1. */
export function fieldValueOf(field: string | undefined): FieldValue {
  const written = (field ?? '').slice(0, maxShownLength);
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, bare] of written.matchAll(parameter)) {
    const value = quoted?.replace(/\\(.)/gu, '$1') ?? bare ?? '';
    if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value);
  }
  return { value: (written.split(';')[0] ?? '').trim().toLowerCase(), parameters };
}

const encodedWord = /=\?([^?\s]{1,60})\?([bq])\?([^?\s]*)\?=/giu;
const encodedWords = /=\?[^?\s]{1,60}\?[bq]\?[^?\s]*\?=(?:\s+=\?[^?\s]{1,60}\?[bq]\?[^?\s]*\?=)*/giu;

/** A field's value as people read it, encoded words decoded. Source: RFC 2047. */
export function shownValue(field: string | undefined): string {
  return (field ?? '').slice(0, maxShownLength).replace(encodedWords, decodedWords).replace(/\s+/gu, ' ').trim();
}

/** Neighbours in one alphabet are joined before they are decoded: programs cut characters in two. */
function decodedWords(written: string): string {
  const runs: { charset: string; bytes: Buffer[] }[] = [];
  for (const [, charset = '', encoding = '', content = ''] of written.matchAll(encodedWord)) {
    const bytes = /b/iu.test(encoding) ? Buffer.from(content, 'base64') : wordBytes(content);
    const last = runs.at(-1);
    if (last?.charset === charset) last.bytes.push(bytes);
    else runs.push({ charset, bytes: [bytes] });
  }
  return runs.map(({ charset, bytes }) => decodedAs(knownEncoding(charset.replace(/\*.*$/u, '')) ?? 'utf-8', Buffer.concat(bytes))).join('');
}

function wordBytes(content: string): Buffer {
  const unescaped = content.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(unescaped, 'latin1');
}

const mailbox = /(?:"((?:[^"\\]|\\.)*)"|([^",;<>]*?)) ?<([^<>]*)>|([^\s",;<>()]+@[^\s",;<>()]+)\s*(?:\(([^()]*)\))?/gu;

/** The names of the people in a field such as `From`; an address without a name gives none. Source: RFC 5322, section 3.4. */
export function namesOf(field: string | undefined): string[] {
  const written = (field ?? '').slice(0, maxShownLength).replace(/\s+/gu, ' ');
  const names = [...written.matchAll(mailbox)].map(([, quoted, bare, , , comment]) => shownValue(quoted?.replace(/\\(.)/gu, '$1') ?? bare ?? comment ?? ''));
  return names.map((name) => name.replace(/^['"]+|['"]+$/gu, '').trim()).filter((name) => name !== '' && !name.includes('@'));
}
