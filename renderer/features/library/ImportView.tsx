import { useMemo, useState } from 'react';
import type { ImportReport } from '../../../shared/ipc/article-channels.js';
import { importStrings } from '../../../shared/strings/library.js';
import { ask } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { showImport, useImport } from '../../state/import-store.js';
import { notify } from '../../state/notices.js';
import { Button } from '../../ui/Button.js';
import { ClockIcon } from '../../ui/icons.js';
import { countImport, reportLines, reportText, type ImportCounts, type ReportLine } from './import-report.js';
import { ImportTable } from './ImportTable.js';
import './library.css';

type Filter = 'all' | 'needsLook' | 'onlyDuplicates';

/** An import while it runs, and its report after. */
export function ImportView() {
  const report = useImport((state) => state.current);
  const articles = useCase((state) => state.articles);
  const [filter, setFilter] = useState<Filter>('all');
  const lines = useMemo(() => (report === null ? [] : reportLines(report, articles)), [report, articles]);
  if (report === null) return null;
  const counts = countImport(report, articles);
  return (
    <section className="pane page" aria-label={importStrings.region}>
      <div className="scroll" tabIndex={0} data-pane-focus="">
        <div className="import-view">
          <ImportHead report={report} />
          <ProgressBar report={report} counts={counts} />
          <Sums report={report} counts={counts} />
          <Filters lines={lines} filter={filter} onFilter={setFilter} />
          <ImportTable lines={lines.filter((line) => passes(line, filter))} present={report.finishedAtMs === null ? report.present : null} />
          <p className="import-later">
            <ClockIcon className="icon" />
            {importStrings.stays}
          </p>
        </div>
      </div>
    </section>
  );
}

function passes(line: ReportLine, filter: Filter): boolean {
  if (filter === 'needsLook') return line.needsLook;
  return filter === 'all' || line.row.outcome === 'duplicate';
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function ImportHead({ report }: { readonly report: ImportReport }) {
  const running = report.finishedAtMs === null;
  return (
    <header>
      <div>
        <h1>{titleOf(report)}</h1>
        <p className="q3 num" role="status">
          {running && report.present !== null ? importStrings.reading(report.present) : importStrings.started(time.format(report.startedAtMs))}
        </p>
      </div>
      {running ? (
        <Button onClick={() => void ask('import:cancel', { importId: report.id })}>{importStrings.stop}</Button>
      ) : (
        <Button onClick={() => showImport(false)}>{importStrings.close}</Button>
      )}
    </header>
  );
}

function titleOf(report: ImportReport): string {
  if (report.finishedAtMs === null) return importStrings.running(report.total);
  return report.cancelled ? importStrings.cancelled(report.rows.length, report.total) : importStrings.finished(report.total);
}

function ProgressBar({ report, counts }: { readonly report: ImportReport; readonly counts: ImportCounts }) {
  const share = (count: number): string => `${(100 * count) / Math.max(1, report.total)}%`;
  return (
    <div
      className="import-bar"
      role="progressbar"
      aria-valuenow={report.rows.length}
      aria-valuemin={0}
      aria-valuemax={report.total}
      aria-label={importStrings.progress(report.rows.length, report.total)}
    >
      <i className="added" style={{ width: share(counts.added + counts.syndicated) }} />
      <i className="duplicate" style={{ width: share(counts.duplicate) }} />
      <i className="failed" style={{ width: share(counts.failed) }} />
    </div>
  );
}

function Sums({ report, counts }: { readonly report: ImportReport; readonly counts: ImportCounts }) {
  return (
    <dl className="import-sums">
      <div>
        <dt>{importStrings.read}</dt>
        <dd>
          {report.rows.length} <span>{importStrings.of(report.total)}</span>
        </dd>
      </div>
      <div>
        <dt>
          <i className="added" />
          {importStrings.imported}
        </dt>
        <dd>{counts.added + counts.syndicated}</dd>
      </div>
      <div>
        <dt>
          <i className="duplicate" />
          {importStrings.duplicates}
        </dt>
        <dd>{counts.duplicate}</dd>
      </div>
      <div>
        <dt>
          <i className="failed" />
          {importStrings.failed}
        </dt>
        <dd className={counts.failed > 0 ? 'alert' : ''}>{counts.failed}</dd>
      </div>
      <div>
        <dt>{importStrings.syndicated}</dt>
        <dd>{counts.syndicated}</dd>
      </div>
      <div>
        <dt>{importStrings.undated}</dt>
        <dd>{counts.undated}</dd>
      </div>
    </dl>
  );
}

interface FiltersProps {
  readonly lines: readonly ReportLine[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ lines, filter, onFilter }: FiltersProps) {
  const copy = async (): Promise<void> => {
    if ((await ask('app:copy', { text: reportText(lines) })) === null) notify({ kind: 'done', title: importStrings.copied, text: null, action: null });
  };
  const needsLook = lines.filter((line) => line.needsLook).length;
  return (
    <div className="import-filter" role="group" aria-label={importStrings.show}>
      {(['all', 'needsLook', 'onlyDuplicates'] as const).map((value) => (
        <button key={value} type="button" aria-pressed={filter === value} onClick={() => onFilter(value)}>
          {importStrings[value]} {value === 'needsLook' && needsLook > 0 && <span className="num">{needsLook}</span>}
        </button>
      ))}
      <Button look="quiet" onClick={() => void copy()}>
        {importStrings.copyReport}
      </Button>
    </div>
  );
}
