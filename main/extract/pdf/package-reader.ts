import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What pdf.js asks for while it reads: the kind of file, and its name. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

const cMapName = /^[\w-]{1,60}\.bcmap$/u;

/**
 * Gives pdf.js the character maps of its own package, without which older Chinese, Japanese and Korean files have no
 * text, and nothing else: fonts and image decoders only draw.
 */
export class PackageReader {
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    // The name comes from the file that is read.
    if (kind !== 'cMapUrl' || !cMapName.test(filename)) throw new Error(`not read: ${kind}`);
    const packageFolder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return new Uint8Array(await readFile(path.join(packageFolder, 'cmaps', filename)));
  }
}

/** Stands where pdf.js wants something to draw with. */
export class NothingDrawn {
  create(): never {
    throw new Error('nothing is drawn');
  }

  destroy(): void {
    // There is nothing to let go of.
  }
}
