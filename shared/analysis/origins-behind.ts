import type { ClaimId, TagId } from '../domain/ids.js';
import type { ClaimTag } from '../domain/tag.js';
import { independenceAmong, type Independence } from './independence.js';
import type { LedgerLookup } from './ledger-index.js';
import { tracedAppearances } from './origin.js';

/**
 * How many independent origins stand behind some appearances, of whatever claims: what a judgment that cites them rests on.
 * `null` for none.
 */
export function originsBehind(appearances: readonly ClaimTag[], index: LedgerLookup): Independence['independent'] | null {
  const wanted = new Set<TagId>(appearances.map(({ id }) => id));
  const claimIds = [...new Set(appearances.flatMap(({ claimId }) => claimId ?? []))];
  const [first] = claimIds;
  if (first === undefined) return null;
  const traced = claimIds.flatMap((id: ClaimId) => tracedAppearances(id, index)).filter(({ appearance }) => wanted.has(appearance.id));
  return independenceAmong(first, traced, index).independent;
}
