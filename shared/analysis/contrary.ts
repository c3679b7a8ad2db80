import type { Claim } from '../domain/claim.js';
import type { ClaimId } from '../domain/ids.js';
import type { ClaimTag } from '../domain/tag.js';
import type { LedgerIndex } from './ledger-index.js';

/** What speaks against a claim, or does not bear it out. */
export interface Contrary {
  /** The claim's own appearances that deny, doubt or do not confirm it. */
  readonly appearances: readonly ClaimTag[];
  /** Claims the analyst linked as contrary, from either side. */
  readonly claims: readonly Claim[];
}

/** What travels with a claim wherever it is shown: its appearances that do not assert it, and the claims linked as contrary. */
export function contraryTo(claimId: ClaimId, index: LedgerIndex): Contrary {
  const linked = index.claims.get(claimId)?.contraryIds ?? [];
  return {
    appearances: (index.appearances.get(claimId) ?? []).filter((appearance) => appearance.stance !== 'asserts'),
    claims: [...index.claims.values()].filter((claim) => claim.id !== claimId && (linked.includes(claim.id) || claim.contraryIds.includes(claimId))),
  };
}
