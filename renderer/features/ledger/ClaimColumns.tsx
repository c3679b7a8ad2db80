import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { moveLedger, useLedger, type ClaimSortKey } from '../../state/ledger-store.js';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/icons.js';
import { firstOrder } from './claim-order.js';

/** The heads of the claims table; each sorts by its column, pressed again the other way round. */
export function ClaimColumns() {
  const { columns } = ledgerStrings;
  return (
    <div className="claim-row claim-columns" role="group" aria-label={ledgerStrings.sortBy}>
      <SortHead by="number">{columns.number}</SortHead>
      <span className="plain">{columns.claim}</span>
      <SortHead by="independence">{columns.independence}</SortHead>
      <SortHead by="against">{columns.against}</SortHead>
      <SortHead by="credibility">{columns.credibility}</SortHead>
    </div>
  );
}

function SortHead({ by, children }: { readonly by: ClaimSortKey; readonly children: string }) {
  const sort = useLedger((state) => state.sort);
  const isSorted = sort.by === by;
  const onClick = (): void => moveLedger({ sort: isSorted ? { by, descending: !sort.descending } : firstOrder(by) });
  return (
    <button type="button" className={by === 'credibility' ? 'cred' : ''} aria-pressed={isSorted} title={ledgerStrings.sorts[by]} onClick={onClick}>
      {children}
      {isSorted && (sort.descending ? <ArrowDownIcon className="icon s12" /> : <ArrowUpIcon className="icon s12" />)}
      {isSorted && <span className="visually-hidden">{sort.descending ? ledgerStrings.descending : ledgerStrings.ascending}</span>}
    </button>
  );
}
