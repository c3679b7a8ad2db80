import { isSameSize, quantile, roundedSize } from './numbers.js';
import type { PdfLine, PdfParagraph } from './pdf-page.js';

/** Lines above and below whose edges say how wide the text is at a line: pictures narrow it for a while. */
const reach = 3;
/** Distance between baselines beyond which a paragraph begins, as a multiple of the usual one. */
const paragraphGap = 1.25;
/** Usual distance between baselines where a file shows too few to tell, in type sizes. */
const usualLeading = 1.3;
/** Largest distance that can be between the lines of one paragraph, in type sizes: double spacing. */
const largestLeading = 2.3;

const bullet = /^[•▪◦‣●○■□–—*➢➤✓·-]\s/u;
const numbered = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)])\s/u;
/** The dots of a table of contents that lead to a page's number. */
const leader = /(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxl]{1,7})?$/u;
const sentenceEnd = /[.!?:…。！？：][\])"'”’»›]*(?:\s?\d{1,3})?$/u;

/** Whether a line ends a sentence, a note's number behind it or not. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a line begins a list item. */
export function startsItem(text: string): boolean {
  return bullet.test(text) || numbered.test(text);
}

/** Distances between baselines that a file has usually, by type size. */
export type Leadings = ReadonlyMap<number, number>;

/** The usual distance between the baselines of lines of each type size; a quarter of them may be closer. */
export function findLeadings(columns: readonly (readonly PdfLine[])[]): Leadings {
  const gaps = new Map<number, number[]>();
  for (const lines of columns) {
    for (const [index, line] of lines.entries()) {
      const previous = lines[index - 1];
      if (previous === undefined || !isSameSize(previous.size, line.size)) continue;
      const gap = line.baseline - previous.baseline;
      if (gap <= 0.5 * line.size || gap > largestLeading * line.size) continue;
      const key = roundedSize(line.size);
      gaps.set(key, [...(gaps.get(key) ?? []), gap]);
    }
  }
  return new Map([...gaps].filter(([, known]) => known.length >= 3).map(([size, known]) => [size, quantile(known, 0.25, 0)]));
}

/** The paragraphs of a column. Rows of a table stand alone. */
export function makeParagraphs(lines: readonly PdfLine[], leadings: Leadings): PdfParagraph[] {
  const paragraphs: { kind: PdfParagraph['kind']; lines: PdfLine[]; size: number; hasGapBefore: boolean }[] = [];
  for (const [at, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    const kind = isRow(lines, at) ? 'row' : 'text';
    const previous = lines[at - 1];
    const hasGapBefore = previous === undefined || isGap(previous, line, leadings);
    const continues = open?.kind === 'text' && kind === 'text' && !hasGapBefore && !begins({ lines, at, first: open.lines[0] });
    if (continues) open.lines.push(line);
    else paragraphs.push({ kind, lines: [line], size: line.size, hasGapBefore });
  }
  return paragraphs;
}

/** A table has two rows with cells one above the other; one wide gap alone is a justified line or a tab. */
function isRow(lines: readonly PdfLine[], at: number): boolean {
  return lines[at]?.hasWideGap === true && (lines[at - 1]?.hasWideGap === true || lines[at + 1]?.hasWideGap === true);
}

function isGap(previous: PdfLine, line: PdfLine, leadings: Leadings): boolean {
  const gap = line.baseline - previous.baseline;
  const usual = leadings.get(roundedSize(line.size)) ?? usualLeading * line.size;
  return gap < 0 || gap > Math.max(usual * paragraphGap, usual + 0.2 * line.size);
}

interface LinePlace {
  readonly lines: readonly PdfLine[];
  readonly at: number;
  /** First line of the paragraph that is open. */
  readonly first: PdfLine | undefined;
}

/** Whether a line begins a paragraph, by what it looks like beside the line above it. */
function begins(place: LinePlace): boolean {
  const { lines, at, first } = place;
  const [previous, line] = [lines[at - 1], lines[at]];
  if (previous === undefined || line === undefined || first === undefined) return true;
  if (!isSameSize(previous.size, line.size) || isBold(previous) !== isBold(line)) return true;
  if (bullet.test(line.text) || leader.test(previous.text)) return true;
  if (numbered.test(line.text) && (startsItem(first.text) || endsSentence(previous.text))) return true;
  if (/^\p{Ll}/u.test(line.text) && !endsSentence(previous.text)) return false;
  return leavesRoom(place) || isIndented(place);
}

/** Whether most of a line is bold. */
export function isBold(line: PdfLine): boolean {
  return line.boldLength > 0.8 * line.text.length;
}

/** Whether the first word of a line would have fitted above: then the line above was ended on purpose. */
function leavesRoom({ lines, at }: LinePlace): boolean {
  const [previous, line] = [lines[at - 1], lines[at]];
  if (previous === undefined || line === undefined) return false;
  const { left, right } = edgesAround(lines, at);
  const [word = ''] = line.text.split(/\s/u, 1);
  const wordWidth = ((line.right - line.x) * word.length) / Math.max(1, line.text.length);
  return right - previous.right > wordWidth + line.size * 0.5 + (right - left) * 0.03;
}

/** The edges of the text around a line. */
export function edgesAround(lines: readonly PdfLine[], at: number): { readonly left: number; readonly right: number } {
  const near = lines.slice(Math.max(0, at - reach), at + reach + 1);
  return { left: Math.min(...near.map((line) => line.x)), right: Math.max(...near.map((line) => line.right)) };
}

/** Whether a line is set in as the first line of a paragraph is; hanging lines are set in too, but so are the ones after them. */
function isIndented({ lines, at, first }: LinePlace): boolean {
  const [previous, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (previous === undefined || line === undefined || (first !== undefined && startsItem(first.text))) return false;
  const indent = line.x - previous.x;
  if (indent < line.size * 0.7 || indent > line.size * 6) return false;
  return next === undefined ? endsSentence(previous.text) : next.x < line.x - line.size * 0.5 || endsSentence(previous.text);
}
