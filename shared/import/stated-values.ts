import type { Statements } from './statements.js';

/** The first of some `meta` values that a page gives. */
export function metaOf(statements: Statements, names: readonly string[]): string | null {
  for (const name of names) {
    const found = statements.metas.find((meta) => meta.name === name && meta.content.trim() !== '');
    if (found !== undefined) return found.content.trim();
  }
  return null;
}

/** A name for comparing: letters and digits, lower case. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
