import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';

/**
 * Write a picture as a small PNG: without the opaque alpha channel. Of the filters and strategies tried on these
 * pictures, none at all and the default strategy give the fewest bytes: 200 kB in place of 300 kB.
 *
 * @param {string} file
 * @param {Buffer} png
 */
export function writePicture(file, png) {
  const bytes = PNG.sync.write(PNG.sync.read(png), { colorType: 2, inputHasAlpha: true, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
  writeFileSync(file, bytes);
  return { file: path.basename(file), sizeBytes: bytes.length };
}
