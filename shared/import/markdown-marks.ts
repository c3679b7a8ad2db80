import type { TextLink } from '../domain/article.js';
import type { Span } from '../domain/passage.js';

/** Markup of a text, and the links it writes; both sorted. */
export interface MarkdownMarks {
  readonly markup: readonly Span[];
  readonly links: readonly TextLink[];
}

const link = /(!?\[)((?:[^[\]\n\\]|\\.){1,600})(\]\(\s{0,9}<?([^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)>?(?:\s+"[^"\n]{0,300}")?\s{0,9}\))/gu;
const angleAddress = /<((?:https?:\/\/|mailto:)[^\s<>]{3,2000})>/gu;
const bareAddress = /(?<![(<["\w])https?:\/\/[^\s<>")\]]{3,2000}/gu;
const emphasis = /(?<![\w*_\\])(\*\*\*|\*\*|\*|__|_)(?=[^\s*_])([^\n]{1,2000}?)(?<=[^\s*_\\])\1(?![\w*_])/gu;
const lineStart = /^[ \t]*(#{1,6}[ \t]+|>[ \t]+|[*+-][ \t]+(?=\S))/gmu;
const closingHashes = /^#{1,6}[ \t][^\n]{0,400}?([ \t]{1,4}#{1,6})[ \t]{0,20}$/gmu;

/**
 * The markup that markdown leaves in pasted text: heading signs, emphasis, links. The words inside belong to the text.
 *
 * @param isMarkdown - plain text with no other sign of markdown keeps its asterisks and dashes as they are
 */
export function findMarkdown(text: string, isMarkdown: boolean): MarkdownMarks {
  const markup: Span[] = [];
  const links: TextLink[] = [];
  for (const match of text.matchAll(link)) {
    const [, open = '', words = '', close = '', address = ''] = match;
    const start = match.index + open.length;
    markup.push({ start: match.index, end: start }, { start: start + words.length, end: start + words.length + close.length });
    if (open === '[') links.push({ start, end: start + words.length, href: liveHref(address) });
  }
  for (const match of text.matchAll(angleAddress)) {
    const end = match.index + match[0].length;
    markup.push({ start: match.index, end: match.index + 1 }, { start: end - 1, end });
    links.push({ start: match.index + 1, end: end - 1, href: liveHref(match[1] ?? '') });
  }
  for (const match of text.matchAll(bareAddress)) links.push({ start: match.index, end: match.index + match[0].length, href: liveHref(match[0]) });
  if (isMarkdown) markup.push(...emphasisMarks(text), ...lineMarks(text));
  return { markup: disjoint(markup), links: disjoint(links) };
}

function liveHref(address: string): string | null {
  return address === '' || address.startsWith('#') || /^(?:javascript|data|vbscript|file|blob|about):/iu.test(address) ? null : address.slice(0, 4000);
}

function emphasisMarks(text: string): Span[] {
  return [...text.matchAll(emphasis)].flatMap((match) => {
    const sign = match[1]?.length ?? 0;
    const end = match.index + match[0].length;
    return [{ start: match.index, end: match.index + sign }, { start: end - sign, end }];
  });
}

function lineMarks(text: string): Span[] {
  const starts = [...text.matchAll(lineStart)].map((match) => {
    const at = match.index + match[0].length - (match[1]?.length ?? 0);
    return { start: at, end: at + (match[1]?.trimEnd().length ?? 0) };
  });
  const ends = [...text.matchAll(closingHashes)].map((match) => {
    const signs = match[1]?.trim().length ?? 0;
    const end = match.index + match[0].trimEnd().length;
    return { start: end - signs, end };
  });
  return [...starts, ...ends];
}

/** Sorted, and of overlapping ones the first. */
function disjoint<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) if (span.end > span.start && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
