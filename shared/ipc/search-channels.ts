import { z } from 'zod';
import { articleIdSchema, blockIdSchema, briefingIdSchema, claimIdSchema, sourceIdSchema } from '../domain/ids.js';
import { spanSchema } from '../domain/passage.js';
import { caseChannel } from './channel.js';

const piecesSchema = z.array(z.object({ text: z.string(), isHit: z.boolean() }));

/** What is shown of one article among results: as `ArticlePassages`, with its title marked. */
export const foundPassagesSchema = z.object({
  id: articleIdSchema,
  title: piecesSchema,
  count: z.number().int(),
  first: spanSchema.nullable(),
  excerpts: z.array(z.object({ pieces: piecesSchema, cutBefore: z.boolean(), cutAfter: z.boolean() })),
});
export type FoundPassages = z.infer<typeof foundPassagesSchema>;

/** Most of each kind in an answer; `total` says how many there are. */
export const resultLimits = { articles: 200, records: 50 } as const;
/** Articles whose passages come with an answer: about those in sight. */
export const passagesAtOnce = 8;

/** What a query found: ids in the order they are shown. */
export const searchAnswerSchema = z.object({
  articles: z.object({ ids: z.array(articleIdSchema), total: z.number().int() }),
  claims: z.object({ ids: z.array(claimIdSchema), total: z.number().int() }),
  sources: z.object({ ids: z.array(sourceIdSchema), total: z.number().int() }),
  briefings: z.object({ found: z.array(z.object({ id: briefingIdSchema, blockId: blockIdSchema.nullable() })), total: z.number().int() }),
  /** Of the first articles. */
  passages: z.array(foundPassagesSchema),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** Longer queries are cut where they are read (`queryLimits`), and said to be. */
const words = z.string().max(20_000);

export const searchChannels = {
  /** Looks through articles, claims, sources and briefings for what a query asks for, as `parseQuery` takes it. */
  'search:query': caseChannel(z.object({ words }), searchAnswerSchema),
  /** What a query found in some articles; one that is gone is left out. */
  'search:passages': caseChannel(z.object({ words, ids: z.array(articleIdSchema).min(1).max(50) }), z.array(foundPassagesSchema)),
} as const;
