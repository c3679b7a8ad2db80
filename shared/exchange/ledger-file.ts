import { z } from 'zod';
import { genreSchema, publishedSchema, termsSchema } from '../domain/article.js';
import { markingSchema, paragraphKindSchema, yardstickSchema } from '../domain/briefing.js';
import { credibilitySchema, figureSchema } from '../domain/claim.js';
import { reliabilitySchema, sourceRecordTypes } from '../domain/source.js';
import { quoteTypeSchema, sourceTypeSchema, stanceSchema } from '../domain/tag.js';

/** Name of the file attached to a briefing's PDF. */
export const ledgerFileName = 'ledger.jsonld';
/** Raised with each change that an older program could not read. */
export const ledgerSchemaVersion = 1;
/** Largest ledger that is read: a briefing of a thousand pages and five thousand citations has about a tenth of it. */
export const maxLedgerBytes = 50_000_000;

/** Ordinal ids ("s1", "n12"): nothing of the case they came from. */
const ordinal = z.string().regex(/^[snwacb][1-9]\d{0,6}$/u);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const words = z.string().max(20_000);
const name = z.string().max(2000);

/** Source: https://www.w3.org/TR/annotation-model/#text-quote-selector */
const quoteSelectorSchema = z.object({ type: z.literal('TextQuoteSelector'), exact: words.min(1), prefix: z.string().max(200), suffix: z.string().max(200) });
/** Offsets count code points. Source: https://www.w3.org/TR/annotation-model/#text-position-selector */
const positionSelectorSchema = z.object({ type: z.literal('TextPositionSelector'), start: z.number().int().min(0), end: z.number().int().min(1) });

/** A stretch of an article's text. Without a quote selector where the article's terms limit extracts. */
export const ledgerSpanSchema = z.object({
  source: ordinal,
  selector: z.array(z.discriminatedUnion('type', [quoteSelectorSchema, positionSelectorSchema])).min(1).max(2),
  /** Of the stretch's words as UTF-8. */
  sha256,
  /** Nothing but markup lies between it and the stretch before. */
  continues: z.literal(true).optional(),
});
export type LedgerSpan = Readonly<z.infer<typeof ledgerSpanSchema>>;

/** A cited article. */
export const ledgerSourceSchema = z.object({
  id: ordinal,
  type: z.literal('Source'),
  sha256,
  fileName: z.string().max(400),
  title: name.nullable(),
  outlet: name.nullable(),
  authors: z.array(z.string().max(400)).max(100),
  published: publishedSchema.nullable(),
  captured: z.string().max(40),
  url: z.string().max(4000).nullable(),
  language: z.string().max(35).nullable(),
  genre: genreSchema,
  terms: termsSchema.omit({ span: true }).nullable(),
  reliability: reliabilitySchema.nullable(),
  copyOf: ordinal.nullable(),
});
export type LedgerSource = Readonly<z.infer<typeof ledgerSourceSchema>>;

/** Who speaks in a chain: a source record of the case, under another name, since `sources` are the articles. */
export const ledgerSpeakerSchema = z.object({
  id: ordinal,
  type: z.enum(sourceRecordTypes),
  name: z.string().min(1).max(400),
  descriptor: name.nullable(),
  partOf: ordinal.nullable(),
  reliability: reliabilitySchema.nullable(),
});

const attributionSchema = z.object({
  id: ordinal,
  sourceSpans: z.array(ledgerSpanSchema).max(50),
  cueSpans: z.array(ledgerSpanSchema).max(50),
  contentSpans: z.array(ledgerSpanSchema).max(50),
  sourceType: sourceTypeSchema,
  quoteType: quoteTypeSchema,
  stance: stanceSchema,
  statedDate: z.string().max(10).nullable(),
  parent: ordinal.nullable(),
  speaker: ordinal.nullable(),
});

const claimSchema = z.object({
  id: ordinal,
  text: z.string().min(1).max(4000),
  subject: z.string().max(400).nullable(),
  credibility: credibilitySchema.nullable(),
  figures: z.array(figureSchema.omit({ appearanceId: true }).extend({ passage: ordinal.nullable() })).max(200),
  contrary: z.array(ordinal).max(200),
});

const chainLinkSchema = z.object({
  role: z.enum(['publisher', 'relay', 'origin']),
  /** `null` where only words of an article with limited extracts name it. */
  label: name.nullable(),
  type: sourceTypeSchema,
  speaker: ordinal.nullable(),
  attribution: ordinal.nullable(),
  statedDate: z.string().max(10).nullable(),
});

/** A cited passage, or an article cited as a whole. Source: https://www.w3.org/TR/annotation-model/ */
export const ledgerAnnotationSchema = z.object({
  id: ordinal,
  type: z.literal('Annotation'),
  motivation: z.literal('linking'),
  /** The article alone where it is cited as a whole, else each piece of the passage. */
  target: z.union([z.object({ source: ordinal }).strict(), z.array(ledgerSpanSchema).min(1).max(50)]),
  claim: ordinal.nullable(),
  stance: stanceSchema,
  attribution: ordinal.nullable(),
  translation: words.nullable(),
  chain: z.array(chainLinkSchema).max(30),
});
export type LedgerAnnotation = Readonly<z.infer<typeof ledgerAnnotationSchema>>;

const blockSchema = z.object({
  id: ordinal,
  kind: paragraphKindSchema.nullable(),
  mark: markingSchema.nullable(),
  /** The passages it rests on. */
  citations: z.array(ordinal).max(5000),
});

const records = 100_000;

/** The ledger inside a briefing's PDF: what it cites, and nothing else. */
export const ledgerFileSchema = z.object({
  // For other readers of the file. Not kept: it may be nested deeper than anything that writes it again can follow.
  '@context': z.unknown().transform((): unknown => null),
  type: z.literal('Ledger'),
  schemaVersion: z.literal(ledgerSchemaVersion),
  extractorVersion: z.number().int().min(1),
  briefing: z.object({ title: name, documentType: name, marking: markingSchema, yardstick: yardstickSchema, date: z.string().max(10) }),
  /** Of the characters that the pages show, in the order they are drawn; see `visibleCharacters`. */
  visibleText: z.object({ sha256 }),
  sources: z.array(ledgerSourceSchema).max(records),
  speakers: z.array(ledgerSpeakerSchema).max(records),
  attributions: z.array(attributionSchema).max(records),
  claims: z.array(claimSchema).max(records),
  annotations: z.array(ledgerAnnotationSchema).max(records),
  blocks: z.array(blockSchema).max(records),
});
export type LedgerFile = Readonly<z.infer<typeof ledgerFileSchema>>;

/** A ledger before the pages it belongs to are drawn. */
export type UnprintedLedger = Omit<LedgerFile, 'visibleText'>;

/** The attached file's text. Keys stand in one order, so that equal ledgers have equal bytes. */
export function writeLedger(ledger: UnprintedLedger, visibleTextSha256: string): string {
  const { '@context': context, type, schemaVersion, extractorVersion, briefing, ...lists } = ledger;
  return JSON.stringify({ '@context': context, type, schemaVersion, extractorVersion, briefing, visibleText: { sha256: visibleTextSha256 }, ...lists });
}
