import { create } from 'zustand';
import type { ImportProgress, ImportReport } from '../../shared/ipc/article-channels.js';

interface ImportState {
  /** The import that runs or ran last in this window. */
  readonly current: ImportReport | null;
  /** Whether its report is on the screen. */
  readonly shown: boolean;
}

export const useImport = create<ImportState>(() => ({ current: null, shown: false }));

/** Takes one message of a running import in. */
export function applyImportProgress(progress: ImportProgress): void {
  const { current } = useImport.getState();
  const known = current?.id === progress.id ? current.rows : [];
  const { newRows, ...report } = progress;
  useImport.setState({ current: { ...report, rows: [...known, ...newRows] }, ...(known.length === 0 ? { shown: true } : {}) });
}

export function showImport(shown: boolean): void {
  useImport.setState({ shown });
}

/** Shows the report of an import kept in the case. */
export function showImportReport(report: ImportReport): void {
  useImport.setState({ current: report, shown: true });
}
