import { z } from 'zod';
import { claimIdSchema, tagIdSchema } from './ids.js';

/** NATO / Admiralty grade of information; 6 means "cannot be judged", not "worst". */
export const credibilitySchema = z.number().int().min(1).max(6);
export const figureKinds = ['reported', 'forecast', 'speculation'] as const;

/** A quantity in a claim: one value, or a range that may be open at one end. */
export const figureSchema = z.object({
  value: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().max(200),
  qualifier: z.string().max(100).nullable(),
  asOf: z.string().max(10).nullable(),
  kind: z.enum(figureKinds),
  appearanceId: tagIdSchema.nullable(),
});

/** Quantities of a figure, as they are written. */
interface Quantity {
  readonly value?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Whether a figure says how much, and its range, if it has one, runs upwards and holds its value. */
export function isQuantity({ value, min, max }: Quantity): boolean {
  const given = [min, value, max].filter((one) => one !== undefined);
  return given.length > 0 && given.every((one, at) => at === 0 || (given[at - 1] ?? one) <= one);
}

/** A figure on its way into the case. A stored one is read without this rule: an older case must open. */
export const writtenFigureSchema = figureSchema.refine(isQuantity);
export type Figure = Readonly<z.infer<typeof figureSchema>>;

/** One statement in the ledger, in the analyst's words. Its appearances are the claim tags that name it. */
export const claimSchema = z.object({
  id: claimIdSchema,
  /** The number people see, "C1"; given once, never reused. */
  ordinal: z.number().int().min(1),
  text: z.string().min(1).max(4000),
  subject: z.string().max(400).nullable(),
  credibility: credibilitySchema.nullable(),
  figures: z.array(figureSchema).max(200),
  /** Claims the analyst linked as contrary to this one. */
  contraryIds: z.array(claimIdSchema).max(200),
});
export type Claim = Readonly<z.infer<typeof claimSchema>>;
