/** Largest source file that is read. */
export const maxSourceBytes = 20 * 1024 * 1024;
/** Longest text an article may have, in UTF-16 units. */
export const maxTextLength = 10_000_000;
/** Deepest nesting of elements that is followed; real pages stay below 200, broken ones with unclosed tags below 1,000. */
export const maxElementDepth = 2_000;
