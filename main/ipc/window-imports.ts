import { randomUUID } from 'node:crypto';
import { importFiles, type ImportFilesParts } from '../flows/import-files.js';
import type { ImportItem } from '../flows/import-item.js';
import { pasteArticle, type Pasted } from '../flows/paste-article.js';
import { runImport } from '../flows/run-import.js';
import type { CaseCaller, ImportCaller } from '../flows/worker-caller.js';
import { LockedItems } from './locked-items.js';
import type { Emit } from './window-link.js';

/** What imports of the window work with. */
export interface WindowImportsParts {
  readonly caseWorker: CaseCaller;
  readonly importWorker: ImportCaller;
  readonly emit: Emit;
  readonly logFailure: (where: string, thrown: unknown) => void;
}

type Flow = (parts: ImportFilesParts) => Promise<unknown>;

/** The imports of the window, one after another: the worker that reads the files has one at a time. */
export class WindowImports {
  readonly #parts: WindowImportsParts;
  readonly #cancels = new Map<string, AbortController>();
  readonly #locked = new LockedItems();
  /** What cancelled imports into the present case did not reach; the page never sees a path. */
  readonly #left = new Map<string, readonly ImportItem[]>();
  #queue: Promise<void> = Promise.resolve();

  constructor(parts: WindowImportsParts) {
    this.#parts = parts;
  }

  /** Begins an import of files and folders into the open case. */
  importFiles(paths: readonly string[]): { importId: string } {
    return this.#begin((parts) => importFiles(paths, parts));
  }

  /** Begins an import of what was pasted into the open case. */
  paste(pasted: Pasted): { importId: string } {
    return this.#begin((parts) => pasteArticle(pasted, parts));
  }

  /** Begins an import of one file that an earlier one could not open; `null` when that file is not known any more. */
  importWithPassword(importId: string, row: number, password: string): { importId: string } | null {
    const item = this.#locked.unlocked(importId, row, password);
    return item === null ? null : this.#begin((parts) => runImport([item], parts));
  }

  /** Begins an import of what a cancelled one did not reach; `null` when that is not known any more. */
  resume(importId: string): { importId: string } | null {
    const items = this.#left.get(importId);
    if (items === undefined) return null;
    this.#left.delete(importId);
    return this.#begin((parts) => runImport(items, parts));
  }

  /** Ends an import at once, whatever the present file does; one that has ended already stays as it is. */
  cancel(importId: string): void {
    this.#cancels.get(importId)?.abort();
  }

  /** Ends all imports and waits for that: their case is about to be closed. */
  async end(): Promise<void> {
    for (const cancel of this.#cancels.values()) cancel.abort();
    await this.#queue;
    this.#locked.forget();
    this.#left.clear();
  }

  #begin(flow: Flow): { importId: string } {
    const importId = randomUUID();
    const cancel = new AbortController();
    this.#cancels.set(importId, cancel);
    this.#queue = this.#queue.then(() => this.#run(importId, cancel.signal, flow));
    return { importId };
  }

  async #run(importId: string, signal: AbortSignal, flow: Flow): Promise<void> {
    const { caseWorker, importWorker, emit, logFailure } = this.#parts;
    try {
      await flow({
        id: importId,
        caseWorker,
        importWorker,
        nowMs: Date.now,
        signal,
        onProgress: (progress) => emit('import:progress', progress),
        onChange: (change) => emit('case:changed', change),
        onLeft: (items) => this.#left.set(importId, items),
        onLocked: (item, row) => this.#locked.remember(importId, row, item),
        onDefect: (thrown) => logFailure('import', thrown),
      });
    } catch (thrown) {
      // What fails on purpose is a row of the report; this is a defect.
      logFailure('import', thrown);
    } finally {
      this.#cancels.delete(importId);
    }
  }
}
