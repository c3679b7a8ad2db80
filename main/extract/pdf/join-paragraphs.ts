import { endsSentence, isBold, startsItem } from './make-paragraphs.js';
import { isSameSize } from './numbers.js';
import type { PdfParagraph } from './pdf-page.js';

/** Paragraphs that may stand between the halves of one: notes at the foot, captions, running lines. */
const mostBetween = 12;
/** Words of a line from which its length says that the sentence goes on. */
const wordsOfFullLine = 5;

/**
 * Adds the paragraphs of a column to those before it; one that the column's border or the page's cut in two is made whole.
 *
 * Its second half is moved up to the first, so that running lines and notes between the two stand after it.
 */
export function joinParagraphs(before: PdfParagraph[], column: readonly PdfParagraph[]): void {
  const open = openParagraph(before);
  const at = open === null ? -1 : column.findIndex((paragraph) => !isAside(paragraph, open.paragraph));
  const next = column[at];
  const isJoined = open !== null && next !== undefined && goesOn(open.paragraph, next, at > 0 ? 'after others' : 'first');
  if (isJoined) before[open.at] = { ...open.paragraph, lines: [...open.paragraph.lines, ...next.lines] };
  before.push(...column.filter((_, index) => !isJoined || index !== at));
}

/** The last paragraph that running text may go on from, notes and captions after it left aside. */
function openParagraph(before: readonly PdfParagraph[]): { readonly at: number; readonly paragraph: PdfParagraph } | null {
  let found: { at: number; paragraph: PdfParagraph } | null = null;
  for (let at = before.length - 1; at >= Math.max(0, before.length - mostBetween); at -= 1) {
    const paragraph = before[at];
    if (paragraph === undefined || paragraph.kind === 'furniture') continue;
    // Smaller type than what stands above it is a note or a caption; of several, the largest goes on.
    if (found !== null && paragraph.size < found.paragraph.size * 1.05) break;
    if (found !== null && endsSentence(lastText(found.paragraph)) && paragraph.kind === 'row') break;
    if (found === null || !endsSentence(lastText(paragraph))) found = { at, paragraph };
    if (found.at !== at) break;
  }
  return found;
}

function isAside(paragraph: PdfParagraph, open: PdfParagraph): boolean {
  return paragraph.kind === 'furniture' || (paragraph.kind === 'text' && paragraph.size < open.size * 0.95);
}

function goesOn(open: PdfParagraph, next: PdfParagraph, place: 'first' | 'after others'): boolean {
  const [last, line] = [open.lines.at(-1), next.lines[0]];
  if (last === undefined || line === undefined || open.kind !== 'text' || next.kind !== 'text') return false;
  if (!isSameSize(last.size, line.size) || isBold(last) !== isBold(line) || startsItem(line.text) || endsSentence(last.text)) return false;
  if (/^\p{Ll}/u.test(line.text) || /\p{L}[-\u00ad\u2010]$/u.test(last.text)) return true;
  return place === 'first' && isFull(open) && !isIndented(next) && line.text.split(/\s/u).length >= 3;
}

/** Whether the last line of a paragraph reaches as far as the others. */
function isFull({ lines }: PdfParagraph): boolean {
  const last = lines.at(-1);
  if (last === undefined || lines.length < 2 || last.text.split(/\s/u).length < wordsOfFullLine) return false;
  return last.right > Math.max(...lines.map((line) => line.right)) - 2 * last.size;
}

function isIndented({ lines: [first, second] }: PdfParagraph): boolean {
  return first !== undefined && second !== undefined && first.x - second.x > first.size * 0.7;
}

function lastText(paragraph: PdfParagraph): string {
  return paragraph.lines.at(-1)?.text ?? '';
}
