/** What a file is, judged by its bytes. */
export type SourceFormat = 'html' | 'markdown' | 'text';

/** Media type recorded for each format. */
export const mediaTypes: Readonly<Record<SourceFormat, string>> = {
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
};

interface Signature {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly offset: number;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const signature = (name: string, bytes: readonly number[], offset = 0): Signature => ({ name, bytes, offset });

/** Binary formats people drop by mistake; their names go into the error's details. Source: the formats' specifications. */
const signatures: readonly Signature[] = [
  signature('pdf', ascii('%PDF-')),
  signature('zip', [0x50, 0x4b, 0x03, 0x04]),
  signature('zip', [0x50, 0x4b, 0x05, 0x06]),
  signature('gzip', [0x1f, 0x8b]),
  signature('7z', [0x37, 0x7a, 0xbc, 0xaf]),
  signature('rar', ascii('Rar!')),
  signature('rtf', ascii('{\\rtf')),
  signature('ole', [0xd0, 0xcf, 0x11, 0xe0]),
  signature('sqlite', ascii('SQLite format 3')),
  signature('png', [0x89, 0x50, 0x4e, 0x47]),
  signature('jpeg', [0xff, 0xd8, 0xff]),
  signature('gif', ascii('GIF8')),
  signature('tiff', [0x49, 0x49, 0x2a, 0x00]),
  signature('tiff', [0x4d, 0x4d, 0x00, 0x2a]),
  signature('webp', ascii('WEBP'), 8),
  signature('wave', ascii('WAVE'), 8),
  signature('mp4', ascii('ftyp'), 4),
  signature('mp3', ascii('ID3')),
  signature('ogg', ascii('OggS')),
  signature('elf', [0x7f, 0x45, 0x4c, 0x46]),
  signature('exe', [0x4d, 0x5a, 0x90]),
  signature('wasm', [0x00, 0x61, 0x73, 0x6d]),
  signature('plist', ascii('bplist')),
];

/** The name of the binary format the bytes begin like; `null` when they may be text. */
export function binaryFormatOf(bytes: Uint8Array): string | null {
  const found = signatures.find(({ bytes: expected, offset }) => expected.every((byte, index) => bytes[offset + index] === byte));
  return found?.name ?? null;
}

const htmlStart = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|div|article|section|main|table|h[1-6]|p|ul|ol|span|a|b|i|em|strong|blockquote|figure|img|style|link|header|nav)\b[^>]*>?/iu;
/** Where programs mark what of a page was copied. Source: https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format */
const fragmentMark = /<!--\s*StartFragment\s*-->/iu;
const closingTag = /<\/(?:p|div|a|span|h[1-6]|li|td|body|html|article|section|strong|em)\s*>/giu;
const markdownLine = /^(?:#{1,6} \S|\* \* \*$|\*\*[^*]+\*\*$|> \S|```)|\[[^[\]\n]{1,200}\]\([^()\s]{0,500}\)|\*\*[^*\n]{1,200}\*\*/gmu;

/**
 * The format of decoded text, by its content and never by its name.
 *
 * Markdown and plain text are read by the same code; the difference is the media type that is recorded.
 */
export function textFormatOf(text: string): SourceFormat {
  const sample = text.slice(0, 64 * 1024);
  const closingTags = sample.match(closingTag)?.length ?? 0;
  if (htmlStart.test(sample) && (closingTags > 0 || /^\s*<(?:!doctype|html)/iu.test(sample))) return 'html';
  if (closingTags > 0 && fragmentMark.test(sample)) return 'html';
  if (closingTags >= 10 && closingTags * 400 > sample.length) return 'html';
  const marks = sample.match(markdownLine)?.length ?? 0;
  return marks >= 2 || /^\s*#{1,6} \S/u.test(sample) ? 'markdown' : 'text';
}
