import { z } from 'zod';
import { spanSchema } from '../domain/passage.js';
import { quoteTypeSchema, sourceTypeSchema, stanceSchema } from '../domain/tag.js';

/** How sure a suggestion is, surest first. Of the surest, nine in ten are right on the news corpus the rules are measured on. */
export const suggestionGrades = ['sure', 'likely', 'possible'] as const;
export const suggestionGradeSchema = z.enum(suggestionGrades);
export type SuggestionGrade = z.infer<typeof suggestionGradeSchema>;

/** Spans of one role in an article's text, sorted, not overlapping. */
const spansSchema = z.array(spanSchema).max(50);

/** The day a statement was made: as the article says it, and as it is read against the article's own date. */
export const suggestedDateSchema = z.object({ span: spanSchema, iso: z.string().max(10), inferred: z.boolean() });
export type SuggestedDate = Readonly<z.infer<typeof suggestedDateSchema>>;

/** An attribution found by the machine. It is no tag until the analyst accepts it. */
export const suggestedAttributionSchema = z.object({
  source: spansSchema,
  cue: spansSchema,
  content: spansSchema.min(1),
  sourceType: sourceTypeSchema,
  quoteType: quoteTypeSchema,
  stance: stanceSchema,
  statedDate: suggestedDateSchema.nullable(),
  /** Index of the suggestion it is nested in, in the same list. */
  parent: z.number().int().min(0).nullable(),
  /** Share of suggestions found like this one that are right, 0 to 1. */
  confidence: z.number().min(0).max(1),
  grade: suggestionGradeSchema,
});
export type SuggestedAttribution = Readonly<z.infer<typeof suggestedAttributionSchema>>;

/** What makes a passage worth a claim. */
export const claimReasons = ['figure', 'date', 'event', 'accusation', 'forecast'] as const;
export const suggestedClaimSchema = z.object({ content: spansSchema.min(1), reason: z.enum(claimReasons) });
export type SuggestedClaim = Readonly<z.infer<typeof suggestedClaimSchema>>;

/** Which rules read the article: those of its language, or only quotation marks, numbers and dates. */
export const rulesReadSchema = z.enum(['english', 'marks-only']);

/** Everything found in one article, both lists in reading order. */
export const suggestionsSchema = z.object({
  rules: rulesReadSchema,
  attributions: z.array(suggestedAttributionSchema),
  claims: z.array(suggestedClaimSchema),
});
export type Suggestions = Readonly<z.infer<typeof suggestionsSchema>>;
