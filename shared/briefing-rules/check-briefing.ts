import type { RuleFinding, RulePlace } from './finding.js';
import { likelihoodUses } from './likelihood.js';
import type { Rule, RuleContext, RuleInput } from './rule-context.js';
import { ruledTexts } from './ruled-text.js';
import { changedQuotations } from './rules/changed-quotations.js';
import { confirmedByOne } from './rules/confirmed-by-one.js';
import { emptyFields } from './rules/empty-fields.js';
import { likelihoodWithConfidence } from './rules/likelihood-with-confidence.js';
import { looseLikelihood } from './rules/loose-likelihood.js';
import { marksAbove } from './rules/marks-above.js';
import { missingContrary } from './rules/missing-contrary.js';
import { mixedLikelihood } from './rules/mixed-likelihood.js';
import { oldSources } from './rules/old-sources.js';
import { undescribedFigures } from './rules/undescribed-figures.js';
import { unsupportedJudgments } from './rules/unsupported-judgments.js';
import { unsupportedQuotations } from './rules/unsupported-quotations.js';

/** Every rule, in the order in which findings at one place are listed. */
const rules: readonly Rule[] = [
  emptyFields,
  marksAbove,
  changedQuotations,
  unsupportedQuotations,
  likelihoodWithConfidence,
  mixedLikelihood,
  looseLikelihood,
  unsupportedJudgments,
  confirmedByOne,
  missingContrary,
  oldSources,
  undescribedFigures,
];

/** What the standards ask to be looked at in a briefing, in the order of the page. */
export function checkBriefing(input: RuleInput): RuleFinding[] {
  const texts = ruledTexts(input.document);
  const context: RuleContext = { ...input, texts, likelihood: new Map(texts.map((text) => [text, likelihoodUses(text.own)])) };
  const rank = new Map<string, number>(input.document.blocks.map((block, at) => [block.id, at]));
  return rules
    .flatMap((rule) => rule(context))
    .map((finding) => ({ finding, at: orderOf(finding.place, rank) }))
    .sort((a, b) => a.at - b.at || a.finding.place.span.start - b.finding.place.span.start)
    .map(({ finding }) => finding);
}

function orderOf(place: RulePlace, rank: ReadonlyMap<string, number>): number {
  if (place.kind === 'block') return rank.get(place.blockId) ?? 0;
  return place.field === 'title' ? -3 : Number(place.field !== 'mainMessage') - 2;
}
