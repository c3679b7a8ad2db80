import { z } from 'zod';

/** Longest side of a stored image in pixels: fills the measure of the page at 300 dpi with room to spare. */
export const maxImageSide = 2400;
/** Largest file that is taken as an image, in bytes. */
export const maxImageFileBytes = 40 * 1024 * 1024;

export const imageHashSchema = z.string().regex(/^[0-9a-f]{64}$/u);
export const imageTypeSchema = z.enum(['image/png', 'image/jpeg']);

/** An image that was checked and written anew: its bytes are ours, opaque, and carry no facts but their pixels. */
export const checkedImageSchema = z.object({
  /** SHA-256 of `bytes`. */
  sha256: imageHashSchema,
  type: imageTypeSchema,
  width: z.number().int().min(1).max(maxImageSide),
  height: z.number().int().min(1).max(maxImageSide),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type CheckedImage = Readonly<z.infer<typeof checkedImageSchema>>;

/** What an image block says of its image; the caption is the block's runs, the bytes lie in the case once by their hash. */
export const blockImageSchema = z.object({
  sha256: imageHashSchema,
  /** In pixels. */
  width: z.number().int().min(1).max(maxImageSide),
  height: z.number().int().min(1).max(maxImageSide),
  /** What the image shows, for readers that do not see it. */
  alt: z.string().max(2000),
  /** Who made it and under which licence; of the image alone, never of any text. */
  credit: z.string().max(1000),
});
export type BlockImage = Readonly<z.infer<typeof blockImageSchema>>;
