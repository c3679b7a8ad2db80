import type { LedgerAnalysis } from '../analysis/analyse-ledger.js';
import type { BriefingDocument } from '../domain/briefing.js';
import type { ArticleId } from '../domain/ids.js';
import type { RuleFinding } from './finding.js';
import type { LikelihoodUse } from './likelihood.js';
import type { QuotableArticle } from './quotable-article.js';
import type { RuledText } from './ruled-text.js';

/** A briefing with what is known of its sources. */
export interface RuleInput {
  readonly document: BriefingDocument;
  readonly analysis: LedgerAnalysis;
  /** The articles whose texts are at hand; about others the rules on quotations say less, never something wrong. */
  readonly articles: ReadonlyMap<ArticleId, QuotableArticle>;
  /** The clock: what is old is told from the cut-off, else from now. */
  readonly nowMs: number;
}

/** What every rule works with. */
export interface RuleContext extends RuleInput {
  readonly texts: readonly RuledText[];
  /** Likelihood terms of each text, in the order of `texts`. */
  readonly likelihood: ReadonlyMap<RuledText, readonly LikelihoodUse[]>;
}

/** One thing a standard asks; its findings in any order. */
export type Rule = (context: RuleContext) => readonly RuleFinding[];
