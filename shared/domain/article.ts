import { z } from 'zod';
import { articleIdSchema } from './ids.js';
import { maxRegionDecisions, regionDecisionSchema, regionSchema } from './region.js';

export const genres = ['news', 'opinion', 'analysis', 'official', 'press-release', 'other'] as const;
export const genreSchema = z.enum(genres);
export type Genre = z.infer<typeof genreSchema>;

export const datePrecisions = ['minute', 'day', 'month', 'year', 'before'] as const;

/**
 * When an article was published, as it states it. `iso` is cut to its precision (`2024-10-29T09:53`, `2024-10-29`,
 * `2024-10`, `2024`) and keeps the day as the page gives it; `zone` is an offset or zone name when one is stated.
 * `before` means "not later than".
 */
export const publishedSchema = z.object({
  iso: z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/u),
  precision: z.enum(datePrecisions),
  zone: z.string().max(40).nullable(),
});
export type Published = Readonly<z.infer<typeof publishedSchema>>;

/** Terms of reuse the article states; the span is where. */
export const termsSchema = z.object({
  maxExtractChars: z.number().int().positive().nullable(),
  requiresLink: z.boolean(),
  span: z.tuple([z.number().int(), z.number().int()]).nullable(),
});
export type Terms = Readonly<z.infer<typeof termsSchema>>;

/** What is known about an article; an empty value means the article does not state it. */
export const articleMetaSchema = z.object({
  title: z.string().max(2000).nullable(),
  outlet: z.string().max(400).nullable(),
  authors: z.array(z.string().max(400)).max(100),
  published: publishedSchema.nullable(),
  url: z.string().max(4000).nullable(),
  language: z.string().max(35).nullable(),
  genre: genreSchema,
  terms: termsSchema.nullable(),
});
export type ArticleMeta = Readonly<z.infer<typeof articleMetaSchema>>;
export type MetaField = keyof ArticleMeta;
export const metaFields = ['title', 'outlet', 'authors', 'published', 'url', 'language', 'genre', 'terms'] as const satisfies readonly MetaField[];

/** Where a value was found. `basis` is a key of `shared/strings/evidence.ts`; the span, if any, lies in the article's text. */
export const evidenceBases = [
  'text-title', 'text-byline', 'text-dateline', 'text-footer', 'text-masthead', 'text-about-author', 'text-original-url', 'text-disclaimer', 'text-note', 'text-terms',
  'url-host', 'url-path', 'html-json-ld', 'html-meta', 'html-time', 'html-element', 'html-lang', 'markdown-heading', 'file-properties', 'words',
] as const;
export const evidenceSchema = z.object({
  basis: z.enum(evidenceBases),
  start: z.number().int().min(0).nullable(),
  end: z.number().int().min(0).nullable(),
  quote: z.string().max(400).nullable(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
export const metaEvidenceSchema = z.partialRecord(z.enum(metaFields), evidenceSchema);
export type MetaEvidence = Readonly<z.infer<typeof metaEvidenceSchema>>;

/** A link inside the text; `href` is `null` for a dead one (`#`, empty, `javascript:`). Offsets hold its words. */
export const textLinkSchema = z.object({ start: z.number().int(), end: z.number().int(), href: z.string().max(4000).nullable() });
export type TextLink = Readonly<z.infer<typeof textLinkSchema>>;

/** What extraction makes of one file's bytes. */
export const extractedArticleSchema = z.object({
  mediaType: z.string(),
  text: z.string(),
  regions: z.array(regionSchema),
  links: z.array(textLinkSchema),
  meta: articleMetaSchema,
  evidence: metaEvidenceSchema,
  /** Steps of cleaning that decided something, in order: name of the step and why. */
  log: z.array(z.object({ step: z.string(), why: z.string(), count: z.number().int() })),
});
export type ExtractedArticle = Readonly<z.infer<typeof extractedArticleSchema>>;

/** A value the analyst put in place of what was found; `null` or `[]` says "not stated". */
export const correctionsSchema = articleMetaSchema.pick({ title: true, outlet: true, authors: true, published: true, url: true, genre: true }).partial();
export type Corrections = Readonly<z.infer<typeof correctionsSchema>>;

/** An article as the case lists it: everything but texts, found regions and bytes, which never change once they are kept. */
export const articleSchema = z.object({
  id: articleIdSchema,
  /** Base name of the file it came from; pasted text is named by the program. */
  fileName: z.string().max(400),
  mediaType: z.string().max(100),
  sizeBytes: z.number().int().min(0),
  /** SHA-256 of the bytes the present text was made from, lower-case hex. */
  sha256: z.string().length(64),
  textSha256: z.string().length(64),
  /** Which of its texts the article has now, 1 for the first; older ones are kept. */
  textVersion: z.number().int().min(1).default(1),
  /** Which reading of that text it has now: regions, links and evidence; a re-clean makes a new one of the same text. */
  reading: z.number().int().min(1).default(1),
  wordCount: z.number().int().min(0),
  capturedAtMs: z.number().int(),
  found: articleMetaSchema,
  corrections: correctionsSchema,
  /** The analyst's decisions on kinds of regions, later ones win; records from before there were any have none. */
  regionKinds: z.array(regionDecisionSchema).max(maxRegionDecisions).default([]),
  /** The article this one is a syndicated copy of. */
  copyOf: articleIdSchema.nullable(),
  /** True after its import was undone: kept, listed nowhere. */
  hidden: z.boolean(),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;

/** The text side of an article, loaded when it is opened; its regions are as the analyst decided. */
export const articleTextSchema = z.object({
  id: articleIdSchema,
  text: z.string(),
  regions: z.array(regionSchema),
  links: z.array(textLinkSchema),
  evidence: metaEvidenceSchema,
  log: extractedArticleSchema.shape.log,
});
export type ArticleText = Readonly<z.infer<typeof articleTextSchema>>;

/** The values in force: what was found, replaced by what the analyst corrected. */
export function metaOf(article: Pick<Article, 'found' | 'corrections'>): ArticleMeta {
  const corrections = Object.fromEntries(Object.entries(article.corrections).filter(([, value]) => value !== undefined));
  return { ...article.found, ...corrections };
}

/** One of the values in force, as `metaOf` gives it. */
export function metaField<Field extends keyof Corrections & MetaField>(article: Pick<Article, 'found' | 'corrections'>, field: Field): ArticleMeta[Field] {
  const corrected = article.corrections[field];
  return corrected === undefined ? article.found[field] : (corrected as ArticleMeta[Field]); // a field has one type in both
}
