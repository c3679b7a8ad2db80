import { drawableText } from './glyphs.js';
import type { TextPiece } from './flow-node.js';
import { internals, type Inline } from './pdfmake-internals.js';

/** The style of a piece, looked up once for all its words. */
export type ResolvedStyle = Pick<Inline, 'font' | 'fontSize' | 'fontFeatures' | 'color' | 'alignment' | 'link' | 'linkToDestination' | 'height' | 'ascent'>;

/** A piece of text in one font. */
export interface StyledPiece extends Pick<TextPiece, 'text' | 'copied' | 'glued' | 'target' | 'pageOf' | 'late'> {
  readonly style: ResolvedStyle;
}

/** A word, and whether the text demands a new line behind it. */
interface Word {
  readonly text: string;
  readonly lineEnd: boolean;
}

const lineEnd = /(?:\r?\n|\r)$/u;

/**
 * The words of a paragraph, measured; two that the text allows no break between hold together across pieces.
 *
 * Made here rather than by pdfmake, which copies each word's style property by property and measures it twice.
 */
export function wordInlines(pieces: readonly StyledPiece[]): Inline[] {
  const inlines: Inline[] = [];
  for (const piece of pieces) {
    const words = wordsOf(piece.text);
    const last = inlines.at(-1);
    if (last !== undefined && last.lineEnd !== true && isOneWord(last.text, words[0]?.text ?? '')) last.noNewLine = true;
    for (const word of words) inlines.push(inlineOf(word, piece));
  }
  for (const inline of inlines) measure(inline);
  return inlines;
}

function wordsOf(text: string): Word[] {
  if (text === '') return [{ text, lineEnd: false }];
  const words: Word[] = [];
  const breaker = new internals.LineBreaker(text);
  let start = 0;
  for (let at = breaker.nextBreak(); at !== null; at = breaker.nextBreak()) {
    const word = text.slice(start, at.position);
    const ends = at.required || lineEnd.test(word);
    words.push({ text: ends ? word.replace(lineEnd, '') : word, lineEnd: ends });
    start = at.position;
  }
  return words;
}

function isOneWord(last: string, first: string): boolean {
  return last !== '' && wordsOf(last + first).length === 1;
}

/** Each word has the same properties in the same order: what reads a hundred thousand of them is then fast. */
function inlineOf({ text, lineEnd: ends }: Word, { style, copied, glued, target, pageOf, late }: StyledPiece): Inline {
  const { font, fontSize, fontFeatures, color, alignment, link, linkToDestination, height, ascent } = style;
  const inline: Inline = { text, x: 0, width: 0, leadingCut: 0, trailingCut: 0, font, fontSize, fontFeatures, color, alignment, link, linkToDestination, height, ...(ascent === undefined ? {} : { ascent }) };
  if (ends) inline.lineEnd = true;
  if (copied !== undefined) inline.copied = copied;
  if (glued !== undefined) inline.glued = glued;
  if (target !== undefined) inline.target = target;
  if (pageOf !== undefined) inline.pageOf = pageOf;
  if (late !== undefined) inline.late = late;
  return inline;
}

function measure(inline: Inline): void {
  // Only now: the places to break a line were found in the text as it stands (U+2011 forbids one, U+200B allows one).
  inline.text = drawableText(inline.text, inline.font);
  const { text } = inline;
  inline.width = widthOf(text, inline);
  inline.leadingCut = widthOf(text.slice(0, text.length - text.trimStart().length), inline);
  inline.trailingCut = widthOf(text.slice(text.trimEnd().length), inline);
}

function widthOf(text: string, style: Inline): number {
  return text === '' ? 0 : style.font.widthOfString(text, style.fontSize, style.fontFeatures);
}

/** The least and the greatest width a paragraph can take, as pdfmake counts them for columns and tables. */
export function widthsOf(inlines: readonly Inline[]): { minWidth: number; maxWidth: number } {
  let minWidth = 0;
  let maxWidth = 0;
  let line: { width: number; readonly leadingCut: number } | null = null;
  for (const { width, leadingCut, trailingCut, lineEnd: ends } of inlines) {
    minWidth = Math.max(minWidth, width - leadingCut - trailingCut);
    line ??= { width: 0, leadingCut };
    line.width += width;
    maxWidth = Math.max(maxWidth, line.width - line.leadingCut - trailingCut);
    if (ends === true) line = null;
  }
  return { minWidth, maxWidth };
}
