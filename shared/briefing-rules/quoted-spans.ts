import type { Span } from '../domain/passage.js';

/** Opening marks with the marks that close them. */
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '「': '」', '『': '』', '"': '"', '‘': '’' };

/**
 * The stretches of a text that stand in quotation marks, marks included; outermost only.
 *
 * One that is still open reaches to the end: who is typing a quotation has not closed it yet. An apostrophe or the mark
 * of an inch is no quotation.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  // What nothing closes here, nothing closes further on: a text full of single marks is not searched for each of them.
  let isSingleOpen = true;
  while (at < text.length) {
    const closing = opensAt(text, at) ? closers[text.charAt(at)] : undefined;
    const isSearched = closing !== undefined && (closing !== '’' || isSingleOpen);
    const end = isSearched ? endOf(text, at, closing) : null;
    if (isSearched && end === null) isSingleOpen = false;
    if (end === null) at += 1;
    else {
      spans.push({ start: at, end });
      at = end;
    }
  }
  return spans;
}

/** The words between the marks. */
export function insideMarks(text: string, { start, end }: Span): string {
  const isClosed = end - start > 1 && (closers[text.charAt(start)] ?? '').includes(text.charAt(end - 1));
  return text.slice(start + 1, isClosed ? end - 1 : end);
}

function opensAt(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (closers[mark] === undefined) return false;
  const before = text.charAt(at - 1);
  if (mark === '"') return !/[\p{L}\p{N}]/u.test(before);
  return mark !== '‘' || !/\p{L}/u.test(before);
}

/** One past the closing mark; `null` for a single mark that nothing closes. */
function endOf(text: string, start: number, closing: string): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (!closing.includes(text.charAt(at))) continue;
    const isApostrophe = closing === '’' && /\p{L}/u.test(text.charAt(at + 1));
    if (!isApostrophe) return at + 1;
  }
  return closing === '’' ? null : text.length;
}
