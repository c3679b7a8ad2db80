import type { BlockShape } from '../../../shared/import/block.js';
import { endsSentence, startsItem } from './make-paragraphs.js';
import { heaviest, roundedSize } from './numbers.js';
import type { PdfParagraph } from './pdf-page.js';

/** How a paragraph is drawn, in the words of the shared cleaning. */
export interface ParagraphShape {
  readonly shape: BlockShape;
  readonly level: number | null;
}

/** Type larger than the text by this factor is a heading's. */
const headingSize = 1.12;
/** Longest heading, in characters, and longest in bold of the text's own size, in words. */
const longestHeading = 250;
const longestBoldHeading = 14;
const captionStart = /^(?:fig(?:ure|\.)?|photo(?:graph)?|image|picture|map|chart|table|source|abb(?:ildung|\.)?|bild|foto|karte|grafik|рис(?:унок|\.)?|фото|図|写真|图)(?:\s*\d+[.:]?|\s*[:：.])/iu;

/** The type size in which most characters of a file are set. */
export function bodySizeOf(paragraphs: readonly PdfParagraph[]): number {
  const lengths = new Map<number, number>();
  for (const { kind, lines } of paragraphs) {
    if (kind === 'furniture') continue;
    for (const line of lines) lengths.set(roundedSize(line.size), (lengths.get(roundedSize(line.size)) ?? 0) + line.text.length);
  }
  return heaviest(lengths) ?? 0;
}

/** Tells headings, items, captions and cells apart by type size, weight and first signs; levels follow from the sizes that headings have. */
export function shapesOf(paragraphs: readonly PdfParagraph[]): ParagraphShape[] {
  const bodySize = bodySizeOf(paragraphs);
  const large = paragraphs.filter((paragraph) => isLargeHeading(paragraph, bodySize));
  const sizes = [...new Set(large.map(({ size }) => roundedSize(size)))].sort((a, b) => b - a);
  return paragraphs.map((paragraph) => {
    if (paragraph.kind === 'furniture') return { shape: 'furniture', level: null };
    if (paragraph.kind === 'row') return { shape: 'cell', level: null };
    if (large.includes(paragraph)) return { shape: 'heading', level: Math.min(6, sizes.indexOf(roundedSize(paragraph.size)) + 1) };
    if (isBoldHeading(paragraph, bodySize)) return { shape: 'heading', level: Math.min(6, Math.max(2, sizes.length + 1)) };
    return { shape: plainShape(paragraph, bodySize), level: null };
  });
}

function lengthOf({ lines }: PdfParagraph): number {
  return lines.reduce((sum, line) => sum + line.text.length, 0);
}

function isLargeHeading(paragraph: PdfParagraph, bodySize: number): boolean {
  const hasLetters = paragraph.lines.some((line) => /\p{L}{2}/u.test(line.text));
  return paragraph.kind === 'text' && paragraph.size >= bodySize * headingSize && lengthOf(paragraph) <= longestHeading && hasLetters;
}

function isBoldHeading(paragraph: PdfParagraph, bodySize: number): boolean {
  const { lines, kind, size } = paragraph;
  const boldLength = lines.reduce((sum, line) => sum + line.boldLength, 0);
  const text = lines.map((line) => line.text).join(' ');
  const isShort = text.split(/\s+/u).length <= longestBoldHeading && !endsSentence(text) && !/[,;]$/u.test(text);
  return kind === 'text' && size >= bodySize * 0.95 && boldLength > 0.9 * lengthOf(paragraph) && isShort && !startsItem(text);
}

function plainShape({ lines, size }: PdfParagraph, bodySize: number): BlockShape {
  const text = lines[0]?.text ?? '';
  if (startsItem(text)) return 'item';
  return size < bodySize * 0.95 && captionStart.test(text) ? 'caption' : 'line';
}
