import { deflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../main/extract/image/check-image.js';
import { isStoredWhole } from '../../main/extract/image/stored-image.js';
import { sha256Hex } from '../../main/extract/hash.js';
import { figureBlock } from '../../main/pdf/figure-block.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import type { CheckedImage } from '../../shared/domain/block-image.js';
import type { Block } from '../../shared/domain/briefing.js';
import type { PrintInput } from '../../shared/domain/case.js';
import { blockIdSchema } from '../../shared/domain/ids.js';
import { assertFiguresWhole } from '../../shared/print/figures.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { licenceFindings, unmetTerms } from '../../shared/print/licence.js';
import type { PrintFigure } from '../../shared/print/print-document.js';
import { jpegImage, jpegWithExif, pngImage } from '../fixtures/images.js';
import { inputWith, printDocument } from '../fixtures/print-input.js';

const pngStored = checkImage({ bytes: pngImage(900, 500), fileName: 'gate' });
const jpegStored = checkImage({ bytes: jpegImage(320, 240), fileName: 'drive' });
const stored = [pngStored, jpegStored];

function imageBlock(image: CheckedImage, caption: string, rest: Partial<Block> = {}): Block {
  const { sha256, width, height } = image;
  return { id: blockIdSchema.parse(`figure-${caption.length}`), type: 'image', runs: caption === '' ? [] : [{ type: 'text', text: caption }], image: { sha256, width, height, alt: `Drawing: ${caption}`, credit: 'Valley press office, CC BY 4.0' }, ...rest };
}

function withFigures(images: readonly CheckedImage[] = stored): PrintInput {
  const blocks = stored.map((image, at) => imageBlock(image, at === 0 ? 'The gate from above' : 'Its drive', at === 0 ? {} : { mark: 'TLP:RED' }));
  return { ...inputWith({ blocks: [...printDocument.blocks, ...blocks] }), images };
}

interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly TreeNode[];
}

const flat = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(flat)];

async function readBack(bytes: Uint8Array): Promise<{ readonly figures: readonly TreeNode[]; readonly words: string }> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const trees = await Promise.all(pages.map(async (page) => (await page.getStructTree()) as TreeNode | null)); // pdf.js types it loosely
  const texts = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('')));
  return { figures: trees.flatMap((tree) => (tree === null ? [] : flat(tree))).filter(({ role }) => role === 'Figure'), words: texts.join(' ') };
}

const render = (input: PrintInput): Promise<Uint8Array> => renderPdf(layoutBriefing(input), { fontsFolder: installedFontsFolder() });

describe('a figure in the PDF', () => {
  it('stands in the structure tree with its alternative text, between number, caption and credit', async () => {
    const { figures, words } = await readBack(await render(withFigures()));

    expect(figures.map(({ alt }) => alt)).toEqual(['Drawing: The gate from above', 'Drawing: Its drive']);
    expect(words).toContain('Figure 1');
    expect(words).toMatch(/Figure 2 · TLP:RED\s+Its drive/u);
    expect(words.match(/Valley press office, CC BY 4\.0/gu)).toHaveLength(2);
  });

  it('makes equal bytes of equal content', async () => {
    expect(sha256Hex(await render(withFigures()))).toBe(sha256Hex(await render(withFigures())));
  });

  it('is never printed wider than the measure, nor with fewer than 150 pixels an inch', () => {
    const sizes = [1, 300, 900, 2400].flatMap((width) => [1, 900, 2400].map((height) => ({ ...(stored[0] as CheckedImage), width, height })));
    for (const image of sizes) {
      const figure: PrintFigure = { type: 'figure', blockId: blockIdSchema.parse('f'), mark: null, inlines: [], number: 1, image, alt: '', credit: '' };
      const picture = figureBlock(figure).stack?.find((node) => node.picture !== undefined)?.picture;
      expect(picture).toBeDefined();
      const { width = 0, height = 0, left = 0 } = picture ?? {};
      expect(left + width).toBeLessThanOrEqual(464.01);
      expect(height).toBeLessThanOrEqual(400.01);
      expect(image.width / (width / 72)).toBeGreaterThanOrEqual(149.9);
    }
  });

  it('counts nothing to any article’s terms of reuse, whatever its credit says', () => {
    const plain = inputWith({ blocks: [...printDocument.blocks] });

    expect(unmetTerms(withFigures())).toEqual(unmetTerms(plain));
    expect(licenceFindings(withFigures())).toEqual(licenceFindings(plain));
  });
});

/** The first image of the case, as someone made it who knows how images are stored: with the hash of what it now holds. */
const forged = (bytes: Uint8Array, rest: Partial<CheckedImage> = {}): CheckedImage => ({ ...pngStored, bytes, sha256: sha256Hex(bytes), ...rest });
const refused = (figure: number) => expect.objectContaining({ code: 'image-unusable', details: { figure } }) as Error;
const endBytes = 12;
const sizeOf = ({ width, height }: CheckedImage) => ({ width, height });

/** A PNG of ours with other packed pixels, or without some of its last bytes. */
function pngWithPixels(packed: Buffer): Buffer {
  const own = Buffer.from(pngStored.bytes);
  const start = own.indexOf('IDAT') - 4;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(packed.length);
  return Buffer.concat([own.subarray(0, start), length, Buffer.from('IDAT'), packed, Buffer.alloc(4), own.subarray(own.length - endBytes)]);
}

describe('a stored image that is not what was put in', () => {
  const prove = (images: readonly CheckedImage[]) => (): void => assertFiguresWhole(withFigures(images), isStoredWhole);

  it('is named by its figure before anything is drawn', () => {
    const broken = stored.map((image, at) => (at === 1 ? { ...image, bytes: image.bytes.map((byte, place) => (place === 30 ? byte ^ 1 : byte)) } : image));

    expect(prove(broken)).toThrow(refused(2));
    expect(prove(stored.slice(1))).toThrow(refused(1));
    expect(prove(stored)).not.toThrow();
  });

  it('is refused though its hash is right', () => {
    const rows = Buffer.alloc((1 + pngStored.width * 3) * pngStored.height);
    const own = Buffer.from(pngStored.bytes);
    const photo = Buffer.from(jpegStored.bytes);
    const hostile: CheckedImage[] = [
      forged(own.subarray(0, own.length - endBytes)),
      forged(own.subarray(0, 60)),
      forged(own.subarray(0, 7)),
      forged(pngWithPixels(Buffer.from('no packed pixels'))),
      forged(pngWithPixels(deflateSync(rows.subarray(1)))),
      forged(pngWithPixels(deflateSync(Buffer.concat([rows, rows])))),
      forged(pngWithPixels(deflateSync(Buffer.alloc(rows.length, 9)))),
      forged(own, { width: 901 }),
      // With alpha, which is taken apart while the PDF is written.
      forged(Buffer.from(pngImage(900, 500))),
      forged(own, { type: 'image/jpeg' }),
      forged(photo.subarray(0, photo.length - 1), { ...sizeOf(jpegStored), type: 'image/jpeg' }),
      forged(Buffer.concat([photo, Buffer.from('%PDF-1.7')]), { ...sizeOf(jpegStored), type: 'image/jpeg' }),
      forged(Buffer.from(jpegWithExif(6, 'GPS', jpegStored.bytes)), { ...sizeOf(jpegStored), type: 'image/jpeg' }),
      forged(photo, { type: 'image/png' }),
      forged(Buffer.from('<svg onload="alert(1)"/>')),
      forged(Buffer.alloc(0)),
    ];

    expect(hostile.map(isStoredWhole)).toEqual(hostile.map(() => false));
    expect(isStoredWhole(forged(pngWithPixels(deflateSync(rows))))).toBe(true);
  });
});
