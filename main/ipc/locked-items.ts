import type { ImportItem } from '../flows/import-item.js';

/** Imports whose encrypted files are remembered; older ones are dropped with their report still readable. */
const mostImports = 50;

/**
 * The encrypted files that imports into the present case met, until the program or the case is closed.
 *
 * The page never sees a path: it names a file by its import and row. Passwords are passed on and not kept.
 */
export class LockedItems {
  readonly #imports = new Map<string, Map<number, ImportItem>>();

  remember(importId: string, row: number, item: ImportItem): void {
    const items = this.#imports.get(importId) ?? new Map<number, ImportItem>();
    this.#imports.set(importId, items.set(row, item));
    const [oldest] = this.#imports.keys();
    if (this.#imports.size > mostImports && oldest !== undefined) this.#imports.delete(oldest);
  }

  /** The file in a row, to be opened with a password; `null` when it is not known any more. */
  unlocked(importId: string, row: number, password: string): ImportItem | null {
    return this.#imports.get(importId)?.get(row)?.unlockedBy?.(password) ?? null;
  }

  forget(): void {
    this.#imports.clear();
  }
}
