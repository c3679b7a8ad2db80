import { AppError } from '../../../shared/errors.js';
import { decodeText, type DecodedText } from '../decode.js';
import { maxMimeDepth, maxMimeParts } from '../limits.js';
import { fieldValueOf, headersOf } from './mime-headers.js';
import { withoutTransferEncoding } from './mime-transfer.js';

/** A message, a saved page, or a part of one: its header and what it holds. */
export interface MimePart {
  readonly fields: ReadonlyMap<string, string>;
  /** Lower case, `text/plain` where nothing is stated. */
  readonly mediaType: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Without the header, as it was sent. */
  readonly content: Uint8Array;
  /** Parts of a multipart; the message inside a `message/rfc822`. */
  readonly parts: readonly MimePart[];
  /** Whether the end of a multipart is missing, here or further in. */
  readonly isCut: boolean;
}

/**
 * A message with all its parts, by its bytes; what a part means is left to the reader of the format.
 *
 * A file that breaks off gives the parts it has, and the one it breaks off in.
 *
 * @throws {AppError} `too-deep` beyond 100 levels, `file-too-large` beyond 20,000 parts
 * Source: RFC 2046, section 5.1
 */
export function parseMime(bytes: Uint8Array): MimePart {
  return new MimeParser().part(bytes, 1, 'text/plain');
}

class MimeParser {
  private count = 0;

  part(bytes: Uint8Array, depth: number, otherwise: string): MimePart {
    if (depth > maxMimeDepth) throw new AppError('too-deep', { limit: maxMimeDepth });
    this.count += 1;
    if (this.count > maxMimeParts) throw new AppError('file-too-large', { parts: this.count, limitParts: maxMimeParts });
    const { fields, contentStart } = headersOf(bytes);
    const content = bytes.subarray(contentStart);
    const { value, parameters } = fieldValueOf(fields.get('content-type'));
    const mediaType = value.includes('/') ? value : otherwise;
    return { fields, mediaType, parameters, content, ...this.inside({ fields, mediaType, parameters, content }, depth) };
  }

  private inside(part: Omit<MimePart, 'parts' | 'isCut'>, depth: number): Pick<MimePart, 'parts' | 'isCut'> {
    if (part.mediaType === 'message/rfc822' || part.mediaType === 'message/global') {
      const message = this.part(contentOf(part), depth + 1, 'text/plain');
      return { parts: [message], isCut: message.isCut };
    }
    const boundary = part.parameters.get('boundary') ?? '';
    if (!part.mediaType.startsWith('multipart/') || boundary === '') return { parts: [], isCut: false };
    const { pieces, isClosed } = piecesBetween(part.content, boundary);
    const otherwise = part.mediaType === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    const parts = pieces.map((piece) => this.part(piece, depth + 1, otherwise));
    return { parts, isCut: !isClosed || parts.some((inner) => inner.isCut) };
  }
}

const dash = 0x2d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09;

interface Delimiter {
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

function piecesBetween(content: Uint8Array, boundary: string): { readonly pieces: Uint8Array[]; readonly isClosed: boolean } {
  const pieces: Uint8Array[] = [];
  let previous: Delimiter | null = null;
  for (const delimiter of delimitersIn(content, boundary)) {
    if (previous !== null) pieces.push(content.subarray(previous.end, beforeLineEnd(content, delimiter.start, previous.end)));
    if (delimiter.isLast) return { pieces, isClosed: true };
    previous = delimiter;
  }
  if (previous !== null) pieces.push(content.subarray(previous.end));
  return { pieces, isClosed: false };
}

/** Lines that are nothing but the boundary: another part's boundary may begin with the same characters. */
function* delimitersIn(content: Uint8Array, boundary: string): Generator<Delimiter> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  for (let start = bytes.indexOf(mark); start !== -1; start = bytes.indexOf(mark, start + mark.length)) {
    if (start > 0 && bytes[start - 1] !== lineFeed && bytes[start - 1] !== carriageReturn) continue;
    const delimiter = delimiterAt(bytes, start, start + mark.length);
    if (delimiter !== null) yield delimiter;
  }
}

function delimiterAt(bytes: Uint8Array, start: number, markEnd: number): Delimiter | null {
  if (bytes[markEnd] === dash && bytes[markEnd + 1] === dash) return { start, end: markEnd + 2, isLast: true };
  let end = markEnd;
  while (isBlank(bytes[end])) end += 1;
  if (end === bytes.length) return { start, end, isLast: false };
  if (bytes[end] === carriageReturn) end += 1;
  return bytes[end] === lineFeed ? { start, end: end + 1, isLast: false } : null;
}

/** The line end before a boundary belongs to the boundary. */
function beforeLineEnd(content: Uint8Array, at: number, from: number): number {
  let end = at;
  if (end > from && content[end - 1] === lineFeed) end -= 1;
  if (end > from && content[end - 1] === carriageReturn) end -= 1;
  return end;
}

/** The bytes a part holds, as they were before it was sent. */
export function contentOf(part: Pick<MimePart, 'fields' | 'content'>): Uint8Array {
  return withoutTransferEncoding(part.content, (part.fields.get('content-transfer-encoding') ?? '').trim().toLowerCase());
}

/**
 * The text a part holds; the alphabet it states counts for less than what its bytes show, and the page inside may state its own.
 *
 * @throws {AppError} `type-unsupported` when the bytes are no text
 */
export function textOf(part: MimePart): DecodedText {
  return decodeText(contentOf(part), part.parameters.get('charset') ?? null);
}

/** Every part that has none inside, in the order they stand. */
export function leavesOf(part: MimePart): MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
}
