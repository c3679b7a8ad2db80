import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { facesIn, packOf, placeIn, unpacking } from './font-pack.js';

const weights = { 400: '400Regular', 600: '600SemiBold' } as const;
const languages = ['kr', 'sc', 'jp'] as const;
type Weight = keyof typeof weights;
type Language = (typeof languages)[number];

/** The file of an East Asian face in a folder laid out as the font packages are. */
export function eastAsianFile(fontsFolder: string, language: Language, weight: Weight): string {
  return path.join(fontsFolder, `noto-sans-${language}`, weights[weight], `NotoSans${language.toUpperCase()}_${weights[weight]}.ttf`);
}

/**
 * The bytes of the face the page calls `kr-400.ttf`, as the PDF is set in it; `null` for any other name.
 *
 * Read anew each time, since the page keeps what it has: from its file, else out of the pack, off this thread.
 */
export async function readEastAsianFace(fontsFolder: string, name: string): Promise<Buffer | null> {
  const language = languages.find((known) => name.startsWith(`${known}-`));
  const weight = ([400, 600] as const).find((known) => name.endsWith(`-${known}.ttf`));
  if (language === undefined || weight === undefined || name !== `${language}-${weight}.ttf`) return null;
  const file = eastAsianFile(fontsFolder, language, weight);
  return (await readOrNull(file)) ?? (await unpacked(fontsFolder, file));
}

async function unpacked(fontsFolder: string, file: string): Promise<Buffer | null> {
  const pack = await readOrNull(packOf(fontsFolder, file));
  if (pack === null) return null;
  const faces = facesIn(await promisify(brotliDecompress)(pack, unpacking));
  return faces[placeIn(file) ?? faces.length] ?? null;
}

/** `null` when there is no such file. */
async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}
