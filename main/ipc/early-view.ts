import type { PackedView } from '../../shared/ipc/packed-view.js';

/** The records of the case of the last time, read while the page is still loading. */
export class EarlyView {
  #read: Promise<PackedView | null> | null = null;

  /** Takes over what is being read; a failure is left to the page's own question. */
  keep(read: Promise<PackedView>): void {
    this.#read = read.catch(() => null);
  }

  /** From now on what was read may be out of date. */
  forget(): void {
    this.#read = null;
  }

  /** What was read, once; `null` where nothing was, or the case may have changed since. */
  async take(): Promise<PackedView | null> {
    const read = this.#read;
    const packed = await read;
    const isCurrent = this.#read === read;
    this.#read = null;
    return isCurrent ? packed : null;
  }
}
