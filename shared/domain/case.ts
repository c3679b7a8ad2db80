import type { Article, ArticleText } from './article.js';
import type { CheckedImage } from './block-image.js';
import type { Briefing, BriefingDocument } from './briefing.js';
import type { Claim } from './claim.js';
import type { Source } from './source.js';
import type { Tag } from './tag.js';

/** The records of a case without the articles' texts and bytes. */
export interface CaseRecords {
  readonly articles: readonly Article[];
  readonly sources: readonly Source[];
  readonly tags: readonly Tag[];
  readonly claims: readonly Claim[];
  readonly briefings: readonly Briefing[];
}

/** All that layout of one briefing needs; texts of the cited articles only. */
export interface PrintInput {
  readonly caseName: string;
  readonly document: BriefingDocument;
  readonly records: CaseRecords;
  readonly texts: readonly ArticleText[];
  /** The stored images its blocks show, as the case holds them; none if left out. */
  readonly images?: readonly CheckedImage[];
  /** The clock of the export: document date and PDF dates. */
  readonly nowMs: number;
}
