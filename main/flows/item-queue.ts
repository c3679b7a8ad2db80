import { AppError, errorRecord, type ErrorRecord } from '../../shared/errors.js';
import type { ImportRow } from '../../shared/ipc/article-channels.js';
import type { ExtractedSource } from '../workers/contract.js';
import { maxFiles } from './expand-paths.js';
import type { ImportItem } from './import-item.js';
import type { CaseCaller } from './worker-caller.js';

/** An item on its way into the case: read, or known not to need it. */
export type PreparedItem =
  | { readonly item: ImportItem; readonly kind: 'extracted'; readonly source: ExtractedSource }
  | { readonly item: ImportItem; readonly kind: 'known'; readonly known: Pick<ImportRow, 'articleId' | 'sameAs'> }
  | { readonly item: ImportItem; readonly kind: 'failed'; readonly error: ErrorRecord; readonly thrown: unknown };

/** What preparing an item needs. */
export interface ItemQueueParts {
  readonly caseWorker: CaseCaller;
  readonly signal?: AbortSignal;
}

/**
 * The items of an import in their order, each read while the one before it is being stored.
 *
 * An archive is replaced by its members when its turn comes. No more than one item is read ahead, so no more than two
 * are in memory.
 */
export class ItemQueue {
  readonly #parts: ItemQueueParts;
  /** The next one last. */
  readonly #waiting: ImportItem[];
  #ahead: Promise<PreparedItem | null> | null = null;
  /** Items read and not yet given out. */
  #inHand: ImportItem | null = null;
  #total: number;

  constructor(items: readonly ImportItem[], parts: ItemQueueParts) {
    this.#parts = parts;
    this.#waiting = items.toReversed();
    this.#total = items.length;
  }

  /** Files known of so far: grows with each archive that is opened. */
  get total(): number {
    return this.#total;
  }

  /** The file that is being read. */
  get present(): ImportItem | null {
    return this.#inHand ?? this.#waiting.at(-1) ?? null;
  }

  /** The next item, and begins to read the one after it; `null` when there is none, or the import was cancelled. */
  async take(): Promise<PreparedItem | null> {
    const prepared = await (this.#ahead ?? this.#prepareNext());
    if (prepared === null || this.#isCancelled) return null;
    this.#inHand = null;
    this.#ahead = this.#prepareNext();
    return prepared;
  }

  /** What was not given out, once nothing more is taken. Waits for the item being read. */
  async rest(): Promise<ImportItem[]> {
    await this.#ahead;
    return [...(this.#inHand === null ? [] : [this.#inHand]), ...this.#waiting.toReversed()];
  }

  get #isCancelled(): boolean {
    return this.#parts.signal?.aborted === true;
  }

  async #prepareNext(): Promise<PreparedItem | null> {
    for (;;) {
      if (this.#isCancelled) return null;
      const item = this.#waiting.pop();
      if (item === undefined) return null;
      this.#inHand = item;
      const prepared = await this.#prepare(item);
      if (prepared !== null) return prepared;
    }
  }

  /** `null` for an archive, whose members take its place. */
  async #prepare(item: ImportItem): Promise<PreparedItem | null> {
    const { caseWorker, signal } = this.#parts;
    try {
      const found = await item.identify(signal);
      if (found.kind === 'archive') return this.#open(item, found.items);
      const known = await caseWorker.call('articles:known', { sha256: found.sha256 });
      if (known !== null) return { item, kind: 'known', known: { articleId: known.id, sameAs: known.fileName } };
      return { item, kind: 'extracted', source: await item.extract(signal) };
    } catch (thrown) {
      return { item, kind: 'failed', error: errorRecord(thrown), thrown };
    }
  }

  #open(archive: ImportItem, members: readonly ImportItem[]): null {
    const total = this.#total - 1 + members.length;
    if (total > maxFiles) throw new AppError('input-invalid', { id: archive.fileName, why: 'too-many-files' });
    this.#total = total;
    this.#waiting.push(...members.toReversed());
    this.#inHand = null;
    return null;
  }
}
