/**
 * What of a text is seen: its characters without white space and without those that draw nothing.
 *
 * Where lines and words break is no part of what a page says, and no two readers find the same spaces in a PDF.
 */
export function visibleCharacters(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
}
