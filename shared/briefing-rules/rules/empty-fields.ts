import type { HeadField } from '../finding.js';
import type { Rule } from '../rule-context.js';

const fields: readonly HeadField[] = ['title', 'mainMessage', 'documentType', 'requirement', 'audience', 'originator', 'cutOff'];

/** Fields of the title block that a reader needs and nobody filled in; said only once there is a text to head. */
export const emptyFields: Rule = ({ document: { head, blocks }, texts }) => {
  const hasText = blocks.length > 0 && texts.some(({ block, words }) => block !== null && block.type !== 'heading' && words.trim() !== '');
  if (!hasText) return [];
  return fields
    .filter((field) => head[field].trim() === '')
    .map((field) => ({ code: 'field-empty' as const, place: { kind: 'head' as const, field, span: { start: 0, end: 0 } }, details: { field }, fixes: [], articleId: null }));
};
