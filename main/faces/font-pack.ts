import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, constants, type BrotliOptions } from 'node:zlib';

/**
 * The East Asian faces as a package ships them: one compressed file a weight, since the three share a third of their
 * glyphs. `scripts/dist/pack-fonts.mjs` writes it: for each face four bytes with its length, then the faces.
 *
 * A file that lies in the folder is read as it lies. Opened when the first such character is drawn, which costs about
 * 150 ms once a weight.
 */
export class FontPack {
  readonly #folder: string;
  readonly #opened = new Map<string, readonly Buffer[]>();

  /** @param fontsFolder - folder of the font packages; see `installedFontsFolder` */
  constructor(fontsFolder: string) {
    this.#folder = fontsFolder;
  }

  /** Whether a font file is to be had here alone. Named as pdfmake calls it. */
  existsSync(file: string): boolean {
    return !existsSync(file) && placeIn(file) !== null && existsSync(packOf(this.#folder, file));
  }

  /** The bytes of a font file, the same as in its package. Named as pdfmake calls it. */
  readFileSync(file: string): Buffer {
    const pack = packOf(this.#folder, file);
    const faces = this.#opened.get(pack) ?? facesIn(brotliDecompressSync(readFileSync(pack), unpacking));
    this.#opened.set(pack, faces);
    const face = faces[placeIn(file) ?? faces.length];
    if (face === undefined) throw new Error(`${pack} does not hold ${file}`);
    return face;
  }
}

/** Packages in the order of their faces. Korean first: it is found without the others. */
const packed = ['noto-sans-kr', 'noto-sans-sc', 'noto-sans-jp'];

/** Where a face stands in its pack; `null` for a face of no pack. */
export function placeIn(file: string): number | null {
  const place = packed.indexOf(path.basename(path.dirname(path.dirname(file))));
  return place < 0 ? null : place;
}

/** The pack that holds a face, by its weight. */
export function packOf(fontsFolder: string, file: string): string {
  return path.join(fontsFolder, `noto-sans-${path.basename(path.dirname(file))}.br`);
}

/** How a pack is decompressed. */
export const unpacking: BrotliOptions = { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } };

/** The faces in what a pack decompresses to, in the order of `placeIn`. */
export function facesIn(bytes: Buffer): Buffer[] {
  const lengths = packed.map((_, index) => bytes.readUInt32BE(4 * index));
  let start = 4 * packed.length;
  return lengths.map((length) => bytes.subarray(start, (start += length)));
}
