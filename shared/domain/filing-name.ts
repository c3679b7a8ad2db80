/** Longest name of a label or a collection, in UTF-16 units. */
export const maxNameChars = 80;

/** A name of a label or collection as it is kept: composed, with single spaces inside and none around; `''` where nothing is left. */
export function plainName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u200B\u2060\uFEFF]+/gu, ' ')
    .trim();
}

/** Equal for names that differ only by case or space. */
export function foldedName(name: string): string {
  return plainName(name).toLowerCase();
}

/** The names typed, each as it is spelled already where one of `known` is the same. */
export function spelledAsKnown(typed: readonly string[], known: Iterable<string>): string[] {
  const spellings = new Map<string, string>();
  for (const name of known) {
    const key = foldedName(name);
    if (!spellings.has(key)) spellings.set(key, name);
  }
  return typed.map((name) => spellings.get(foldedName(name)) ?? plainName(name));
}
