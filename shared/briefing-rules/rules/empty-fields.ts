import type { HeadField } from '../finding.js';
import type { Rule } from '../rule-context.js';

const fields: readonly HeadField[] = ['title', 'mainMessage', 'requirement', 'documentType', 'audience', 'originator', 'cutOff'];

/** Fields of the title block that a reader needs and nobody filled in, as one finding; said only once there is a text to head. */
export const emptyFields: Rule = ({ document: { head }, texts }) => {
  const hasText = texts.some(({ block, words }) => block !== null && block.type !== 'heading' && words.trim() !== '');
  const empty = hasText ? fields.filter((field) => head[field].trim() === '') : [];
  const [first] = empty;
  if (first === undefined) return [];
  return [{ code: 'field-empty', place: { kind: 'head', field: first, span: { start: 0, end: 0 } }, details: { fields: empty.join(' ') }, fixes: [], articleId: null }];
};
