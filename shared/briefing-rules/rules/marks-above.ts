import { markings } from '../../domain/briefing.js';
import type { Rule } from '../rule-context.js';
import { placeOf } from '../ruled-text.js';

/**
 * A paragraph handled more strictly than its document: the page's mark would be lower than what stands on it.
 *
 * Source: TLP 2.0; the page's mark is the highest on it
 */
export const marksAbove: Rule = ({ texts, document: { head } }) =>
  texts.flatMap((text) => {
    const mark = text.block?.mark;
    if (mark === undefined || markings.indexOf(mark) <= markings.indexOf(head.marking)) return [];
    return [
      {
        code: 'mark-above-document' as const,
        place: placeOf(text, { start: 0, end: text.words.length }),
        details: { mark, document: head.marking },
        fixes: [{ kind: 'document-mark' as const, marking: mark }, { kind: 'block-mark' as const }],
        articleId: null,
      },
    ];
  });
