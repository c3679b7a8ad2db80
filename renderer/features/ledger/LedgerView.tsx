import type { SourceId } from '../../../shared/domain/ids.js';
import { useMemo, useState, type ReactNode } from 'react';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { useCase, useLedgerIndex } from '../../state/case-store.js';
import { usePlace } from '../../state/place-store.js';
import { ClaimDetail } from './ClaimDetail.js';
import { ClaimTable } from './ClaimTable.js';
import { claimRows, rowHoldsWords } from './claim-rows.js';
import { SourceDetail } from './SourceDetail.js';
import { SourceList } from './SourceList.js';
import './ledger.css';

type Page = 'claims' | 'sources';

/** The ledger: claims with who stands behind them, and the sources they come from. */
export function LedgerView() {
  const [page, setPage] = useState<Page>('claims');
  const [sourceId, setSourceId] = useState<SourceId | null>(null);
  const pages = <PageChoice page={page} onPage={setPage} />;
  return (
    <main className="panes ledger-view">
      {page === 'claims' ? (
        <ClaimsPage pages={pages} />
      ) : (
        <>
          <SourceList pages={pages} selected={sourceId} onSelect={setSourceId} />
          <SourceDetail sourceId={sourceId} />
        </>
      )}
    </main>
  );
}

function ClaimsPage({ pages }: { readonly pages: ReactNode }) {
  const index = useLedgerIndex();
  const claimId = usePlace((state) => state.claimId);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const rows = useMemo(() => claimRows(index), [index]);
  const shown = useMemo(() => (words.trim() === '' ? rows : rows.filter((row) => rowHoldsWords(row, index, words.trim()))), [rows, index, words]);
  const selected = rows.find((row) => row.claim.id === claimId) ?? shown[0] ?? null;
  return (
    <>
      <ClaimTable pages={pages} rows={shown} total={rows.length} selected={selected} words={words} onWords={setWords} onOpen={() => setOpen(true)} />
      <ClaimDetail row={selected} index={index} rows={rows} open={open} onBack={() => setOpen(false)} />
    </>
  );
}

function PageChoice({ page, onPage }: { readonly page: Page; readonly onPage: (page: Page) => void }) {
  const claims = useCase((state) => state.claims.size);
  const sources = useCase((state) => state.sources.size);
  const counts = { claims, sources };
  return (
    <span className="ledger-pages" role="group" aria-label={ledgerStrings.show}>
      {(['claims', 'sources'] as const).map((name) => (
        <button key={name} type="button" aria-pressed={page === name} onClick={() => onPage(name)}>
          {ledgerStrings[name]} <span className="n">{counts[name]}</span>
        </button>
      ))}
    </span>
  );
}
