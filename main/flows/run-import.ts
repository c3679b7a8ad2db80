import { AppError, errorRecord, type ErrorCode, type ErrorRecord } from '../../shared/errors.js';
import type { ImportProgress, ImportReport, ImportRow } from '../../shared/ipc/article-channels.js';
import type { CaseChange } from '../../shared/ipc/case-channels.js';
import type { ImportItem } from './import-item.js';
import { ItemQueue, type PreparedItem } from './item-queue.js';
import type { CaseCaller } from './worker-caller.js';

/** What an import works with and whom it tells. */
export interface ImportParts {
  readonly id: string;
  readonly caseWorker: CaseCaller;
  /** The clock: the report's times and the articles' capture time. */
  readonly nowMs: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Called with each row as it comes, and where its file lay. */
  readonly onRow?: (row: ImportRow, origin: string) => void;
  /** Called with each change of the case as it is made. */
  readonly onChange?: (change: CaseChange) => void;
  /** Called with what a cancelled import did not reach. */
  readonly onLeft?: (items: readonly ImportItem[]) => void;
  /** Called with each item that is encrypted, and the place of its row in the report. */
  readonly onLocked?: (item: ImportItem, row: number) => void;
  /** Called with what is no error on purpose, for the log: the report only says that something went wrong. */
  readonly onDefect?: (thrown: unknown) => void;
}

/** Four messages a second at most: the window counts files, it does not follow each, and drawing takes from the reading. */
const progressEveryMs = 250;

/** After one of these no later item can be stored either; trying would cost an extraction each. */
const hopeless: readonly ErrorCode[] = ['disk-full', 'case-read-only', 'case-damaged', 'case-held', 'no-case'];

/**
 * Imports items in their order and returns the report, which the case keeps.
 *
 * What fails becomes a row of the report, and the rest goes on. Cancelled, it ends with the item that is being stored,
 * keeps what is done, and has a row for each item it did not reach. All items of one import are one step of undo.
 */
export async function runImport(items: readonly ImportItem[], parts: ImportParts): Promise<ImportReport> {
  const queue = new ItemQueue(items, parts);
  const run = new ImportRun(queue, parts);
  const stop = await storeAll(queue, run, parts);
  const rest = await queue.rest();
  for (const item of rest) run.end(item, stop === null ? rowOf('not-reached') : failedRow(item, stop));
  if (stop === null && rest.length > 0) parts.onLeft?.(rest);
  const report = run.finish();
  await parts.caseWorker.call('import:keep-report', { report }).catch((thrown: unknown) => {
    // The rows say what failed already when the case itself cannot be written.
    if (stop === null) parts.onDefect?.(thrown);
  });
  return report;
}

/** Stores one item after another; the failure after which no other item can be stored, or `null`. */
async function storeAll(queue: ItemQueue, run: ImportRun, parts: ImportParts): Promise<ErrorRecord | null> {
  run.tell();
  for (;;) {
    const prepared = await queue.take();
    if (prepared === null) return null;
    run.tell();
    const row = await rowOfPrepared(prepared, parts);
    if (row.error?.code === 'encrypted') parts.onLocked?.(prepared.item, run.rowCount);
    run.end(prepared.item, row);
    if (row.error !== null && hopeless.includes(row.error.code)) return row.error;
  }
}

/** A row without what its item says. */
type Outcome = Omit<ImportRow, 'fileName' | 'archive'>;

async function rowOfPrepared(prepared: PreparedItem, parts: ImportParts): Promise<Outcome> {
  if (prepared.kind === 'known') return { ...rowOf('duplicate'), ...prepared.known };
  if (prepared.kind === 'failed') return noted(prepared.item, prepared.thrown, parts);
  const { item, source } = prepared;
  try {
    const article = { fileName: item.fileName, ...source, capturedAtMs: parts.nowMs() };
    const { row, change } = await parts.caseWorker.call('articles:store', { article, group: parts.id });
    if (change !== null) parts.onChange?.(change);
    return row;
  } catch (thrown) {
    return noted(item, thrown, parts);
  }
}

function noted(item: ImportItem, thrown: unknown, { onDefect }: ImportParts): Outcome {
  if (!(thrown instanceof AppError)) onDefect?.(thrown);
  return failedRow(item, errorRecord(thrown));
}

function rowOf(outcome: ImportRow['outcome']): Outcome {
  return { outcome, articleId: null, sameAs: null, error: null };
}

/** The message of a defect may hold a path or an article's words: the report keeps the code alone. */
function failedRow({ fileName }: ImportItem, error: ErrorRecord): Outcome {
  const details = error.code === 'internal' ? {} : error.details;
  return { ...rowOf('failed'), error: { code: error.code, details: { ...details, fileName } } };
}

/** The report while it grows, and who is told of it. */
class ImportRun {
  readonly #rows: ImportRow[] = [];
  readonly #startedAtMs: number;
  #told = 0;
  #toldAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly queue: ItemQueue,
    private readonly parts: ImportParts,
  ) {
    this.#startedAtMs = parts.nowMs();
  }

  /** Tells how far the import is, unless that was told just now. */
  tell(): void {
    if (performance.now() - this.#toldAtMs >= progressEveryMs) this.#tell(null);
  }

  /** Rows there are, which is the place of the next one. */
  get rowCount(): number {
    return this.#rows.length;
  }

  end({ fileName, archive, origin }: ImportItem, outcome: Outcome): void {
    const { articleId, sameAs, error } = outcome;
    const row: ImportRow = { fileName, archive, outcome: outcome.outcome, articleId, sameAs, error };
    this.#rows.push(row);
    this.parts.onRow?.(row, origin);
  }

  finish(): ImportReport {
    const finishedAtMs = this.parts.nowMs();
    this.#tell(finishedAtMs);
    return { ...this.#facts(finishedAtMs), rows: this.#rows };
  }

  #facts(finishedAtMs: number | null): Omit<ImportReport, 'rows'> {
    return {
      id: this.parts.id,
      startedAtMs: this.#startedAtMs,
      finishedAtMs,
      cancelled: finishedAtMs !== null && this.#rows.some(({ outcome }) => outcome === 'not-reached'),
      total: this.queue.total,
      present: finishedAtMs === null ? (this.queue.present?.fileName ?? null) : null,
    };
  }

  #tell(finishedAtMs: number | null): void {
    this.parts.onProgress?.({ ...this.#facts(finishedAtMs), newRows: this.#rows.slice(this.#told) });
    this.#told = this.#rows.length;
    this.#toldAtMs = performance.now();
  }
}
