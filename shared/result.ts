import type { ErrorRecord } from './errors.js';

/** A reply across a process border: the value, or why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorRecord };
