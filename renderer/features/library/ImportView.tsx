import { useMemo, useState } from 'react';
import type { ImportReport } from '../../../shared/ipc/article-channels.js';
import { importStrings } from '../../../shared/strings/library.js';
import { ask } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { useImport } from '../../state/import-store.js';
import { notify } from '../../state/notices.js';
import { Button } from '../../ui/Button.js';
import { ClockIcon } from '../../ui/icons.js';
import { countLines, reportLines, reportText, type ImportCounts, type KnownLines, type ReportLine } from './import-report.js';
import { ImportHead } from './ImportHead.js';
import { ImportTable } from './ImportTable.js';
import './library.css';

const filters = ['all', 'needsLook', 'onlyDuplicates', 'onlyNotReached'] as const;
type Filter = (typeof filters)[number];

/** An import while it runs, and its report after. */
export function ImportView() {
  const report = useImport((state) => state.current);
  const articles = useCase((state) => state.articles);
  const [filter, setFilter] = useState<Filter>('all');
  const [known] = useState<KnownLines>(() => new WeakMap());
  // State, not a ref: the table draws its rows once it knows what it scrolls in.
  const [scroll, setScroll] = useState<HTMLDivElement | null>(null);
  const lines = useMemo(() => (report === null ? [] : reportLines(report, articles, known)), [report, articles, known]);
  if (report === null) return null;
  const counts = countLines(lines);
  const shown = filter === 'all' ? lines : lines.filter((line) => passes(line, filter));
  return (
    <section className="pane page" aria-label={importStrings.region}>
      <div ref={setScroll} className="scroll" tabIndex={0} data-pane-focus="">
        <div className="import-view">
          <ImportHead report={report} counts={counts} />
          <ProgressBar report={report} counts={counts} />
          <Sums report={report} counts={counts} />
          <Filters lines={lines} counts={counts} filter={filter} onFilter={setFilter} />
          <ImportTable lines={shown} present={filter === 'all' ? report.present : null} scroll={scroll} />
          <p className="import-later">
            <ClockIcon className="icon" />
            {importStrings.stays}
          </p>
        </div>
      </div>
    </section>
  );
}

function passes(line: ReportLine, filter: Exclude<Filter, 'all'>): boolean {
  switch (filter) {
    case 'needsLook':
      return line.needsLook;
    case 'onlyDuplicates':
      return line.row.outcome === 'duplicate';
    case 'onlyNotReached':
      return line.row.outcome === 'not-reached';
  }
}

interface CountedProps {
  readonly report: ImportReport;
  readonly counts: ImportCounts;
}

function ProgressBar({ report, counts }: CountedProps) {
  const share = (count: number): string => `${(100 * count) / Math.max(1, report.total)}%`;
  return (
    <div
      className="import-bar"
      role="progressbar"
      aria-valuenow={counts.read}
      aria-valuemin={0}
      aria-valuemax={report.total}
      aria-valuetext={importStrings.progress(counts.read, report.total, counts.failed)}
      aria-label={importStrings.progressOf}
    >
      <i className="added" style={{ width: share(counts.added + counts.syndicated) }} />
      <i className="duplicate" style={{ width: share(counts.duplicate) }} />
      <i className="failed" style={{ width: share(counts.failed) }} />
    </div>
  );
}

function Sums({ report, counts }: CountedProps) {
  return (
    <dl className="import-sums">
      <div>
        <dt>{importStrings.read}</dt>
        <dd>
          {counts.read} <span>{importStrings.of(report.total)}</span>
        </dd>
      </div>
      <Sum mark="added" label={importStrings.imported} count={counts.added + counts.syndicated} />
      <Sum mark="duplicate" label={importStrings.duplicates} count={counts.duplicate} />
      <Sum mark="failed" label={importStrings.failed} count={counts.failed} />
      {counts.notReached > 0 && <Sum label={importStrings.notReached} count={counts.notReached} />}
      <Sum label={importStrings.syndicated} count={counts.syndicated} />
      <Sum label={importStrings.undated} count={counts.undated} />
    </dl>
  );
}

interface SumProps {
  /** Ties the number to its part of the bar. */
  readonly mark?: 'added' | 'duplicate' | 'failed';
  readonly label: string;
  readonly count: number;
}

function Sum({ mark, label, count }: SumProps) {
  return (
    <div>
      <dt>
        {mark !== undefined && <i className={mark} />}
        {label}
      </dt>
      <dd className={mark === 'failed' && count > 0 ? 'alert' : ''}>{count}</dd>
    </div>
  );
}

interface FiltersProps {
  readonly lines: readonly ReportLine[];
  readonly counts: ImportCounts;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ lines, counts, filter, onFilter }: FiltersProps) {
  const copy = async (): Promise<void> => {
    if ((await ask('app:copy', { text: reportText(lines) })) === null) notify({ kind: 'done', title: importStrings.copied, text: null, action: null });
  };
  const marked: Partial<Record<Filter, number>> = { needsLook: counts.needsLook, onlyNotReached: counts.notReached };
  const offered = filters.filter((value) => value !== 'onlyNotReached' || counts.notReached > 0);
  return (
    <div className="import-filter" role="group" aria-label={importStrings.show}>
      {offered.map((value) => (
        <button key={value} type="button" aria-pressed={filter === value} onClick={() => onFilter(value)}>
          {importStrings[value]} {(marked[value] ?? 0) > 0 && <span className="num">{marked[value]}</span>}
        </button>
      ))}
      <Button look="quiet" onClick={() => void copy()}>
        {importStrings.copyReport}
      </Button>
    </div>
  );
}
