import { ledgerFileSchema, type LedgerFile } from '../../shared/exchange/ledger-file.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection } from './connection.js';
import { seal } from './seals.js';

/** A ledger with when it was brought in; `id` is the SHA-256 of the file it came as. */
export interface KeptLedger {
  readonly id: string;
  readonly broughtAtMs: number;
  readonly ledger: LedgerFile;
}

/** The ledgers brought in, newest first. */
export function allBroughtLedgers(connection: Connection): KeptLedger[] {
  return connection.carefulRows('SELECT id, brought_at_ms, ledger FROM brought_ledgers ORDER BY brought_at_ms DESC, rowid DESC').map((row) => ({
    id: String(row['id']),
    broughtAtMs: Number(row['brought_at_ms']),
    ledger: recordFrom(ledgerFileSchema, jsonColumn(row, 'ledger') as Record<string, unknown>), // proved by the schema
  }));
}

/** Keeps a ledger; one that is there already stays as it was. */
export function keepBroughtLedger(connection: Connection, { id, broughtAtMs, ledger }: KeptLedger): void {
  connection.run('INSERT INTO brought_ledgers (id, brought_at_ms, ledger) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING', id, broughtAtMs, JSON.stringify(ledger));
  seal(connection, 'brought_ledgers', id);
}

/** Takes a ledger out; one that is not there is gone already. */
export function removeBroughtLedger(connection: Connection, id: string): void {
  connection.run('DELETE FROM brought_ledgers WHERE id = ?', id);
}
