import { importReportSchema, type ImportReport } from '../../shared/ipc/article-channels.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection } from './connection.js';
import { seal } from './seals.js';

/** The reports of all imports, newest first. */
export function allImportReports(connection: Connection): ImportReport[] {
  const rows = connection.carefulRows('SELECT report FROM import_reports ORDER BY started_at_ms DESC, rowid DESC');
  return rows.map((row) => recordFrom(importReportSchema, jsonColumn(row, 'report') as Record<string, unknown>)); // proved by the schema
}

/** Keeps a report in place of what was kept of the same import before. */
export function keepImportReport(connection: Connection, report: ImportReport): void {
  connection.run(
    `INSERT INTO import_reports (id, started_at_ms, report) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET report = excluded.report`,
    report.id, report.startedAtMs, JSON.stringify(report),
  );
  seal(connection, 'import_reports', report.id);
}
