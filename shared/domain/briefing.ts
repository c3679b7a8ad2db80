import { z } from 'zod';
import { blockImageSchema } from './block-image.js';
import { articleIdSchema, blockIdSchema, briefingIdSchema, tagIdSchema } from './ids.js';
import { passageSchema } from './passage.js';

/** TLP 2.0, lowest first. Source: https://www.first.org/tlp/ */
export const markings = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export const markingSchema = z.enum(markings);
export type Marking = z.infer<typeof markingSchema>;

export const yardsticks = ['ICD 203', 'UK PHIA'] as const;
export const yardstickSchema = z.enum(yardsticks);
export type Yardstick = z.infer<typeof yardstickSchema>;

export const paragraphKinds = ['reported', 'judgment', 'assumption', 'gap'] as const;
export const paragraphKindSchema = z.enum(paragraphKinds);
export type ParagraphKind = z.infer<typeof paragraphKindSchema>;

/** What a citation points to: an appearance in the ledger, a passage of an article, or an article as a whole. */
export const citationTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('appearance'), appearanceId: tagIdSchema }),
  z.object({ kind: z.literal('passage'), articleId: articleIdSchema, passage: passageSchema }),
  z.object({ kind: z.literal('article'), articleId: articleIdSchema }),
]);
export type CitationTarget = Readonly<z.infer<typeof citationTargetSchema>>;

/** A piece of a block: words, a citation (numbers are computed from order, never stored), or a quotation that carries its citation. */
export const runSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().max(100_000), bold: z.boolean().optional(), italic: z.boolean().optional() }),
  z.object({ type: z.literal('citation'), target: citationTargetSchema }),
  z.object({ type: z.literal('quotation'), words: z.string().max(20_000), target: citationTargetSchema }),
]);
export type Run = Readonly<z.infer<typeof runSchema>>;

/** Blocks of words alone: all that `case.json` and templates name. */
export const blockTypes = ['heading', 'paragraph', 'quotation', 'list-item', 'key-judgment'] as const;

/** How sure the analyst is of a judgment, lowest first. Source: ICD 203 (2015), D.6.e.(2).(b) */
export const confidences = ['low', 'moderate', 'high'] as const;
export const confidenceSchema = z.enum(confidences);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Bands of either yardstick; the lowest is 0. */
export const likelihoodBandCount = 7;

/**
 * How large a table may be. More columns fit no page; rows end where a PDF of one table still takes
 * seconds (docs/measurements.md, `pdf-table`).
 */
export const tableLimits = { rows: 2000, columns: 12, runsInCell: 200 } as const;

const cellSchema = z.array(runSchema).max(tableLimits.runsInCell);

/** Rows of cells, the first row the head; what stands under the table. The caption is the block's runs. */
export const tableSchema = z.object({
  rows: z.array(z.array(cellSchema).min(1).max(tableLimits.columns)).min(1).max(tableLimits.rows),
  note: z.array(runSchema).max(tableLimits.runsInCell).optional(),
});
export type Table = Readonly<z.infer<typeof tableSchema>>;

/** A heading, paragraph, block quotation, list item, key judgment, table, or image with its caption. `kind` says what sort of statement a paragraph makes. */
export const blockSchema = z.object({
  id: blockIdSchema,
  type: z.enum([...blockTypes, 'table', 'image']),
  /** Headings only: 1 to 3. */
  level: z.number().int().min(1).max(3).optional(),
  /** List items only. */
  ordered: z.boolean().optional(),
  kind: paragraphKindSchema.optional(),
  mark: markingSchema.optional(),
  /** Key judgments only: the band of the briefing's yardstick; its term follows the yardstick and the row in use. */
  likelihood: z.number().int().min(0).max(likelihoodBandCount - 1).optional(),
  /** Key judgments only. */
  confidence: confidenceSchema.optional(),
  /** The words; a table's caption. */
  runs: z.array(runSchema).max(5000),
  /** Tables only. */
  table: tableSchema.optional(),
  /** Images only. */
  image: blockImageSchema.optional(),
});
export type Block = Readonly<z.infer<typeof blockSchema>>;

/** Why an article is quoted beyond its terms of reuse: the export goes on, and the reason is printed. */
export const waiverSchema = z.object({ articleId: articleIdSchema, reason: z.string().trim().min(1).max(2000) });
export type Waiver = Readonly<z.infer<typeof waiverSchema>>;

/** What stands above the text: the title block of the page. Empty facts are left out of the PDF. */
export const briefingHeadSchema = z.object({
  title: z.string().max(1000),
  documentType: z.string().max(200),
  marking: markingSchema,
  yardstick: yardstickSchema,
  audience: z.string().max(1000),
  originator: z.string().max(1000),
  cutOff: z.string().max(100),
  /** The question the briefing answers; heads from before there was one have none. */
  requirement: z.string().max(2000).default(''),
  /** The day it bears, in the analyst's words; empty for the day of the export. */
  date: z.string().max(100).default(''),
  mainMessage: z.string().max(4000),
  waivers: z.array(waiverSchema).max(1000).optional(),
});
export type BriefingHead = Readonly<z.infer<typeof briefingHeadSchema>>;

export const briefingDocumentSchema = z.object({ head: briefingHeadSchema, blocks: z.array(blockSchema).max(50_000) });
/** A briefing as saved and printed: our own document, never an editor's. */
export type BriefingDocument = Readonly<z.infer<typeof briefingDocumentSchema>>;

/** A briefing as the case lists it. */
export const briefingSchema = z.object({ id: briefingIdSchema, name: z.string().min(1).max(400), head: briefingHeadSchema, blockIds: z.array(blockIdSchema), createdAtMs: z.number().int() });
export type Briefing = Readonly<z.infer<typeof briefingSchema>>;

/** The head of a new briefing: nothing claimed, the most careful mark but one. */
export function emptyHead(title: string): BriefingHead {
  return { title, documentType: 'Intelligence assessment', marking: 'TLP:AMBER', yardstick: 'ICD 203', audience: '', originator: '', cutOff: '', requirement: '', date: '', mainMessage: '' };
}
