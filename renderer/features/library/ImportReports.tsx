import { useEffect, useState } from 'react';
import type { ImportReport } from '../../../shared/ipc/article-channels.js';
import { importStrings } from '../../../shared/strings/library.js';
import { ask } from '../../app/actions.js';
import { showImportReport } from '../../state/import-store.js';
import { movePlace } from '../../state/place-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { Sheet } from '../../ui/Sheet.js';
import './library.css';

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

/** The imports of this case, newest first; each opens its report. */
export function ImportReports() {
  const [reports, setReports] = useState<readonly ImportReport[] | null>(null);
  useEffect(() => {
    let shown = true;
    void ask('import:reports', {}).then((kept) => {
      if (shown) setReports(kept);
    });
    return () => {
      shown = false;
    };
  }, []);
  const open = (report: ImportReport): void => {
    openOverlay(null);
    showImportReport(report);
    movePlace({ view: 'read' });
  };
  return (
    <Sheet title={importStrings.reports} onClose={() => openOverlay(null)}>
      <div className="content import-list">
        {reports?.length === 0 && <p className="q3">{importStrings.noReports}</p>}
        {reports?.map((report) => (
          <button key={report.id} type="button" onClick={() => open(report)}>
            {importStrings.reportLine(when.format(report.startedAtMs), report.rows.length, report.rows.filter((row) => row.outcome === 'failed').length)}
          </button>
        ))}
      </div>
    </Sheet>
  );
}
