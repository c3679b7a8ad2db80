import type { Yardstick } from '../../domain/briefing.js';
import type { RuleFinding } from '../finding.js';
import { bandOf, cellIn, rowInUse, termAt, type LikelihoodUse } from '../likelihood.js';
import type { Rule } from '../rule-context.js';
import { placeOf, type RuledText } from '../ruled-text.js';

/**
 * Terms of another row than the one the briefing uses, or of another yardstick than the one it names.
 *
 * Source: ICD 203 (2015), D.6.e.(2).(a): products do not mix terms from different rows
 */
export const mixedLikelihood: Rule = ({ texts, likelihood, document: { head } }) => {
  const row = rowInUse(head.yardstick, [...likelihood.values()].flat());
  return texts.flatMap((text) =>
    (likelihood.get(text) ?? []).flatMap((use) => {
      if (use.cells.some((cell) => cell.yardstick === head.yardstick && cell.row === row)) return [];
      return [findingOf(text, use, { yardstick: head.yardstick, row })];
    }),
  );
};

function findingOf(text: RuledText, use: LikelihoodUse, wanted: { readonly yardstick: Yardstick; readonly row: number }): RuleFinding {
  const own = cellIn(wanted.yardstick, use);
  const [first] = use.cells;
  const position = own?.position ?? first?.position ?? 0;
  const term = termAt({ ...wanted, position }, use.written);
  const [from, to] = bandOf(wanted.yardstick, position);
  return {
    code: own === null ? 'yardsticks-mixed' : 'likelihood-rows-mixed',
    place: placeOf(text, use.span),
    details: { term: use.written, yardstick: wanted.yardstick, row: wanted.row + 1, instead: term, from, to },
    fixes: [{ kind: 'rewrite', edits: [{ ...use.span, text: term, side: 'before' }], preview: term }],
    articleId: null,
  };
}
