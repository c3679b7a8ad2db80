/** What SQLite does not give back as it was given: half a character outside the BMP, and NUL, at which a text is cut off. */
const unstorable = /[\p{Surrogate}\0]/gu;

/**
 * A record whose texts are the same once they were stored: what cannot be is U+FFFD.
 *
 * Without it a row would differ from its journal entry for good.
 */
export function storable<T>(value: T): T {
  return cleaned(value) as T; // only texts change, and stay texts
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unstorable, '\uFFFD');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
