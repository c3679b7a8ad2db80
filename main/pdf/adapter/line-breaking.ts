import { FlowLine } from './flow-line.js';
import type { Inline } from './pdfmake-internals.js';

/** A last line with a single word shorter than this gets company. */
const shortWordLength = 7;
/** Characters measured first where a word is cut: more than most lines hold. */
const firstTryCount = 150;
/** Lengths are sums of floating-point widths. */
const tolerancePt = 0.001;

/**
 * Break measured words into lines, first fit.
 *
 * Written anew because pdfmake's own loop copies the rest of the paragraph for each word (40,000 words took 4.7 s).
 * Words that hold together (`noNewLine`) are moved together as long as they fit one line.
 */
export function breakLines(inlines: readonly Inline[], widthPt: number): FlowLine[] {
  const lines: FlowLine[] = [];
  let line = new FlowLine(widthPt);
  const close = (): void => {
    lines.push(line);
    line = new FlowLine(widthPt);
  };
  for (const group of heldTogether(inlines)) {
    for (const unit of unitsThatFit(group, widthPt)) {
      if (line.newLineForced === true || (line.inlines.length > 0 && !fits(line, unit))) close();
      for (const inline of unit) line.addInline(inline);
    }
  }
  if (line.inlines.length > 0) lines.push(line);
  const last = lines.at(-1);
  if (last !== undefined) last.lastLineInParagraph = true;
  return lines;
}

/** Let the last word but one go with the last, where the last would stand alone and is short. */
export function holdShortLastWord(inlines: readonly Inline[]): void {
  let start = inlines.length - 1;
  while (start > 0 && !/\s$/u.test(inlines[start - 1]?.text ?? '')) start -= 1;
  // A note number adds nothing to a short word.
  const lastWord = inlines.slice(start).map((inline) => (inline.glued === true ? '' : inline.text)).join('');
  const before = inlines[start - 1];
  if (before !== undefined && lastWord.trim().length < shortWordLength) before.noNewLine = true;
}

/** Groups of words that may not be parted: each but the last of a group says so. */
function heldTogether(inlines: readonly Inline[]): Inline[][] {
  const groups: Inline[][] = [];
  let group: Inline[] = [];
  for (const inline of inlines) {
    group.push(inline);
    if (inline.noNewLine === true && inline.lineEnd !== true) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** A group in one unit; word by word, and words cut in pieces, where it is wider than a line. */
function unitsThatFit(group: readonly Inline[], widthPt: number): (readonly Inline[])[] {
  if (widthOf(group) <= widthPt + tolerancePt) return [group];
  return group.flatMap((inline) => cutToWidth(inline, widthPt)).map((inline) => [inline]);
}

function widthOf(group: readonly Inline[]): number {
  return group.reduce((sum, inline) => sum + inline.width, 0) - (group[0]?.leadingCut ?? 0) - (group.at(-1)?.trailingCut ?? 0);
}

function fits(line: FlowLine, unit: readonly Inline[]): boolean {
  const width = unit.reduce((sum, inline) => sum + inline.width, 0) - (unit.at(-1)?.trailingCut ?? 0);
  return line.inlineWidths - line.leadingCut + width <= line.maxWidth + tolerancePt;
}

/** A word in pieces that each fit one line: an address without a place to break. */
function cutToWidth(inline: Inline, widthPt: number): Inline[] {
  if (inline.width - inline.trailingCut <= widthPt + tolerancePt) return [inline];
  const pieces: Inline[] = [];
  const characters = [...inline.text];
  let start = 0;
  while (start < characters.length) {
    const rest = { characters, start };
    const count = longestFit(rest, inline, widthPt);
    const text = beginning(rest, count);
    const isFirst = start === 0;
    start += count;
    const isLast = start === characters.length;
    const piece: Inline = { ...inline, text, width: textWidth(text, inline), leadingCut: isFirst ? inline.leadingCut : 0, trailingCut: isLast ? inline.trailingCut : 0 };
    // A target belongs to the first piece alone, a forced line end to the last.
    if (!isFirst) delete piece.target;
    if (!isLast) delete piece.lineEnd;
    pieces.push(piece);
  }
  return pieces;
}

/** What is left of a word: copied only as far as it is measured. */
interface Rest {
  readonly characters: readonly string[];
  readonly start: number;
}

function beginning({ characters, start }: Rest, count: number): string {
  return characters.slice(start, start + count).join('');
}

/**
 * How many characters fit; at least one, so that cutting ends.
 *
 * Measured are beginnings of about a line's length, never all that is left: a word of 20,000 characters took 30 s so.
 */
function longestFit(rest: Rest, style: Inline, widthPt: number): number {
  const leftCount = rest.characters.length - rest.start;
  const fitsLine = (count: number): boolean => textWidth(beginning(rest, count), style) <= widthPt;
  let low = 1;
  let high = Math.min(firstTryCount, leftCount);
  while (high < leftCount && fitsLine(high)) {
    low = high;
    high = Math.min(high * 2, leftCount);
  }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fitsLine(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function textWidth(text: string, style: Inline): number {
  return style.font.widthOfString(text, style.fontSize, style.fontFeatures);
}
