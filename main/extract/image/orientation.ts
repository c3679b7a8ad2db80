import type { Pixels } from './pixels.js';

/**
 * The EXIF orientation of a JPEG, 1 to 8; 1 where it says none or what cannot be.
 *
 * Source: CIPA DC-008 (Exif 2.32), 4.6.4, tag 0x0112
 */
export function jpegOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda) {
    const length = view.getUint16(at + 2);
    const isExif = view.getUint8(at + 1) === 0xe1 && length >= 16 && at + 10 <= view.byteLength && view.getUint32(at + 4) === 0x45786966;
    if (isExif) return tiffOrientation(new DataView(view.buffer, view.byteOffset + at + 10, Math.max(0, Math.min(length - 8, view.byteLength - at - 10))));
    at += 2 + length;
  }
  return 1;
}

function tiffOrientation(tiff: DataView): number {
  const entryBytes = 12;
  if (tiff.byteLength < 8) return 1;
  const little = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, little);
  if (start + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(start, little);
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + 2 + entry * entryBytes;
    if (at + entryBytes > tiff.byteLength) return 1;
    if (tiff.getUint16(at, little) !== 0x0112) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The pixels as they are meant to be seen. */
export function upright(pixels: Pixels, orientation: number): Pixels {
  if (orientation === 1) return pixels;
  const isTurned = orientation > 4;
  const width = isTurned ? pixels.height : pixels.width;
  const height = isTurned ? pixels.width : pixels.height;
  const from = new Uint32Array(pixels.rgba.buffer, pixels.rgba.byteOffset, pixels.width * pixels.height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) to[y * width + x] = from[sourceOf({ x, y }, pixels, orientation)] ?? 0;
  }
  return { width, height, rgba: new Uint8Array(to.buffer) };
}

/** Which stored pixel is seen at a place. */
function sourceOf({ x, y }: { readonly x: number; readonly y: number }, { width, height }: Pixels, orientation: number): number {
  const [column, row] = orientation > 4 ? [y, x] : [x, y];
  const isMirrored = [2, 3, 7, 8].includes(orientation);
  const isFlipped = [3, 4, 6, 7].includes(orientation);
  return (isFlipped ? height - 1 - row : row) * width + (isMirrored ? width - 1 - column : column);
}
