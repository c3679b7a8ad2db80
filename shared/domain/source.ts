import { z } from 'zod';
import { sourceIdSchema, type SourceId } from './ids.js';

export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const reliabilitySchema = z.enum(reliabilities);
/** NATO / Admiralty grade of a source; F means "cannot be judged", not "worst". */
export type Reliability = z.infer<typeof reliabilitySchema>;

export const sourceRecordTypes = ['named', 'anonymous', 'organisation', 'outlet', 'document'] as const;

/** Who said it: a person, organisation, outlet, document or unnamed person. */
export const sourceSchema = z.object({
  id: sourceIdSchema,
  name: z.string().min(1).max(400),
  type: z.enum(sourceRecordTypes),
  descriptor: z.string().max(2000).nullable(),
  aliases: z.array(z.string().max(400)).max(100),
  /** The body it is part of: origins of one body count once. */
  partOf: sourceIdSchema.nullable(),
  /** Why the analyst lets it count apart from that body; absent or `null` where it counts with it. */
  countsApartBecause: z.string().min(1).max(2000).nullable().optional(),
  reliability: reliabilitySchema.nullable(),
  reliabilityReason: z.string().max(2000).nullable(),
  reliabilityDate: z.string().max(10).nullable(),
});
export type Source = Readonly<z.infer<typeof sourceSchema>>;

/** Whether the analyst said, with a reason, that a source is independent of the body it is part of. */
export function countsApart(source: Source): boolean {
  return source.partOf !== null && source.countsApartBecause != null;
}

/** A source that is part of another body, or of none: what was said of its independence was said of the old one. */
export function withBody(source: Source, partOf: SourceId | null): Source {
  const { countsApartBecause: _ended, ...rest } = source;
  return { ...rest, partOf };
}
