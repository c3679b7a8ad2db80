import { useMemo, type ReactNode } from 'react';
import { useLedgerAnalysis } from '../../state/analysis-store.js';
import { moveLedger, useLedger } from '../../state/ledger-store.js';
import { usePlace } from '../../state/place-store.js';
import { ClaimDetail } from './ClaimDetail.js';
import { ClaimTable } from './ClaimTable.js';
import { filteredClaims, sortedClaims } from './claim-order.js';
import { claimRows, rowHoldsWords } from './claim-rows.js';

/** The claims with what stands behind and against each, and one of them in full. */
export function ClaimsPage({ pages }: { readonly pages: ReactNode }) {
  const analysis = useLedgerAnalysis();
  const { index } = analysis;
  const claimId = usePlace((state) => state.claimId);
  const words = useLedger((state) => state.words).trim();
  const { show, sort, claimOpen } = useLedger();
  const rows = useMemo(() => claimRows(analysis), [analysis]);
  const shown = useMemo(() => {
    const held = words === '' ? rows : rows.filter((row) => rowHoldsWords(row, index, words));
    return sortedClaims(filteredClaims(held, show), sort);
  }, [rows, index, words, show, sort]);
  const selected = rows.find((row) => row.claim.id === claimId) ?? shown[0] ?? null;
  return (
    <>
      <ClaimTable pages={pages} rows={shown} total={rows.length} selected={selected} />
      <ClaimDetail row={selected} index={index} rows={rows} open={claimOpen} onBack={() => moveLedger({ claimOpen: false })} />
    </>
  );
}
