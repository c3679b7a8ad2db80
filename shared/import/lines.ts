import type { Block } from './block.js';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly hasGapBefore: boolean;
}

/**
 * The blocks of plain text: one for each line, or one for each paragraph where the text is wrapped by hand.
 *
 * Text is taken for wrapped only when most of its lines end where the next word would not have fitted.
 */
export function blocksOfText(text: string): Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const joined = width === null ? lines : joinWrapped(text, lines, width);
  return joined.map((line) => blockOfLine(text, line));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let hasGap = true;
  while (at <= text.length) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    const content = text.slice(at, end);
    const trimmed = content.trim();
    if (trimmed === '') hasGap = true;
    else {
      const start = at + content.length - content.trimStart().length;
      lines.push({ start, end: start + trimmed.length, hasGapBefore: hasGap });
      hasGap = false;
    }
    if (next === -1) break;
    at = next + 1;
  }
  return lines;
}

/** Narrowest and widest column, in characters, at which people and mail programs wrap text. */
const narrowestWrap = 45;
const widestWrap = 110;

/** The column a text is wrapped at; `null` when its lines are paragraphs. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  if (width < narrowestWrap || width > widestWrap || longest > width * 1.5) return null;
  let followed = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.hasGapBefore) continue;
    followed += 1;
    if (wouldOverflow(text, [line, next], width)) full += 1;
  }
  return followed >= 4 && full / followed >= 0.7 ? width : null;
}

function wouldOverflow(text: string, [line, next]: readonly [Line, Line], width: number): boolean {
  const content = text.slice(next.start, next.end);
  const firstWord = content.search(/\s/u) === -1 ? content.length : content.search(/\s/u);
  // Writers and programs leave a few columns free, and a hyphenated word may have moved down whole.
  return line.end - line.start + 1 + firstWord > width - 4;
}

const startsItem = /^(?:[-*•–]\s|\d{1,3}[.)]\s|#{1,6}\s|>\s)/u;

function joinWrapped(text: string, lines: readonly Line[], width: number): Line[] {
  const paragraphs: Line[] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const continues = paragraph !== undefined && previous !== undefined && !line.hasGapBefore && !startsItem.test(text.slice(line.start, line.end)) && wouldOverflow(text, [previous, line], width);
    if (continues) paragraphs[paragraphs.length - 1] = { ...paragraph, end: line.end };
    else paragraphs.push(line);
    previous = line;
  }
  return paragraphs;
}

const markdownHeading = /^(#{1,6})\s+\S/u;
const bareLink = /^(?:[-*•]\s+)?(?:<?(?:https?:\/\/|www\.)\S+>?|!?\[[^[\]]{0,600}\]\([^()\s]{0,2000}\))$/u;
const markdownLink = /\[[^[\]\n]{1,600}\]\([^()\s]{0,2000}\)/gu;

function blockOfLine(text: string, line: Line): Block {
  const content = text.slice(line.start, line.end);
  const heading = markdownHeading.exec(content)?.[1];
  const linked = [...content.matchAll(markdownLink)].reduce((sum, match) => sum + match[0].length, 0);
  const isLink = bareLink.test(content);
  const plainShape = isLink ? 'link' : shapeOfText(content);
  const shape = heading === undefined ? plainShape : 'heading';
  return {
    start: line.start,
    end: line.end,
    shape,
    level: heading?.length ?? null,
    hasGapBefore: line.hasGapBefore,
    linkShare: isLink ? 1 : linked / content.length,
    boldShare: /^(\*\*|__)[^*_]+\1$/u.test(content) ? 1 : 0,
    place: null,
  };
}

function shapeOfText(content: string): Block['shape'] {
  if (/^>\s/u.test(content)) return 'quote';
  return /^(?:[-*•▪]\s|\d{1,3}[.)]\s)/u.test(content) ? 'item' : 'line';
}
