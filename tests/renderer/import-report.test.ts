import { describe, expect, it } from 'vitest';
import { countLines, reportLines, reportText } from '../../renderer/features/library/import-report.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import type { ImportReport, ImportRow } from '../../shared/ipc/article-channels.js';
import { article } from '../fixtures/records.js';

const row = (fileName: string, more: Partial<ImportRow> = {}): ImportRow => ({ fileName, archive: null, outcome: 'added', articleId: null, sameAs: null, error: null, ...more });
const reportOf = (...rows: ImportRow[]): ImportReport => ({ id: 'r', startedAtMs: 1, finishedAtMs: 2, cancelled: true, total: rows.length, present: null, rows });
const wire = article('wire', { title: 'Harbour closed', outlet: 'Norwire' });

describe('the report of an import', () => {
  it('counts what was read apart from what was not reached', () => {
    const report = reportOf(row('a.txt', { articleId: wire.id }), row('b.txt', { outcome: 'failed', error: { code: 'damaged', details: {} } }), row('c.txt', { outcome: 'not-reached' }));

    const counts = countLines(reportLines(report, new Map([[wire.id, wire]]), new WeakMap()));

    expect(counts).toMatchObject({ read: 2, added: 1, failed: 1, notReached: 1, undated: 1, needsLook: 2 });
  });

  it('names the archive a file was a member of', () => {
    const lines = reportLines(reportOf(row('a.html', { archive: 'pages.zip', outcome: 'not-reached' })), new Map(), new WeakMap());

    expect(lines[0]?.name).toBe('pages.zip › a.html');
    expect(reportText(lines)).toContain('pages.zip › a.html\t\t\tnot reached\t');
  });

  it('makes a line anew only when its article comes or changes', () => {
    const report = reportOf(row('a.txt', { articleId: wire.id }), row('b.txt', { articleId: 'other' as ArticleId }));
    const known = new WeakMap();
    const before = reportLines(report, new Map(), known);

    const after = reportLines(report, new Map([[wire.id, wire]]), known);

    expect(after[0]?.outlet).toBe('Norwire');
    expect(after[1]).toBe(before[1]);
  });
});
