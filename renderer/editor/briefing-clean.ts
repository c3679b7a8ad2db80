import { tableLimits } from '../../shared/domain/briefing.js';
import type { BlockLook } from './briefing-blocks.js';

/** Plain words with at most two styles; nothing else of the outside comes in. */
export interface PastedRun {
  readonly type: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export interface PastedBlock {
  readonly look: BlockLook;
  readonly runs: readonly PastedRun[];
  /** Set for a table, whose `runs` are its caption. */
  readonly rows?: readonly (readonly (readonly PastedRun[])[])[];
  /** Set for a table larger than one may be, whose rows or columns beyond that are left out. */
  readonly cutFrom?: TableSize;
}

/** How large a table was where it was copied. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

/** Blocks taken from one paste; what is longer belongs into an article. */
const mostBlocks = 5000;

const paragraphTags = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'MAIN', 'HEADER', 'FOOTER', 'ASIDE', 'TR', 'PRE', 'UL', 'OL', 'TABLE', 'FIGURE', 'FIGCAPTION', 'DL', 'DT', 'DD', 'ADDRESS']);
const silentTags = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'CANVAS', 'VIDEO', 'AUDIO', 'SELECT', 'TEXTAREA', 'BUTTON', 'INPUT']);
const looksByTag: Readonly<Record<string, BlockLook>> = { H1: 'heading-1', H2: 'heading-2', H3: 'heading-3', H4: 'heading-3', H5: 'heading-3', H6: 'heading-3', BLOCKQUOTE: 'quotation' };

/** What a paste of plain text becomes: a paragraph a line, empty lines left out; a lone line keeps the spaces at its ends. */
export function blocksFromText(text: string): PastedBlock[] {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const table = tableFromLines(lines);
  if (table !== null) return [table];
  const kept = lines.length === 1 ? lines : lines.map((line) => line.trim());
  return kept.filter((line) => line !== '').slice(0, mostBlocks).map((line) => ({ look: 'paragraph', runs: [{ type: 'text', text: line, bold: false, italic: false }] }));
}

interface Style {
  readonly look: BlockLook;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What a paste of a page becomes: headings, paragraphs, quotations, lists, bold and italic; nothing of it is ever put into our page. */
export function blocksFromHtml(body: Node): PastedBlock[] {
  const blocks: PastedBlock[] = [];
  let runs: PastedRun[] = [];
  let look: BlockLook = 'paragraph';
  const close = (): void => {
    const tidy = tidyRuns(runs);
    if (tidy.length > 0 && blocks.length < mostBlocks) blocks.push({ look, runs: tidy });
    runs = [];
  };
  const walk = (node: Node, style: Style): void => {
    if (isText(node)) {
      if (runs.length === 0) look = style.look;
      runs.push({ type: 'text', text: (node.nodeValue ?? '').replace(/\s+/gu, ' '), bold: style.bold, italic: style.italic });
      return;
    }
    const tag = node.nodeName.toUpperCase();
    if (silentTags.has(tag)) return;
    if (tag === 'BR') return close();
    const table = tag === 'TABLE' ? tableFromHtml(node) : null;
    if (table !== null) {
      close();
      blocks.push(table);
      return;
    }
    const inner = innerStyle(node, tag, style);
    const isBlock = inner.look !== style.look || paragraphTags.has(tag) || tag === 'LI' || tag in looksByTag;
    if (isBlock) close();
    for (const child of node.childNodes) walk(child, inner);
    if (isBlock) close();
  };
  walk(body, { look: 'paragraph', bold: false, italic: false });
  close();
  return blocks;
}

/** Lines of a spreadsheet: cells parted by tabs. */
function tableFromLines(lines: readonly string[]): PastedBlock | null {
  const filled = lines.filter((line) => line.trim() !== '');
  if (!filled.every((line) => line.includes('\t'))) return null;
  return tableOf(filled.map((line) => line.split('\t').map((cell) => (cell.trim() === '' ? [] : [plainRun(cell.trim())]))));
}

/** A table of figures or words; one that only lays out a page holds tables or one cell a row, and is read as paragraphs. */
function tableFromHtml(node: Node): PastedBlock | null {
  if (!isElement(node) || node.querySelector('table') !== null) return null;
  const table = tableOf([...node.querySelectorAll('tr')].map((row) => [...row.children].filter((cell) => /^t[dh]$/iu.test(cell.nodeName)).flatMap(cellsOf)));
  const caption = node.querySelector('caption');
  return table === null || caption === null ? table : { ...table, runs: cellRuns(caption) };
}

/** A cell, with an empty one for each column more that it reaches over. */
function cellsOf(cell: Element): PastedRun[][] {
  const span = Number.parseInt(cell.getAttribute('colspan') ?? '1', 10);
  const more = Math.min(Math.max(0, span - 1), tableLimits.columns) || 0;
  return [cellRuns(cell), ...Array.from({ length: more }, () => [])];
}

function cellRuns(cell: Element): PastedRun[] {
  const runs = blocksFromHtml(cell).flatMap((block, at): PastedRun[] => (at === 0 ? [...block.runs] : [plainRun('\n'), ...block.runs]));
  if (runs.length <= tableLimits.runsInCell) return runs;
  // More changes of style than a cell holds: the words stay, the styles of the last of them go.
  const kept = tableLimits.runsInCell - 1;
  return [...runs.slice(0, kept), plainRun(runs.slice(kept).map(({ text }) => text).join(''))];
}

function plainRun(text: string): PastedRun {
  return { type: 'text', text, bold: false, italic: false };
}

/** `null` where the rows make no table; of one larger than a table may be its beginning. */
function tableOf(rows: readonly (readonly PastedRun[])[][]): PastedBlock | null {
  const filled = rows.filter((row) => row.length > 0);
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  if (filled.length < 2 || width < 2) return null;
  const kept = filled.slice(0, tableLimits.rows).map((row) => row.slice(0, tableLimits.columns));
  const isCut = filled.length > tableLimits.rows || width > tableLimits.columns;
  return { look: 'paragraph', runs: [], rows: kept, ...(isCut ? { cutFrom: { rows: filled.length, columns: width } } : {}) };
}

function isText(node: Node): boolean {
  const textNode = 3;
  return node.nodeType === textNode;
}

function innerStyle(node: Node, tag: string, style: Style): Style {
  const css = isElement(node) ? (node.getAttribute('style') ?? '') : '';
  const look = looksByTag[tag] ?? (tag === 'LI' ? listLook(node) : style.look);
  const saysNormal = /font-weight:\s*(normal|400)/u.test(css);
  return {
    look,
    bold: !saysNormal && (style.bold || tag === 'B' || tag === 'STRONG' || /font-weight:\s*(bold|[6-9]00)/u.test(css)),
    italic: style.italic || tag === 'I' || tag === 'EM' || tag === 'CITE' || /font-style:\s*italic/u.test(css),
  };
}

function isElement(node: Node): node is Element {
  const elementNode = 1;
  return node.nodeType === elementNode;
}

function listLook(item: Node): BlockLook {
  return item.parentNode?.nodeName.toUpperCase() === 'OL' ? 'numbered-list' : 'list';
}

/** White space folded across runs, none at the ends, like runs joined. */
function tidyRuns(runs: readonly PastedRun[]): PastedRun[] {
  const tidy: PastedRun[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    const text = last === undefined || last.text.endsWith(' ') ? run.text.trimStart() : run.text;
    if (text === '') continue;
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic) tidy[tidy.length - 1] = { ...last, text: last.text + text };
    else tidy.push({ ...run, text });
  }
  const end = tidy.at(-1);
  if (end === undefined) return tidy;
  const trimmed = end.text.trimEnd();
  return trimmed === '' ? tidy.slice(0, -1) : [...tidy.slice(0, -1), { ...end, text: trimmed }];
}
