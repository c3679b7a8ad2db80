import type { Claim } from '../../../shared/domain/claim.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { stepHistory } from '../../app/commands.js';
import { notify } from '../../state/notices.js';
import { movePlace } from '../../state/place-store.js';
import type { ClaimRow } from './claim-rows.js';

/** Removes a claim, selects its neighbour, and offers to take it back. */
export async function removeClaim(claim: Claim, neighbour: ClaimRow | null): Promise<void> {
  // Before it is gone: a second press must not fall on a claim nobody chose.
  movePlace({ claimId: neighbour?.claim.id ?? null });
  const done = await change('claims:remove', { id: claim.id });
  if (done === null) return;
  notify({ kind: 'done', title: ledgerStrings.removed(claim.ordinal), text: null, action: { label: ledgerStrings.takeBack, run: () => void stepHistory('undo') } });
}
