import type { ImportReport } from '../../../shared/ipc/article-channels.js';
import { importStrings } from '../../../shared/strings/library.js';
import { ask } from '../../app/actions.js';
import { resumeImport } from '../../app/import-flow.js';
import { showImport, useImport } from '../../state/import-store.js';
import { Button } from '../../ui/Button.js';
import type { ImportCounts } from './import-report.js';

interface ImportHeadProps {
  readonly report: ImportReport;
  readonly counts: ImportCounts;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What runs or ran, what is being read, and what can be done about it. */
export function ImportHead({ report, counts }: ImportHeadProps) {
  const resumable = useImport((state) => state.resumableId === report.id);
  const running = report.finishedAtMs === null;
  return (
    <header>
      <div className="import-title">
        <h1>{titleOf(report, counts)}</h1>
        <p className="q3 num clip">{running && report.present !== null ? importStrings.reading(report.present) : importStrings.started(time.format(report.startedAtMs))}</p>
        <p className="visually-hidden" role="status">
          {running ? saidOf(report, counts) : titleOf(report, counts)}
        </p>
      </div>
      {running ? (
        <Button onClick={() => void ask('import:cancel', { importId: report.id })}>{importStrings.stop}</Button>
      ) : (
        <span className="import-actions">
          <Button onClick={() => showImport(false)}>{importStrings.close}</Button>
          {resumable && (
            <Button look="primary" onClick={() => void resumeImport(report.id)}>
              {importStrings.resume}
            </Button>
          )}
        </span>
      )}
    </header>
  );
}

function titleOf(report: ImportReport, counts: ImportCounts): string {
  if (report.finishedAtMs === null) return importStrings.running(report.total);
  return report.cancelled ? importStrings.cancelled(counts.read, report.total) : importStrings.finished(report.total);
}

/** Said aloud at each quarter, not at each file. */
function saidOf({ total }: ImportReport, { read }: ImportCounts): string {
  const quarters = Math.floor((4 * read) / Math.max(1, total));
  return quarters === 0 ? importStrings.running(total) : importStrings.quarters(quarters);
}
