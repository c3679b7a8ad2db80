import { AppError, errorRecord, type ErrorCode, type ErrorRecord } from '../../shared/errors.js';
import type { ImportProgress, ImportReport, ImportRow } from '../../shared/ipc/article-channels.js';
import type { CaseChange } from '../../shared/ipc/case-channels.js';
import type { ExtractedSource } from '../workers/contract.js';
import type { CaseCaller } from './worker-caller.js';

/** One thing to import: a file, or what was pasted. */
export interface ImportItem {
  readonly fileName: string;
  /** SHA-256 of the bytes, asked before they are extracted; `null` where that is not worth it. */
  readonly hash: () => Promise<string | null>;
  readonly extract: () => Promise<ExtractedSource>;
  /** The same file, to be opened with a password; only files have one. */
  readonly unlockedBy?: (password: string) => ImportItem;
}

/** What an import works with and whom it tells. */
export interface ImportParts {
  readonly id: string;
  readonly caseWorker: CaseCaller;
  /** The clock: the report's times and the articles' capture time. */
  readonly nowMs: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called with each change of the case as it is made. */
  readonly onChange?: (change: CaseChange) => void;
  /** Called with each item that is encrypted, and the place of its row in the report. */
  readonly onLocked?: (item: ImportItem, row: number) => void;
  /** Called with what is no error on purpose, for the log: the report only says that something went wrong. */
  readonly onDefect?: (thrown: unknown) => void;
}

/** At most ten messages a second: the window counts them, it does not follow each file. */
const progressEveryMs = 100;

/** After one of these no later item can be stored either; trying would cost an extraction each. */
const hopeless: readonly ErrorCode[] = ['disk-full', 'case-read-only', 'case-damaged', 'case-held', 'no-case'];

/**
 * Imports items one after another and returns the report, which the case keeps.
 *
 * What fails becomes a row of the report, and the rest goes on. Cancelled, it ends after the present item and keeps
 * what is done. All items of one import are one step of undo.
 */
export async function runImport(items: readonly ImportItem[], parts: ImportParts): Promise<ImportReport> {
  const run = new ImportRun(items.length, parts);
  let stop: ErrorRecord | null = null;
  for (const item of items) {
    if (parts.signal?.aborted === true) break;
    run.begin(item.fileName);
    const row: ImportRow = stop === null ? await importItem(item, parts) : failedRow(item.fileName, stop);
    if (row.error !== null && hopeless.includes(row.error.code)) stop = row.error;
    if (row.error?.code === 'encrypted') parts.onLocked?.(item, run.rowCount);
    run.end(row);
  }
  const report = run.finish();
  await parts.caseWorker.call('import:keep-report', { report }).catch((thrown: unknown) => {
    // The rows say what failed already when the case itself cannot be written.
    if (stop === null) parts.onDefect?.(thrown);
  });
  return report;
}

async function importItem(item: ImportItem, parts: ImportParts): Promise<ImportRow> {
  const { fileName } = item;
  try {
    const sha256 = await item.hash();
    const known = sha256 === null ? null : await parts.caseWorker.call('articles:known', { sha256 });
    if (known !== null) return { fileName, outcome: 'duplicate', articleId: known.id, sameAs: known.fileName, error: null };
    const source = await item.extract();
    const article = { fileName, ...source, capturedAtMs: parts.nowMs() };
    const { row, change } = await parts.caseWorker.call('articles:store', { article, group: parts.id });
    if (change !== null) parts.onChange?.(change);
    return row;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) parts.onDefect?.(thrown);
    return failedRow(fileName, errorRecord(thrown));
  }
}

/** The message of a defect may hold a path or an article's words: the report keeps the code alone. */
function failedRow(fileName: string, error: ErrorRecord): ImportRow {
  const details = error.code === 'internal' ? {} : error.details;
  return { fileName, outcome: 'failed', articleId: null, sameAs: null, error: { code: error.code, details: { ...details, fileName } } };
}

/** The report while it grows, and who is told of it. */
class ImportRun {
  readonly #rows: ImportRow[] = [];
  readonly #startedAtMs: number;
  #told = 0;
  #toldAtMs = Number.NEGATIVE_INFINITY;
  #present: string | null = null;

  constructor(
    private readonly total: number,
    private readonly parts: ImportParts,
  ) {
    this.#startedAtMs = parts.nowMs();
  }

  begin(fileName: string): void {
    this.#present = fileName;
    if (performance.now() - this.#toldAtMs >= progressEveryMs) this.#tell(null);
  }

  get rowCount(): number {
    return this.#rows.length;
  }

  end(row: ImportRow): void {
    this.#rows.push(row);
  }

  finish(): ImportReport {
    this.#present = null;
    const finishedAtMs = this.parts.nowMs();
    this.#tell(finishedAtMs);
    return { ...this.#facts(finishedAtMs), rows: this.#rows };
  }

  #facts(finishedAtMs: number | null): Omit<ImportReport, 'rows'> {
    return {
      id: this.parts.id,
      startedAtMs: this.#startedAtMs,
      finishedAtMs,
      cancelled: this.#rows.length < this.total && this.parts.signal?.aborted === true,
      total: this.total,
      present: this.#present,
    };
  }

  #tell(finishedAtMs: number | null): void {
    this.parts.onProgress?.({ ...this.#facts(finishedAtMs), newRows: this.#rows.slice(this.#told) });
    this.#told = this.#rows.length;
    this.#toldAtMs = performance.now();
  }
}
