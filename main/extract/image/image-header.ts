import { AppError } from '../../../shared/errors.js';

/** What an image says of itself before any pixel is read. */
export interface ImageHeader {
  readonly type: 'image/png' | 'image/jpeg';
  readonly width: number;
  readonly height: number;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Kind and size of an image, by its first bytes.
 *
 * @throws {AppError} `image-unusable` with `why`: `svg`, `kind`, `damaged`
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (pngSignature.every((byte, at) => bytes[at] === byte)) return pngHeader(view);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegHeader(view);
  throw new AppError('image-unusable', { why: looksLikeSvg(bytes) ? 'svg' : 'kind' });
}

function pngHeader(view: DataView): ImageHeader {
  const headerEnd = 24;
  if (view.byteLength < headerEnd) throw damaged();
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments to the frame header. Source: ITU T.81, B.1 and B.2.2 */
function jpegHeader(view: DataView): ImageHeader {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) throw damaged();
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + view.getUint16(at + 2);
  }
  throw damaged();
}

function isFrame(marker: number): boolean {
  const notFrames = [0xc4, 0xc8, 0xcc];
  return marker >= 0xc0 && marker <= 0xcf && !notFrames.includes(marker);
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]|<!doctype svg/iu.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
}

function damaged(): AppError {
  return new AppError('image-unusable', { why: 'damaged' });
}
