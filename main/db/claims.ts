import { claimSchema, type Claim } from '../../shared/domain/claim.js';
import type { ClaimId } from '../../shared/domain/ids.js';
import { readCounter, writeCounter } from './case-state.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { listRecords } from './where-readable.js';

/** Every claim, by its number. */
export function allClaims(connection: Connection): Claim[] {
  return listRecords(connection, { table: 'claims' }, claimFromRow);
}

/** `null` when there is no such claim. */
export function getClaim(connection: Connection, id: ClaimId): Claim | null {
  const row = connection.row('SELECT * FROM claims WHERE id = ?', id);
  return row === null ? null : claimFromRow(row);
}

/** The number the next claim gets: above every number ever given, removed claims' too. */
export function nextClaimOrdinal(connection: Connection): number {
  return readCounter(connection, 'next_claim_ordinal');
}

/** Adds or changes a claim; its number is taken from then on. */
export function putClaim(connection: Connection, claim: Claim): void {
  connection.run(
    `INSERT INTO claims (ordinal, id, text, subject, credibility, figures, contrary_ids) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET text = excluded.text, subject = excluded.subject, credibility = excluded.credibility,
       figures = excluded.figures, contrary_ids = excluded.contrary_ids`,
    claim.ordinal, claim.id, claim.text, claim.subject, claim.credibility, JSON.stringify(claim.figures), JSON.stringify(claim.contraryIds),
  );
  if (claim.ordinal >= nextClaimOrdinal(connection)) writeCounter(connection, 'next_claim_ordinal', claim.ordinal + 1);
}

/** Removes a claim; nothing may refer to it when the transaction ends. */
export function deleteClaim(connection: Connection, id: ClaimId): void {
  connection.run('DELETE FROM claims WHERE id = ?', id);
}

function claimFromRow(row: Row): Claim {
  return recordFrom(claimSchema, {
    id: row['id'],
    ordinal: row['ordinal'],
    text: row['text'],
    subject: row['subject'],
    credibility: row['credibility'],
    figures: jsonColumn(row, 'figures'),
    contraryIds: jsonColumn(row, 'contrary_ids'),
  });
}
