import { inflateSync } from 'node:zlib';
import type { CheckedImage } from '../../../shared/domain/block-image.js';
import { sha256Hex } from '../hash.js';

const pngSignature = '89504e470d0a1a0a';
/** Kind and length of the segments `checkImage` writes before the pixels of a JPEG, in their order: APP0, DQT, SOF0, DHT, SOS. */
const jpegSegments = [[0xe0, 16], [0xdb, 132], [0xc0, 17], [0xc4, 418], [0xda, 12]] as const; // prettier-ignore
/** Of SOF0: eight bits; three components, none sampled less than another. */
const jpegComponents = '03011100021101031101';

/**
 * Whether a stored image is as `checkImage` writes it: its bytes have its hash, its size is theirs, and they are built as
 * ours are. A case may come from anyone, and its hash with it; what draws PDFs ends its process over a PNG whose
 * pixels break off, and cannot be stopped from it.
 */
export function isStoredWhole({ sha256, type, width, height, bytes }: CheckedImage): boolean {
  if (sha256Hex(bytes) !== sha256) return false;
  const image = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return type === 'image/png' ? isOwnPng(image, { width, height }) : isOwnJpeg(image, { width, height });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A header of eight bits and three colours, pixels, an end. Source: PNG (third edition), 5.3, 11.2 */
function isOwnPng(image: Buffer, size: Size): boolean {
  if (image.subarray(0, 8).toString('hex') !== pngSignature) return false;
  const chunks = pngChunks(image);
  const header = chunks?.[0];
  if (chunks === null || header?.type !== 'IHDR' || header.body.toString('hex') !== pngHeader(size)) return false;
  const pixels = chunks.slice(1, -1);
  const end = chunks.at(-1);
  return end?.type === 'IEND' && end.body.length === 0 && pixels.every(({ type }) => type === 'IDAT') && hasAllRows(Buffer.concat(pixels.map(({ body }) => body)), size);
}

function pngHeader({ width, height }: Size): string {
  return `${hex(width, 4)}${hex(height, 4)}0802000000`;
}

function pngChunks(image: Buffer): { readonly type: string; readonly body: Buffer }[] | null {
  const aroundBody = 12;
  const chunks: { readonly type: string; readonly body: Buffer }[] = [];
  for (let at = 8; at < image.length; ) {
    if (at + aroundBody > image.length) return null;
    const length = image.readUInt32BE(at);
    if (at + aroundBody + length > image.length) return null;
    chunks.push({ type: image.toString('latin1', at + 4, at + 8), body: image.subarray(at + 8, at + 8 + length) });
    at += aroundBody + length;
  }
  return chunks;
}

/** Whether packed pixels unpack to exactly the rows of an image, each with a filter there is. */
function hasAllRows(packed: Buffer, { width, height }: Size): boolean {
  const rowBytes = 1 + width * 3;
  const lastFilter = 4;
  try {
    const rows = inflateSync(packed, { maxOutputLength: rowBytes * height });
    return rows.length === rowBytes * height && Array.from({ length: height }, (_, row) => rows[row * rowBytes] ?? 255).every((filter) => filter <= lastFilter);
  } catch {
    // Broken off, damaged, or more than the image has room for.
    return false;
  }
}

/** The segments as they are written, then pixels without any mark but the last. Source: ITU T.81, B.1, B.2.2 */
function isOwnJpeg(image: Buffer, size: Size): boolean {
  if (image.length < 4 || image.readUInt16BE(0) !== 0xffd8) return false;
  let at = 2;
  for (const [marker, length] of jpegSegments) {
    if (at + 2 + length > image.length || image.readUInt16BE(at) !== (0xff00 | marker) || image.readUInt16BE(at + 2) !== length) return false;
    if (marker === 0xc0 && image.toString('hex', at + 4, at + 2 + length) !== jpegFrame(size)) return false;
    at += 2 + length;
  }
  return endsAtFirstMark(image.subarray(at));
}

function jpegFrame({ width, height }: Size): string {
  return `08${hex(height, 2)}${hex(width, 2)}${jpegComponents}`;
}

/** In packed pixels FF is followed by 00; FF D9 ends the image. */
function endsAtFirstMark(pixels: Buffer): boolean {
  let at = pixels.indexOf(0xff);
  while (at !== -1 && pixels[at + 1] === 0) at = pixels.indexOf(0xff, at + 2);
  return at !== -1 && at === pixels.length - 2 && pixels[at + 1] === 0xd9;
}

function hex(value: number, bytes: number): string {
  return value.toString(16).padStart(bytes * 2, '0');
}
