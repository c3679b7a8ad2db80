import { pathToFileURL } from 'node:url';

/** The `file:` address SQLite opens: `ro` never writes the case, `immutable` does not even look for a log or locks. */
export function readingAddress(path: string, how: 'ro' | 'immutable'): string {
  return `${pathToFileURL(path).href}?${how === 'ro' ? 'mode=ro' : 'immutable=1'}`;
}
