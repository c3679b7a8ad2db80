import type { ClaimAnalysis, LedgerAnalysis } from '../../analysis/analyse-ledger.js';
import type { CitationTarget } from '../../domain/briefing.js';
import type { TagId } from '../../domain/ids.js';
import { citedAppearances, citedClaims } from '../cited-claims.js';
import type { RuleFinding } from '../finding.js';
import type { Rule } from '../rule-context.js';
import { placeOf } from '../ruled-text.js';

/**
 * A claim that is cited as asserted while statements against it, which the ledger holds, are cited nowhere.
 * A denial its own body overtook later is no longer against it.
 *
 * Source: ICD 203 (2015), D.6.e.(4) and (5): contrary reporting and alternatives are part of the analysis
 */
export const missingContrary: Rule = ({ texts, analysis }) => {
  const citedTags = new Set(texts.flatMap(({ citations }) => citations.flatMap(({ target }) => citedAppearances(target, analysis.index).map(({ id }) => id))));
  const seen = new Set<string>();
  return texts.flatMap((text) =>
    text.citations.flatMap(({ at, target }) =>
      citedClaims([target], analysis).flatMap((claim): RuleFinding[] => {
        const isAsserted = citedAppearances(target, analysis.index).some((tag) => tag.claimId === claim.claim.id && tag.stance === 'asserts');
        const missing = isAsserted && !seen.has(claim.claim.id) ? uncitedContrary(claim, citedTags, analysis) : [];
        if (missing.length === 0) return [];
        seen.add(claim.claim.id);
        const targets = missing.map((appearanceId): CitationTarget => ({ kind: 'appearance', appearanceId }));
        return [
          {
            code: 'contrary-not-cited',
            place: placeOf(text, { start: Math.max(0, at - 1), end: at }),
            details: { claim: claim.claim.ordinal, text: claim.claim.text, missing: missing.length },
            fixes: [{ kind: 'cite', at, targets }],
            articleId: null,
          },
        ];
      }),
    ),
  );
};

/** What speaks against a claim and is cited nowhere: its own contrary appearances, and one of each contrary claim that is not cited at all. */
function uncitedContrary({ contrary }: ClaimAnalysis, cited: ReadonlySet<TagId>, { claims }: LedgerAnalysis): TagId[] {
  const own = contrary.appearances.filter(({ id }) => !contrary.overtaken.has(id) && !cited.has(id)).map(({ id }) => id);
  const linked = contrary.claims.flatMap(({ id }) => {
    const asserting = (claims.get(id)?.appearances ?? []).map(({ appearance }) => appearance).filter(({ stance }) => stance === 'asserts');
    return asserting.some((appearance) => cited.has(appearance.id)) ? [] : asserting.slice(0, 1).map((appearance) => appearance.id);
  });
  return [...own, ...linked];
}
