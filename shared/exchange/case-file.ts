import { z } from 'zod';
import { genreSchema } from '../domain/article.js';
import { blockSchema, blockTypes, markingSchema, paragraphKindSchema, yardstickSchema } from '../domain/briefing.js';
import { credibilitySchema, figureKinds, isQuantity } from '../domain/claim.js';
import { reliabilitySchema, sourceRecordTypes } from '../domain/source.js';
import { quoteTypeSchema, sourceTypeSchema, stanceSchema } from '../domain/tag.js';

/** A quotation that must be found in the article's text; context settles which one is meant. */
export const quoteSelectorSchema = z.strictObject({ exact: z.string().min(1), prefix: z.string().optional(), suffix: z.string().optional() });
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>;

const quotes = z.array(quoteSelectorSchema);
const key = z.string().min(1);
const articleQuote = z.strictObject({ article: key, content: quoteSelectorSchema });

const runSchema = z.union([
  z.strictObject({ text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional() }),
  z.strictObject({ cite: z.union([key, articleQuote]) }),
  z.strictObject({ quote: articleQuote }),
]);

/**
 * What a folder may bring beside its articles, and what `apply` reads: corrections, sources, attributions, claims
 * and a briefing, with quotations in place of offsets. `article` is a file name in the folder; ids may refer forward.
 *
 * Source: docs of the command line, `apply --help`
 */
export const caseFileSchema = z.strictObject({
  version: z.literal(1),
  articles: z
    .array(
      z.strictObject({
        file: key,
        title: z.string().optional(),
        outlet: z.string().optional(),
        authors: z.array(z.string()).optional(),
        published: z.string().optional(),
        url: z.string().optional(),
        genre: genreSchema.optional(),
      }),
    )
    .default([]),
  sources: z.array(
    z.strictObject({
      id: key,
      name: z.string().min(1),
      type: z.enum(sourceRecordTypes),
      aliases: z.array(z.string()).default([]),
      partOf: key.optional(),
      /** Why it counts apart from the body it is part of. */
      countsApartBecause: key.optional(),
      reliability: reliabilitySchema.optional(),
      descriptor: z.string().optional(),
    }),
  ),
  attributions: z.array(
    z.strictObject({
      id: key,
      article: key,
      source: quotes,
      cue: quotes,
      content: quotes.min(1),
      parent: key.nullable(),
      sourceType: sourceTypeSchema,
      quoteType: quoteTypeSchema,
      stance: stanceSchema.default('asserts'),
      sourceRef: key.optional(),
      /** Why `sourceRef` was linked where the article names nobody. */
      linkReason: key.optional(),
      statedDate: z.string().optional(),
    }),
  ),
  claims: z.array(
    z.strictObject({
      id: key,
      text: z.string().min(1),
      subject: z.string().optional(),
      credibility: credibilitySchema.optional(),
      appearances: z
        .array(z.strictObject({ article: key, content: quotes.min(1), attribution: key.nullable(), stance: stanceSchema.default('asserts') }))
        .min(1),
      figures: z
        .array(
          z
            .strictObject({
              value: z.number().optional(),
              min: z.number().optional(),
              max: z.number().optional(),
              unit: z.string(),
              qualifier: z.string().optional(),
              asOf: z.string().optional(),
              kind: z.enum(figureKinds).default('reported'),
              appearance: z.number().int().min(0).optional(),
            })
            .refine(isQuantity),
        )
        .default([]),
    }),
  ),
  briefing: z
    .strictObject({
      name: z.string().min(1),
      title: z.string(),
      marking: markingSchema,
      yardstick: yardstickSchema,
      audience: z.string().optional(),
      originator: z.string().optional(),
      cutOff: z.string().optional(),
      /** Articles quoted beyond their terms of reuse, each with the reason that is printed. */
      waivers: z.array(z.strictObject({ article: z.string(), reason: z.string().trim().min(1).max(2000) })).optional(),
      requirement: z.string().optional(),
      blocks: z.array(
        z.strictObject({
          // A folder's file has no place for an image's bytes.
          type: z.enum(blockTypes).exclude(['image']),
          level: z.number().int().min(1).max(3).optional(),
          kind: paragraphKindSchema.optional(),
          mark: markingSchema.optional(),
          likelihood: blockSchema.shape.likelihood,
          confidence: blockSchema.shape.confidence,
          runs: z.array(runSchema),
        }),
      ),
    })
    .optional(),
});
export type CaseFile = z.infer<typeof caseFileSchema>;
