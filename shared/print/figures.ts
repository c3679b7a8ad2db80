import type { CheckedImage } from '../domain/block-image.js';
import type { Block } from '../domain/briefing.js';
import type { PrintInput } from '../domain/case.js';
import { AppError } from '../errors.js';
import type { PrintBlock, PrintFigure, PrintParagraph } from './print-document.js';

type Images = ReadonlyMap<string, CheckedImage>;

/** The stored images a briefing comes with, by their hash. */
export function imagesByHash({ images = [] }: PrintInput): Images {
  return new Map(images.map((image) => [image.sha256, image]));
}

/** Whether a block prints an image. */
export function hasFigure({ image }: Block, images: Images): boolean {
  return image !== undefined && images.has(image.sha256);
}

/** An image block as printed; one whose image is not there prints its caption alone. */
export function figureOf(block: Block, base: Pick<PrintFigure, 'blockId' | 'mark' | 'inlines'>, { number, images }: { readonly number: number; readonly images: Images }): PrintBlock {
  const image = block.image === undefined ? undefined : images.get(block.image.sha256);
  if (block.image === undefined || image === undefined) return { ...base, type: 'paragraph', kind: null, asOf: null } satisfies PrintParagraph;
  return { ...base, type: 'figure', number, image, alt: block.image.alt.trim(), credit: block.image.credit.trim() };
}

/**
 * Proves every image before it is given to what draws it: a damaged one would end that process.
 *
 * @param isWhole whether a stored image is as it was put in
 * @throws {AppError} `image-unusable` with `figure`, the number, where an image is gone or is not whole
 */
export function assertFiguresWhole(input: PrintInput, isWhole: (image: CheckedImage) => boolean): void {
  const images = imagesByHash(input);
  const proved = new Set<string>();
  const shown = input.document.blocks.filter(({ type }) => type === 'image');
  for (const [at, { image }] of shown.entries()) {
    const stored = image === undefined ? undefined : images.get(image.sha256);
    if (stored === undefined) throw new AppError('image-unusable', { figure: at + 1 });
    if (!proved.has(stored.sha256) && !isWhole(stored)) throw new AppError('image-unusable', { figure: at + 1 });
    proved.add(stored.sha256);
  }
}
