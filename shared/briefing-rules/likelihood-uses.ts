import type { BriefingDocument } from '../domain/briefing.js';
import { likelihoodUses, type LikelihoodUse } from './likelihood.js';
import { ruledTexts } from './ruled-text.js';

/** Terms of likelihood in the analyst's own words of a whole briefing, in the order of the page. */
export function likelihoodUsesOf(document: BriefingDocument): LikelihoodUse[] {
  return ruledTexts(document).flatMap(({ own }) => likelihoodUses(own));
}
