import type { CheckedImage } from '../domain/block-image.js';
import type { BlockId, ArticleId } from '../domain/ids.js';
import type { Confidence, Marking, ParagraphKind } from '../domain/briefing.js';
import type { Reliability } from '../domain/source.js';

/** Words of one style, or the number of a note. `citation` counts the citations of the document, from 1. */
export type PrintInline =
  | { readonly type: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly type: 'citation'; readonly note: number; readonly citation: number };

interface PrintBlockBase {
  readonly blockId: BlockId;
  /** The block's own handling mark; `null` takes the document's. */
  readonly mark: Marking | null;
  readonly inlines: readonly PrintInline[];
}

/** A section head or a subhead. */
export interface PrintHeading extends PrintBlockBase {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3;
  /** The words without note numbers, for bookmarks and contents. */
  readonly title: string;
  /** Sections only: 1, 2, 3. */
  readonly number: number | null;
}

/** A paragraph with its kind, told in the side column. */
export interface PrintParagraph extends PrintBlockBase {
  readonly type: 'paragraph';
  readonly kind: ParagraphKind | null;
  /** The day the reported information describes, ready to print. */
  readonly asOf: string | null;
}

/** A key judgment, with what stands in the row below it. Likelihood and confidence never share a sentence. */
export interface PrintKeyJudgment extends PrintBlockBase {
  readonly type: 'key-judgment';
  /** 1, 2, 3 in the order of the page. */
  readonly number: number;
  /** `null` where the analyst stated none. */
  readonly likelihood: PrintLikelihood | null;
  readonly confidence: Confidence | null;
  /** In per cent, ascending: where bands of the yardstick begin and end, its own ends left out. */
  readonly scale: readonly number[];
  /** Notes it cites, ascending. */
  readonly notes: readonly number[];
  /** Articles its citations lead to. */
  readonly articles: number;
  /** Independent origins behind them, a range; `null` where no statement is cited. */
  readonly origins: { readonly min: number; readonly max: number } | null;
}

/** A block quotation with the line below it. */
export interface PrintQuotation extends PrintBlockBase {
  readonly type: 'quotation';
  /** Who said it, why they could know, to whom, when, and the grade. */
  readonly descriptor: string | null;
}

/** An item of a list. */
export interface PrintListItem extends PrintBlockBase {
  readonly type: 'list-item';
  readonly kind: ParagraphKind | null;
  /** A dash or "1.". */
  readonly marker: string;
}

/** An image with its caption, which `inlines` are. */
export interface PrintFigure extends PrintBlockBase {
  readonly type: 'figure';
  /** 1, 2, 3 in the order of the page. */
  readonly number: number;
  readonly image: CheckedImage;
  /** What it shows, for readers that do not see it. */
  readonly alt: string;
  /** Who made it, under which licence; empty where nobody said. */
  readonly credit: string;
}

/** A table: `inlines` is its caption. */
export interface PrintTable extends PrintBlockBase {
  readonly type: 'table';
  /** 1, 2, 3 in the order of the page. */
  readonly number: number;
  /** As many cells in each row; the first row is the head. */
  readonly rows: readonly (readonly (readonly PrintInline[])[])[];
  /** Columns of figures, which are set flush right. */
  readonly figures: readonly boolean[];
  readonly note: readonly PrintInline[];
}

export type PrintBlock = PrintHeading | PrintParagraph | PrintKeyJudgment | PrintQuotation | PrintListItem | PrintTable | PrintFigure;

/** All printed pieces of a block in reading order, those in cells included. */
export function piecesIn(block: PrintBlock): readonly PrintInline[] {
  return block.type === 'table' ? [...block.inlines, ...block.rows.flat(2), ...block.note] : block.inlines;
}

/** An address as printed, and where it leads; `href` is `null` where a link would not be safe. */
export interface PrintLink {
  readonly text: string;
  readonly href: string | null;
}

/** The item a note comes from: in full the first time, short after. */
export type PrintItem =
  | {
      readonly form: 'full';
      readonly outlet: string;
      readonly title: string;
      readonly authors: string;
      readonly published: string;
      readonly opinion: boolean;
      readonly link: PrintLink | null;
    }
  | { readonly form: 'short'; readonly outlet: string; readonly published: string; readonly firstNote: number };

/** An endnote: what stands behind one number. */
export interface PrintNote {
  readonly number: number;
  readonly articleId: ArticleId;
  readonly mark: Marking;
  /** "C3"; empty where nobody graded. */
  readonly grade: string;
  readonly asOf: string;
  readonly item: PrintItem;
  /** The article's words, exactly; `null` where the article as a whole is cited. */
  readonly passage: string | null;
  /** The analyst's translation. */
  readonly translation: string | null;
  /** Publisher → … → origin. */
  readonly chain: string;
  /** Sentences after the chain: descriptor of the origin, what it adds to the count. */
  readonly remarks: readonly string[];
  /** Citations that lead here, ascending. */
  readonly citations: readonly number[];
}

/** A row of the source list. */
export interface PrintSource {
  /** "S1". */
  readonly label: string;
  readonly articleId: ArticleId;
  readonly mark: Marking;
  readonly outlet: string;
  readonly title: string;
  /** What the article is known by where its outlet is not stated. */
  readonly fileName: string | null;
  readonly link: PrintLink | null;
  readonly published: string;
  readonly kind: string;
  readonly capturedDay: string;
  readonly capturedTime: string;
  /** First 12 digits, in fours. */
  readonly sha256: string;
}

/** A row of the title block. */
export interface PrintFact {
  readonly label: string;
  readonly value: string;
}

/** The title block. */
export interface PrintHead {
  readonly title: string;
  readonly documentType: string;
  readonly mark: Marking;
  readonly facts: readonly PrintFact[];
  readonly mainMessage: string;
  readonly author: string;
  /** Document type and case: the foot of every page. */
  readonly foot: string;
  readonly date: string;
}

/** A term with its band in per cent. */
export interface PrintLikelihood {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/** What the last page explains: only what the document uses. */
export interface PrintKey {
  readonly likelihoodTitle: string;
  readonly likelihood: readonly PrintLikelihood[];
  readonly reliability: readonly Reliability[];
  readonly credibility: readonly number[];
  readonly confidence: boolean;
  readonly kinds: boolean;
}

/** Something the analyst should know about before the PDF leaves the house. */
export type PrintFinding =
  /** A citation whose appearance, article or passage is gone; its number is left out. */
  | { readonly code: 'citation-lost'; readonly blockId: BlockId; readonly lost: 'appearance' | 'article' | 'passage' }
  /** A quotation whose words are not those of the passage it cites. */
  | { readonly code: 'quotation-differs'; readonly blockId: BlockId; readonly words: string };

/**
 * A briefing as it is printed: numbers given, notes written, nothing left to look up.
 *
 * Knows nothing of pages, fonts or the library that draws them.
 */
export interface PrintDocument {
  readonly head: PrintHead;
  readonly body: readonly PrintBlock[];
  /** Sentences of the sourcing note: terms of reuse that were waived, each with its reason. */
  readonly sourcing: readonly string[];
  readonly notes: readonly PrintNote[];
  readonly sources: readonly PrintSource[];
  readonly key: PrintKey;
  readonly findings: readonly PrintFinding[];
  readonly createdAtMs: number;
}
