import type { BriefingHead, CitationTarget, Marking } from '../domain/briefing.js';
import type { ArticleId, BlockId } from '../domain/ids.js';
import type { Span } from '../domain/passage.js';

export const ruleCodes = [
  'likelihood-rows-mixed',
  'yardsticks-mixed',
  'likelihood-with-confidence',
  'loose-likelihood',
  'judgment-without-source',
  'judgment-without-confidence',
  'contrary-not-cited',
  'confirmed-by-one',
  'quotation-differs',
  'quotation-not-in-body',
  'mark-above-document',
  'old-source-undated',
  'field-empty',
  'figure-without-alt',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

/** Fields of the title block that are written. */
export type HeadField = Extract<keyof BriefingHead, 'title' | 'mainMessage' | 'requirement' | 'documentType' | 'audience' | 'originator' | 'cutOff'>;

/**
 * Where a finding stands. The span counts UTF-16 units of the block's words, where a citation has no width and a
 * quotation is as wide as its words.
 */
export type RulePlace =
  | { readonly kind: 'block'; readonly blockId: BlockId; readonly span: Span }
  | { readonly kind: 'head'; readonly field: HeadField; readonly span: Span };

/** Words put in place of others; with an empty span they are put in, behind the citations that stand there or before them. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly side: 'before' | 'behind';
}

/** A change that mends a finding. */
export type RuleFix =
  /** `preview` is what the words will be. */
  | { readonly kind: 'rewrite'; readonly edits: readonly TextEdit[]; readonly preview: string }
  /** Citations put in at a place of the block. */
  | { readonly kind: 'cite'; readonly at: number; readonly targets: readonly CitationTarget[] }
  /** The article's words in place of a quotation's, `runAt` counts the block's runs. */
  | { readonly kind: 'requote'; readonly runAt: number; readonly words: string }
  | { readonly kind: 'document-mark'; readonly marking: Marking }
  | { readonly kind: 'block-mark' }
  /** The analyst chooses what to cite at a place of the block. */
  | { readonly kind: 'choose-source'; readonly at: number };

/** Something in a briefing that a standard asks to be looked at. */
export interface RuleFinding {
  readonly code: RuleCode;
  readonly place: RulePlace;
  /** What the words about it are filled with. */
  readonly details: Readonly<Record<string, string | number>>;
  /** Ways to mend it, the first one first; none where only the analyst can. */
  readonly fixes: readonly RuleFix[];
  /** The article it speaks of. */
  readonly articleId: ArticleId | null;
}

/** The same finding in two checks has the same key, so that one looked at or set aside stays so. */
export function findingKey({ code, place, details }: RuleFinding): string {
  const where = place.kind === 'block' ? place.blockId : place.field;
  return [code, where, ...Object.values(details)].join('|');
}
