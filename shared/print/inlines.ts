import type { Block, Run } from '../domain/briefing.js';
import type { CitedPassages } from './cited-passages.js';
import type { PrintInline } from './print-document.js';

type Words = Extract<PrintInline, { type: 'text' }>;
type Citation = Extract<PrintInline, { type: 'citation' }>;

/** Punctuation that a note number follows, with the closing quotation marks and brackets after it. */
const punctuation = /^[.,;:!?…]+[”’"»)\]]*/u;

/** Between a figure and a note number; a narrow one would still let "17" and "6" read as a power. */
const noBreakSpace = '\u00a0';

/** A text that begins and ends as a quotation of its own. */
const ownMarks = /^[“„«"‘‚‹].*[”“»"’›][.,]?$/su;

/**
 * The printed pieces of a stretch of a block: words, and note numbers where citations stand.
 *
 * Numbers follow the punctuation, stand against the word, ascend, and name a note once. `citation` is still 0.
 */
export function inlinesOf(runs: readonly Run[], block: Block, cited: CitedPassages): PrintInline[] {
  const inlines = runs.flatMap((run) => piecesOf(run, block, cited));
  return settleCitations(inlines);
}

/**
 * Whether a passage set apart (an endnote, a block quotation) opens with quotation marks of its own.
 *
 * Its face and place already say that the words are quoted; marks around marks would only be hard to read.
 */
export function opensQuoted(text: string): boolean {
  return /^[“„«"]/u.test(text.trim());
}

/** `text` within quotation marks, unless it is a quotation from end to end. For words inside a sentence. */
export function quoted(text: string): string {
  return ownMarks.test(text.trim()) ? text : `“${text}”`;
}

/** Give the citations of all blocks their running number, from 1. */
export function countCitations(blocks: readonly (readonly PrintInline[])[]): PrintInline[][] {
  let count = 0;
  return blocks.map((inlines) =>
    inlines.map((inline) => {
      if (inline.type === 'text') return inline;
      count += 1;
      return { ...inline, citation: count };
    }),
  );
}

function piecesOf(run: Run, block: Block, cited: CitedPassages): PrintInline[] {
  if (run.type === 'text') return run.text === '' ? [] : [words(run.text, run.bold ?? false, run.italic ?? false)];
  const number = cited.numberOf(run.target);
  const citation: PrintInline[] = number === null ? [] : [{ type: 'citation', note: number, citation: 0 }];
  if (run.type === 'citation') return citation;
  // A block quotation hangs its own marks; inside a paragraph the words bring them.
  const text = block.type === 'quotation' ? run.words : quoted(run.words);
  return [words(text, false, false), ...citation];
}

function words(text: string, bold: boolean, italic: boolean): Words {
  return { type: 'text', text, bold, italic };
}

/** Neighbouring citations become one group, which then finds its place. */
function settleCitations(inlines: readonly PrintInline[]): PrintInline[] {
  const settled: PrintInline[] = [];
  let at = 0;
  while (at < inlines.length) {
    const inline = inlines[at];
    if (inline === undefined) break;
    if (inline.type === 'text') {
      settled.push(inline);
      at += 1;
      continue;
    }
    const end = groupEnd(inlines, at);
    const group = inlines.slice(at, end).filter((member): member is Citation => member.type === 'citation');
    placeGroup(settled, group, inlines[end]);
    at = end;
    const following = inlines[at];
    if (following?.type === 'text') {
      const rest = restAfterGroup(settled, following);
      if (rest !== null) settled.push(rest);
      at += 1;
    }
  }
  return settled;
}

/** One past the last citation of the group that starts at `start`; white space between citations belongs to it. */
function groupEnd(inlines: readonly PrintInline[], start: number): number {
  let end = start + 1;
  for (let at = end; at < inlines.length; at += 1) {
    const inline = inlines[at];
    if (inline?.type === 'citation') end = at + 1;
    else if (inline?.type !== 'text' || inline.text.trim() !== '') break;
  }
  return end;
}

/** Put a group behind the last word, and behind the punctuation that `following` begins with; apart from a figure. */
function placeGroup(settled: PrintInline[], group: readonly Citation[], following: PrintInline | undefined): void {
  while (isBlank(settled.at(-1))) settled.pop();
  const last = settled.at(-1);
  const moved = following?.type === 'text' ? (punctuation.exec(following.text)?.[0] ?? '') : '';
  if (last?.type === 'text') settled[settled.length - 1] = { ...last, text: apartFromFigure(last.text.trimEnd() + moved) };
  else if (moved !== '') settled.push(words(moved, false, false));
  const notes = [...new Set(group.map((citation) => citation.note))].sort((a, b) => a - b);
  settled.push(...notes.map((note): Citation => ({ type: 'citation', note, citation: 0 })));
}

function isBlank(inline: PrintInline | undefined): boolean {
  return inline?.type === 'text' && inline.text.trim() === '';
}

function apartFromFigure(text: string): string {
  return /\p{N}$/u.test(text) ? text + noBreakSpace : text;
}

/** What is left of the words after a group: without the punctuation that moved, apart from the number before it. */
function restAfterGroup(settled: readonly PrintInline[], following: Words): Words | null {
  const rest = following.text.replace(punctuation, '');
  if (rest === '') return null;
  const needsSpace = settled.at(-1)?.type === 'citation' && /^[\p{L}\p{N}“«(]/u.test(rest);
  return { ...following, text: needsSpace ? ` ${rest}` : rest };
}
