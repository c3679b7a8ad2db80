import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
 * It takes a minute and more, so what was made of the same faces before is kept and copied.
 *
 * @param {string} fontsFolder - folder of the font packages
 * @param {string} target - where the files go, one a weight
 * @param {object} [options]
 * @param {number} [options.quality] - 0 to 11, as Brotli has it
 * @param {string} [options.keptIn] - folder that keeps the files for the next time; without one they are made each time
 */
export async function packFonts(fontsFolder, target, { quality = usualQuality, keptIn } = {}) {
  mkdirSync(target, { recursive: true });
  await Promise.all(weights.map(async (weight) => {
    const file = path.join(target, `${nameOf(weight)}.br`);
    const faces = facesOf(fontsFolder, weight);
    if (keptIn === undefined) writeFileSync(file, await packed(faces, quality));
    else copyFileSync(await keptPack(keptIn, { name: nameOf(weight), faces, quality }), file);
  }));
}

/** @param {string} weight */
const nameOf = (weight) => `noto-sans-${weight}`;

/**
 * The file of these faces among those kept, made where it is not there; others of the name go.
 *
 * @param {string} folder
 * @param {{ name: string, faces: Buffer, quality: number }} pack
 */
async function keptPack(folder, { name, faces, quality }) {
  const key = createHash('sha256').update(`${quality} `).update(faces).digest('hex').slice(0, 16);
  const file = path.join(folder, `${name}-${key}.br`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, await packed(faces, quality));
  for (const other of readdirSync(folder)) if (other.startsWith(`${name}-`) && other !== path.basename(unfinished)) rmSync(path.join(folder, other));
  renameSync(unfinished, file);
  return file;
}

/** How long each face is, then the faces. @param {string} fontsFolder @param {string} weight */
function facesOf(fontsFolder, weight) {
  const faces = languages.map((language) => readFileSync(path.join(fontsFolder, `noto-sans-${language}`, weight, `NotoSans${language.toUpperCase()}_${weight}.ttf`)));
  const lengths = Buffer.alloc(4 * faces.length);
  faces.forEach((face, index) => lengths.writeUInt32BE(face.length, 4 * index));
  return Buffer.concat([lengths, ...faces]);
}

/** @param {Buffer} bytes @param {number} quality */
async function packed(bytes, quality) {
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
