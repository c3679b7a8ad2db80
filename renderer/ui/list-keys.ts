/** The part of a key press a list looks at. */
export interface ListKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Rows a page key goes over. */
const pageRows = 10;

/** Whether a key stands for itself, without Ctrl, Alt or Cmd. */
export function isPlainKey({ ctrlKey, metaKey, altKey }: ListKey): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

/**
 * Where a key leads in a list of `count` rows from row `at`; -1 stands for none chosen yet.
 *
 * @returns `null` for a key that moves nothing
 */
export function rowAfterKey(event: ListKey, at: number, count: number): number | null {
  if (!isPlainKey(event) || count === 0) return null;
  const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, PageDown: at + pageRows, PageUp: at - pageRows, Home: 0, End: count - 1 }[event.key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
