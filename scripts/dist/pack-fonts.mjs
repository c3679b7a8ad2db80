import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Korean first, as `main/faces/font-pack.ts` reads them. */
const languages = ['kr', 'sc', 'jp'];
const weights = ['400Regular', '600SemiBold'];
/** 9 of 11: the last steps take six times as long for a twentieth. */
const usualQuality = 9;

/**
 * Write the East Asian faces of each weight into one compressed file: a third of their size, since they share glyphs.
 *
 * The window is larger than all three, so that what the last shares with the first is found.
 *
 * @param {string} fontsFolder - folder of the font packages
 * @param {string} target - where the files go, one a weight
 * @param {number} [quality] - 0 to 11, as Brotli has it
 */
export async function packFonts(fontsFolder, target, quality = usualQuality) {
  mkdirSync(target, { recursive: true });
  await Promise.all(weights.map(async (weight) => writeFileSync(path.join(target, `noto-sans-${weight}.br`), await packed(fontsFolder, weight, quality))));
}

/** @param {string} fontsFolder @param {string} weight @param {number} quality */
async function packed(fontsFolder, weight, quality) {
  const faces = languages.map((language) => readFileSync(path.join(fontsFolder, `noto-sans-${language}`, weight, `NotoSans${language.toUpperCase()}_${weight}.ttf`)));
  const lengths = Buffer.alloc(4 * faces.length);
  faces.forEach((face, index) => lengths.writeUInt32BE(face.length, 4 * index));
  const bytes = Buffer.concat([lengths, ...faces]);
  const windowBits = 25;
  return await promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
      [constants.BROTLI_PARAM_LGWIN]: windowBits,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
