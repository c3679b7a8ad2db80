import { dismissalSchema, type Dismissal } from '../../shared/domain/dismissal.js';
import type { DismissalId } from '../../shared/domain/ids.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { listRecords } from './where-readable.js';

/** Every declined suggestion, in the order they were declined. */
export function allDismissals(connection: Connection): Dismissal[] {
  return listRecords(connection, { table: 'dismissals' }, dismissalFromRow);
}

/** `null` when there is no such dismissal. */
export function getDismissal(connection: Connection, id: DismissalId): Dismissal | null {
  const row = connection.row('SELECT * FROM dismissals WHERE id = ?', id);
  return row === null ? null : dismissalFromRow(row);
}

/** Adds a dismissal; one that is there already stays as it is. */
export function putDismissal(connection: Connection, dismissal: Dismissal): void {
  connection.run(
    'INSERT INTO dismissals (id, kind, about, words) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    dismissal.id, dismissal.kind, JSON.stringify(dismissal.about), dismissal.words === undefined ? null : JSON.stringify(dismissal.words),
  );
}

/** Takes a dismissal back: the suggestion is made again. */
export function deleteDismissal(connection: Connection, id: DismissalId): void {
  connection.run('DELETE FROM dismissals WHERE id = ?', id);
}

function dismissalFromRow(row: Row): Dismissal {
  const words = row['words'] === null ? {} : { words: jsonColumn(row, 'words') };
  return recordFrom(dismissalSchema, { id: row['id'], kind: row['kind'], about: jsonColumn(row, 'about'), ...words });
}
