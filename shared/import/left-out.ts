/**
 * Whether a file or folder of this name is no article: hidden ones, what systems leave behind, case files and what
 * belongs to them, and `case.json`, which describes a case. Counts inside folders and archives only.
 */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || systemNames.has(name.toLowerCase()) || name === 'case.json' || /\.slcase([.-].*)?$/iu.test(name);
}

/** Left by macOS in archives and by Windows in folders. */
const systemNames: ReadonlySet<string> = new Set(['__macosx', 'thumbs.db', 'desktop.ini']);
