import { z } from 'zod';
import { blockImageSchema, checkedImageSchema, imageHashSchema, maxImageFileBytes } from '../domain/block-image.js';
import { caseChannel, mainChannel } from './channel.js';

/** Bytes only: the page has files that were dropped, pasted or chosen, and knows no path. */
const imageFileSchema = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= maxImageFileBytes),
  fileName: z.string().max(400),
});

export const imageChannels = {
  /** Checks an image, writes it anew and keeps it in the case; answers with what a block says of it. */
  'images:add': mainChannel(imageFileSchema, blockImageSchema),
  /** Asks for a file and adds it; `null` when the analyst left. */
  'images:choose': mainChannel(z.object({}), blockImageSchema.nullable()),
  /** A stored image, for the page to show. */
  'images:read': caseChannel(z.object({ sha256: imageHashSchema }), checkedImageSchema),
} as const;
