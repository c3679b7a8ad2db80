import { useMemo, type ReactNode } from 'react';
import { useCase, useLedgerIndex } from '../../state/case-store.js';
import { moveLedger, useLedger } from '../../state/ledger-store.js';
import { SourceDetail } from './SourceDetail.js';
import { SourceList } from './SourceList.js';
import { sourceHoldsWords, sourceRows } from './source-cards.js';
import { sourceSuggestions } from './source-suggestions.js';

/** Source records with what may be the same, and the card of one. */
export function SourcesPage({ pages }: { readonly pages: ReactNode }) {
  const index = useLedgerIndex();
  const dismissals = useCase((state) => state.dismissals);
  const { sourceId, sourceWords, sourceOpen } = useLedger();
  const rows = useMemo(() => sourceRows(index), [index]);
  const suggestions = useMemo(() => sourceSuggestions(rows, [...index.sources.values()], dismissals.values()), [rows, index, dismissals]);
  const words = sourceWords.trim();
  const shown = words === '' ? rows : rows.filter((row) => sourceHoldsWords(row, words));
  const selected = rows.find((row) => row.source.id === sourceId) ?? null;
  return (
    <>
      <SourceList pages={pages} rows={shown} total={rows.length} selected={selected} suggestions={suggestions} />
      <SourceDetail row={selected} rows={rows} index={index} open={sourceOpen} onBack={() => moveLedger({ sourceOpen: false })} />
    </>
  );
}
