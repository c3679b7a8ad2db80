import type { ClaimAnalysis } from '../../analysis/analyse-ledger.js';
import type { Span } from '../../domain/passage.js';
import { citedClaims } from '../cited-claims.js';
import type { RuleFinding } from '../finding.js';
import type { Rule, RuleContext } from '../rule-context.js';
import { citationsIn, placeOf, sentenceAround, type RuledText } from '../ruled-text.js';

const confirmed = /(?<![\p{L}-])(?:(?:independently\s+)?(?:confirmed|verified|corroborated)|we\s+(?:can\s+)?confirm)(?![\p{L}-])/giu;
/** Nobody says that something is confirmed who says that it is not. */
const negated = /(?:\b(?:not|never|nor|neither|no\s+\p{L}+|un|cannot|yet\s+to\s+be|without\s+being|if|until|unless|whether)\b|n['’]t)(?:\s+\p{L}+){0,3}\s*$/iu;
/** "The ministry confirmed that": somebody said so. */
const saidBySomebody = /^\s+(?:that|the|a|an|its|his|her|their|on|in|to|this|it|having)\b/iu;
const passive = /(?:\b(?:is|are|was|were|be|been|being|as|has|have|independently)|['’]s)\s+$/iu;
/** Fewer is no confirmation. */
const neededOrigins = 2;

/**
 * "Confirmed", in words or as grade 1, where no cited claim surely rests on two independent origins.
 *
 * In a *reported* paragraph a source that "confirmed that" is only speaking, and left alone.
 *
 * Source: NATO / Admiralty grading, "1" needs independent confirmation
 */
export const confirmedByOne: Rule = (context) => [...context.texts.flatMap((text) => confirmedWords(text, context)), ...confirmedGrades(context)];

function confirmedWords(text: RuledText, context: RuleContext): RuleFinding[] {
  return [...text.own.matchAll(confirmed)].flatMap((match): RuleFinding[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const weak = isMeant(text, span) ? weakClaim(text, span, context) : null;
    return weak === null ? [] : [findingOf(text, span, weak)];
  });
}

/** A grade 1 says "confirmed" in the note: so a cited claim that has it without two origins is named where it is cited first. */
function confirmedGrades({ texts, analysis }: RuleContext): RuleFinding[] {
  const seen = new Set<string>();
  return texts.flatMap((text) =>
    text.citations.flatMap(({ at, target }) =>
      citedClaims([target], analysis).flatMap((claim): RuleFinding[] => {
        if (seen.has(claim.claim.id) || !claim.findings.some(({ kind }) => kind === 'confirmed-alone')) return [];
        seen.add(claim.claim.id);
        return [findingOf(text, { start: Math.max(0, at - 1), end: at }, claim)];
      }),
    ),
  );
}

function findingOf(text: RuledText, span: Span, { claim, independence }: ClaimAnalysis): RuleFinding {
  const { min, max } = independence.independent;
  return { code: 'confirmed-by-one', place: placeOf(text, span), details: { claim: claim.ordinal, articles: independence.articles, min, max }, fixes: [], articleId: null };
}

function isMeant(text: RuledText, { start, end }: Span): boolean {
  const before = text.own.slice(Math.max(0, start - 60), start);
  if (negated.test(before)) return false;
  const isSpeech = text.block?.kind === 'reported' && saidBySomebody.test(text.own.slice(end)) && !passive.test(before);
  return !isSpeech;
}

/** The best founded of the claims cited in the sentence, else in the text, when even that rests on too few; `null` where none is cited. */
function weakClaim(text: RuledText, span: Span, { analysis }: RuleContext): ClaimAnalysis | null {
  const near = citationsIn(text, sentenceAround(text, span));
  const cited = near.length > 0 ? near : text.citations;
  const claims = citedClaims(cited.map(({ target }) => target), analysis);
  const [best] = claims.toSorted((a, b) => b.independence.independent.min - a.independence.independent.min);
  return best !== undefined && best.independence.independent.min < neededOrigins ? best : null;
}
