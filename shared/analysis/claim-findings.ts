import type { Claim } from '../domain/claim.js';
import type { TagId } from '../domain/ids.js';
import type { Independence } from './independence.js';

/** What an analyst should look at in a claim; words in `shared/strings/analysis.ts`. */
export type ClaimFinding =
  | { readonly kind: 'confirmed-alone'; readonly independent: Independence['independent'] }
  | { readonly kind: 'circular'; readonly independent: Independence['independent']; readonly appearances: number; readonly earliest: TagId | null };

/** Credibility that needs confirmation by independent sources. */
const confirmed = 1;
/** Origins that must surely be independent of each other for it. */
const neededOrigins = 2;

/**
 * What is to be looked at in a claim: a grade "confirmed by other sources" that does not surely rest on two independent
 * origins, and circular reporting with its earliest appearance.
 *
 * Source: NATO / Admiralty grading, "1" needs independent confirmation
 */
export function claimFindings({ credibility }: Pick<Claim, 'credibility'>, independence: Independence): ClaimFinding[] {
  const { independent, circular, appearances, earliest } = independence;
  return [
    ...(credibility === confirmed && independent.min < neededOrigins ? [{ kind: 'confirmed-alone' as const, independent }] : []),
    ...(circular ? [{ kind: 'circular' as const, independent, appearances, earliest }] : []),
  ];
}
