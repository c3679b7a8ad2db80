import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../main/extract/image/check-image.js';
import { sha256Hex } from '../../main/extract/hash.js';
import { figureBlock } from '../../main/pdf/figure-block.js';
import { installedFontsFolder } from '../../main/pdf/fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import type { CheckedImage } from '../../shared/domain/block-image.js';
import type { Block } from '../../shared/domain/briefing.js';
import type { PrintInput } from '../../shared/domain/case.js';
import { blockIdSchema } from '../../shared/domain/ids.js';
import { assertFiguresWhole } from '../../shared/print/figures.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { licenceFindings, unmetTerms } from '../../shared/print/licence.js';
import type { PrintFigure } from '../../shared/print/print-document.js';
import { jpegImage, pngImage } from '../fixtures/images.js';
import { inputWith, printDocument } from '../fixtures/print-input.js';

const stored = [pngImage(900, 500), jpegImage(320, 240)].map((bytes) => checkImage({ bytes, fileName: 'gate' }));

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

describe('a stored image that is not what its hash says', () => {
  it('is named by its figure before anything is drawn', () => {
    const broken = stored.map((image, at) => (at === 1 ? { ...image, bytes: image.bytes.map((byte, place) => (place === 30 ? byte ^ 1 : byte)) } : image));

    expect(() => assertFiguresWhole(withFigures(broken), sha256Hex)).toThrow(expect.objectContaining({ code: 'image-unusable', details: { figure: 2 } }) as Error);
    expect(() => assertFiguresWhole(withFigures(stored.slice(1)), sha256Hex)).toThrow(expect.objectContaining({ details: { figure: 1 } }) as Error);
    expect(() => assertFiguresWhole(withFigures(), sha256Hex)).not.toThrow();
  });
});
