import { confidenceSpans } from '../confidence.js';
import type { RuleFinding } from '../finding.js';
import type { Rule } from '../rule-context.js';
import { placeOf, type RuledText } from '../ruled-text.js';

/**
 * Judgments that name no source, or not how confident the analyst is.
 *
 * Source: ICD 203 (2015), D.6.e.(1) and (2): products explain the basis of judgments and the confidence in them;
 * ICD 206 (2015), D.1: sources that support a judgment are cited
 */
export const unsupportedJudgments: Rule = ({ texts }) => texts.filter(isJudgment).flatMap((text) => [...withoutSource(text), ...withoutConfidence(text)]);

function isJudgment({ block, words }: RuledText): boolean {
  return block !== null && (block.type === 'key-judgment' || block.kind === 'judgment') && words.trim() !== '';
}

function withoutSource(text: RuledText): RuleFinding[] {
  if (text.citations.length > 0) return [];
  const end = text.words.trimEnd().length;
  return [{ code: 'judgment-without-source', place: placeOf(text, { start: 0, end }), details: {}, fixes: [{ kind: 'choose-source', at: end }], articleId: null }];
}

function withoutConfidence(text: RuledText): RuleFinding[] {
  const isStated = text.block?.confidence !== undefined || confidenceSpans(text.own).length > 0;
  if (isStated) return [];
  return [{ code: 'judgment-without-confidence', place: placeOf(text, { start: 0, end: text.words.trimEnd().length }), details: { form: text.block?.type === 'key-judgment' ? 'key-judgment' : 'paragraph' }, fixes: [], articleId: null }];
}
