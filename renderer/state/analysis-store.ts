import { useMemo } from 'react';
import { create } from 'zustand';
import { analyseLedger, type LedgerAnalysis } from '../../shared/analysis/analyse-ledger.js';
import type { LedgerIndex } from '../../shared/analysis/ledger-index.js';
import { useLedgerIndex } from './case-store.js';

/** The analysis made last; after a change only what rests on it is computed anew. */
const useKept = create<{ readonly analysis: LedgerAnalysis | null }>(() => ({ analysis: null }));

/** What follows from the records of a case; made when a page first asks for it, not while articles are read. */
export function analysisOf(index: LedgerIndex): LedgerAnalysis {
  const { analysis: kept } = useKept.getState();
  if (kept?.index === index) return kept;
  const analysis = analyseLedger(index, kept ?? undefined);
  useKept.setState({ analysis });
  return analysis;
}

/** Chains, origins, contrary statements, suggestions and figures of the open case. */
export function useLedgerAnalysis(): LedgerAnalysis {
  const index = useLedgerIndex();
  return useMemo(() => analysisOf(index), [index]);
}

/** Lets go of the analysis of a case that is not open any more. */
export function forgetAnalysis(): void {
  useKept.setState({ analysis: null });
}
