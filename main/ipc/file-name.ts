/** Longest base name offered: file systems take 255 bytes, and a character may need four. */
const longestName = 60;

/**
 * A base name for a file called after words of the analyst; `fallback` when nothing of them is usable.
 *
 * Leaves out what some system forbids in names and what would disguise them: control and bidirectional characters.
 */
export function fileNameFrom(words: string, fallback: string): string {
  const allowed = words.replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/[\\/:*?"<>|]/g, ' ');
  const name = [...allowed.replace(/\s+/g, ' ').trim()].slice(0, longestName).join('');
  const trimmed = name.replace(/^[. ]+|[. ]+$/g, '');
  // Windows keeps these names for devices, whatever extension follows.
  return trimmed === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(trimmed) ? fallback : trimmed;
}
