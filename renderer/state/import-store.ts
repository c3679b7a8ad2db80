import { create } from 'zustand';
import type { ImportProgress, ImportReport } from '../../shared/ipc/article-channels.js';

interface ImportState {
  /** The import that runs or ran last in this window. */
  readonly current: ImportReport | null;
  /** Whether its report is on the screen. */
  readonly shown: boolean;
  /** The import that was stopped last, as long as the program knows what it did not reach. */
  readonly resumableId: string | null;
}

const nothing: ImportState = { current: null, shown: false, resumableId: null };

export const useImport = create<ImportState>(() => nothing);

/** Takes one message of a running import in. */
export function applyImportProgress(progress: ImportProgress): void {
  const { current } = useImport.getState();
  const known = current?.id === progress.id ? current.rows : null;
  const { newRows, ...report } = progress;
  useImport.setState({
    current: { ...report, rows: [...(known ?? []), ...newRows] },
    ...(known === null ? { shown: true } : {}),
    ...(report.cancelled ? { resumableId: report.id } : {}),
  });
}

/** Forgets the imports into a case that is not open any more. */
export function forgetImports(): void {
  useImport.setState(nothing);
}

export function showImport(shown: boolean): void {
  useImport.setState({ shown });
}

/** Shows the report of an import kept in the case. */
export function showImportReport(report: ImportReport): void {
  useImport.setState({ current: report, shown: true });
}
