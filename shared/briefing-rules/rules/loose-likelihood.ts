import type { RuleFinding, RuleFix } from '../finding.js';
import { rowInUse, termAt } from '../likelihood.js';
import type { Rule, RuleContext } from '../rule-context.js';
import { placeOf, type RuledText } from '../ruled-text.js';

/** Words that say how likely something is and stand in no table. */
const words =
  'possibly|perhaps|maybe|conceivably|presumably|doubtless|undoubtedly|inevitably|(?:it\\s+is|it[’\']s)\\s+(?:possible|conceivable|doubtful)(?=\\s+that)|chances\\s+are|(?:an?|every|some|little|no)\\s+(?:(?:good|fair|real|strong|small|slim|high|low|even)\\s+)?(?:chance|likelihood|probability|prospect)|(?:cannot|can\\s+not|can[’\']t)\\s+(?:be\\s+ruled|rule)\\s+out|fifty-fifty|50[-/]50|(?:cannot|can\\s+not|can[’\']t)\\s+be\\s+excluded|(?:is|are)\\s+bound\\s+to|(?:not|less|more|most|as|equally|quite|rather|fairly|somewhat|extremely|increasingly)\\s+(?:very\\s+)?(?:likely|unlikely|probable)(?:\\s+than\\s+not)?';
/** Small letters only: "May" is a month. "Could not" is about what was able, not about what is likely. */
const modals = '(?:may|might|could)(?!\\s+(?:not|have\\s+been\\s+able|also\\s+not))';
const wordsPattern = new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu');
const modalsPattern = new RegExp(`(?<![\\p{L}-])${modals}(?![\\p{L}’'-])`, 'gu');

/**
 * Likelihood in words that are in no table, in the analyst's own text.
 *
 * In a *reported* paragraph "may" and "could" are the source's and left alone.
 *
 * Source: ICD 203 (2015), D.6.e.(2).(a): likelihood is expressed with one of the tables' terms
 */
export const looseLikelihood: Rule = (context) => {
  const row = rowInUse(context.document.head.yardstick, [...context.likelihood.values()].flat());
  return context.texts.filter(({ block }) => block?.type !== 'heading').flatMap((text) => findingsIn(text, context, row));
};

function findingsIn(text: RuledText, context: RuleContext, row: number): RuleFinding[] {
  const known = (context.likelihood.get(text) ?? []).map(({ span }) => span);
  const found = [...text.own.matchAll(wordsPattern), ...(text.block?.kind === 'reported' ? [] : text.own.matchAll(modalsPattern))];
  return found.flatMap((match): RuleFinding[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (known.some((use) => use.start < span.end && span.start < use.end)) return [];
    return [{ code: 'loose-likelihood', place: placeOf(text, span), details: { word: match[0], yardstick: context.document.head.yardstick }, fixes: negated(span, match[0], { context, row }), articleId: null }];
  });
}

/** "Not likely" has a term of its own; which band "may" means only its author knows. */
function negated(span: { readonly start: number; readonly end: number }, written: string, { context, row }: { readonly context: RuleContext; readonly row: number }): RuleFix[] {
  if (!/^not\s+(?:likely|probable)$/iu.test(written)) return [];
  const unlikely = 2;
  const term = termAt({ yardstick: context.document.head.yardstick, row, position: unlikely });
  return [{ kind: 'rewrite', edits: [{ ...span, text: term, side: 'before' }], preview: term }];
}
