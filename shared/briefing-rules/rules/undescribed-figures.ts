import type { Rule } from '../rule-context.js';
import { placeOf } from '../ruled-text.js';

/**
 * Images without words for those who do not see them.
 *
 * Source: ISO 32000-1, 14.9.3, alternate descriptions; WCAG 2.2, 1.1.1
 */
export const undescribedFigures: Rule = ({ texts }) =>
  texts
    .filter(({ block }) => block?.image !== undefined && block.image.alt.trim() === '')
    .map((text) => ({ code: 'figure-without-alt' as const, place: placeOf(text, { start: 0, end: text.words.length }), details: {}, fixes: [], articleId: null }));
