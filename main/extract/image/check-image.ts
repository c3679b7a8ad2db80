import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { maxImageFileBytes, maxImageSide, type CheckedImage } from '../../../shared/domain/block-image.js';
import { AppError } from '../../../shared/errors.js';
import { sha256Hex } from '../hash.js';
import { readImageHeader, type ImageHeader } from './image-header.js';
import { jpegOrientation, upright } from './orientation.js';
import { onWhite, within, type Pixels } from './pixels.js';

/** Most pixels an image may have; a photograph of a good camera has some 24 million. */
const maxPixels = 40_000_000;
/** Most memory the JPEG decoder may take, in MB: 40 million pixels need about half. */
const decoderMemoryMb = 1024;
/** Of 100; blocks are not seen on paper from about 80. */
const jpegQuality = 88;

/**
 * Reads an image whole and writes it anew, so that what is stored is known to be good: opaque, upright, at most
 * `maxImageSide` on a side, nothing in it but pixels. Same bytes in, same bytes out.
 *
 * @throws {AppError} `image-unusable` with `fileName` and `why`: `svg`, `kind`, `size`, `pixels`, `damaged`
 */
export function checkImage({ bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string }): CheckedImage {
  try {
    if (bytes.byteLength > maxImageFileBytes) throw new AppError('image-unusable', { why: 'size' });
    const header = readImageHeader(bytes);
    if (header.width * header.height > maxPixels) throw new AppError('image-unusable', { why: 'pixels' });
    const { width, height, written } = rewritten(bytes, header);
    return { sha256: sha256Hex(written), type: header.type, width, height, bytes: written };
  } catch (thrown) {
    // Whatever a decoder throws means the same: these bytes are no whole image.
    const why = thrown instanceof AppError ? (thrown.details['why'] ?? 'damaged') : 'damaged';
    throw new AppError('image-unusable', { fileName, why }, thrown);
  }
}

function rewritten(bytes: Uint8Array, { type }: ImageHeader): { readonly width: number; readonly height: number; readonly written: Uint8Array } {
  if (type === 'image/png') {
    const pixels = within(onWhite(pngPixels(bytes)), maxImageSide);
    return { ...pixels, written: writePng(pixels) };
  }
  const pixels = upright(within(jpegPixels(bytes), maxImageSide), jpegOrientation(bytes));
  return { ...pixels, written: new Uint8Array(jpeg.encode({ ...pixels, data: pixels.rgba }, jpegQuality).data) };
}

function pngPixels(bytes: Uint8Array): Pixels {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { width, height, rgba: data };
}

/** Decoding is strict: a JPEG that breaks off is refused, not shown half grey. */
function jpegPixels(bytes: Uint8Array): Pixels {
  const { width, height, data } = jpeg.decode(bytes, { useTArray: true, tolerantDecoding: false, maxResolutionInMP: maxPixels / 1e6, maxMemoryUsageInMB: decoderMemoryMb });
  return { width, height, rgba: data };
}

/** Eight bits, no alpha, no interlace: the one kind of PNG that is embedded without being decoded once more. */
function writePng({ width, height, rgba }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(rgba);
  return new Uint8Array(PNG.sync.write(png, { colorType: 2, inputHasAlpha: true }));
}
