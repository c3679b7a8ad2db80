import type { Claim } from '../domain/claim.js';
import type { ClaimId } from '../domain/ids.js';
import type { ClaimTag } from '../domain/tag.js';
import type { LedgerLookup } from './ledger-index.js';

/** What speaks against a claim, or does not bear it out. */
export interface Contrary {
  /** The claim's own appearances that deny, doubt or do not confirm it. */
  readonly appearances: readonly ClaimTag[];
  /** Claims the analyst linked as contrary, from either side. */
  readonly claims: readonly Claim[];
}

/** What travels with a claim wherever it is shown: its appearances that do not assert it, and the claims linked as contrary. */
export function contraryTo(claimId: ClaimId, index: LedgerLookup): Contrary {
  const linked = (index.claims.get(claimId)?.contraryIds ?? []).flatMap((id) => index.claims.get(id) ?? []);
  const claims = new Set([...linked, ...(index.contraryFrom.get(claimId) ?? [])].filter(({ id }) => id !== claimId));
  return {
    appearances: (index.appearances.get(claimId) ?? []).filter((appearance) => appearance.stance !== 'asserts'),
    claims: [...claims].sort((a, b) => a.ordinal - b.ordinal),
  };
}
