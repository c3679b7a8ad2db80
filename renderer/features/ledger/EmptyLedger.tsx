import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { startStrings } from '../../../shared/strings/start.js';
import { movePlace } from '../../state/place-store.js';
import { openSample } from '../../state/tour-store.js';
import { Button } from '../../ui/Button.js';

/** What stands on the ledger's pages while there is no claim. */
export function EmptyLedger() {
  return (
    <div className="ledger-empty grow">
      <b>{ledgerStrings.emptyTitle}</b>
      <p className="q2">{ledgerStrings.emptyText}</p>
      <Button look="primary" onClick={() => movePlace({ view: 'read' })}>
        {ledgerStrings.emptyAction}
      </Button>
      <Button look="quiet" onClick={() => void openSample()}>{startStrings.openSample}</Button>
    </div>
  );
}
