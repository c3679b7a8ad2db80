import type { BroughtLedger } from '../ipc/ledger-channels.js';
import type { LedgerFile } from './ledger-file.js';

/** What a ledger is known by in lists and offers. */
export function describeLedger(id: string, { briefing, sources, claims, annotations }: LedgerFile): Omit<BroughtLedger, 'broughtAtMs'> {
  return { id, title: briefing.title, marking: briefing.marking, date: briefing.date, sources: sources.length, claims: claims.length, passages: annotations.length };
}
