import type { PrintInline, PrintTable } from '../../shared/print/print-document.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode } from './adapter/flow-node.js';
import { element, headerCell, wideCell, type StructureElement } from './adapter/structure.js';
import { colors, sideLabel, styles } from './look.js';
import { columns } from './page-geometry.js';
import { piecesOf } from './pieces.js';
import { cellGapPt, ruledTable } from './table-look.js';

/** Up to so many rows below the head a table stays in one piece. */
const mostKeptRows = 8;
/** Narrow letters of the cell's face, in points: a row's height is guessed high, never low. */
const letterPt = 5;
/** Room for a letter of a word that must not be broken, in points. */
const widePt = 7;
/** A head taller than this is not drawn again: it would leave a page no room for rows. */
const mostHeadPt = 140;
/** pdfmake lets what is kept together run off a page it does not fit, so nothing near a page's height is. */
const mostKeptPt = 420;

/** What draws nothing is no cell to a reader that does not see it, and those behind it would stand under the wrong heads. */
const drawnBlank = '\u00a0';

/** A table of the briefing on the full width: caption above, head on every page, note below. */
export function bodyTable(block: PrintTable, place: string): FlowNode[] {
  const head = caption(block, place);
  const heights = block.rows.map((row) => rowHeight(row, block.figures));
  const isOnePiece = block.rows.length <= mostKeptRows + 1 && sum(heights) < mostKeptPt;
  const dontBreakRows = heights.every((height) => height < mostKeptPt);
  const isRepeated = block.rows.length > 1 && (heights[0] ?? 0) < mostHeadPt;
  const table = element('Table');
  const rows = block.rows.map((row, at) => rowOf(row, { block, table, place, isHead: at === 0, isRepeated }));
  const note = noteRow(block, table, place);
  const body: FlowNode = {
    table: { headerRows: isRepeated ? 1 : 0, dontBreakRows, ...(isOnePiece ? { keepWithHeaderRows: block.rows.length } : {}), widths: widthsOf(block), body: [...rows, ...note] },
    layout: note.length > 0 ? withNote : ruledTable,
    ...(isOnePiece ? { needs: sum(heights) + 30 } : { needs: 56 }),
    after: 14,
  };
  return [{ ...head, needs: isOnePiece ? Math.min(sum(heights) + 60, mostKeptPt) : 78 }, body];
}

function caption(block: PrintTable, place: string): FlowNode {
  const side = block.mark === null ? [] : [sideLabel(block.mark, styles.markLabel)];
  return {
    ...styles.caption,
    text: [{ text: pdfStrings.table(block.number), bold: true }, ...(block.inlines.length === 0 ? [] : [{ text: '\u2002' }, ...piecesOf(block.inlines)])],
    before: 7,
    after: 5,
    keep: true,
    withNext: true,
    place,
    ...(side.length === 0 ? {} : { margin: [columns.textLeft, 0, 0, 0] as const, side }),
  };
}

interface RowContext {
  readonly block: PrintTable;
  readonly table: StructureElement;
  readonly place: string;
  readonly isHead: boolean;
  /** Whether the head is drawn again on each page. */
  readonly isRepeated: boolean;
}

function rowOf(row: readonly (readonly PrintInline[])[], { block, table, place, isHead, isRepeated }: RowContext): FlowNode[] {
  const part = element('TR', table);
  return row.map((cell, column) => ({
    ...(isHead ? styles.cellHead : styles.cell),
    ...(block.mark === null ? {} : { mark: block.mark }),
    ...(block.figures[column] === true ? { alignment: 'right' as const, bold: true } : {}),
    element: isHead ? headerCell(part, 'Column', !isRepeated) : element('TD', part),
    text: cell.length === 0 ? drawnBlank : piecesOf(cell),
    place,
  }));
}

/** The note is the last row, so that it never stands apart from its table. */
function noteRow(block: PrintTable, table: StructureElement, place: string): object[][] {
  if (block.note.length === 0) return [];
  const cell = { ...styles.cellAddress, color: colors.soft, element: wideCell(element('TR', table), block.figures.length), text: piecesOf(block.note), place, colSpan: block.figures.length };
  return [[cell, ...block.figures.slice(1).map(() => ({}))]];
}

/** The heavy rule ends the figures; the note stands below it. */
const withNote = {
  ...ruledTable,
  hLineWidth: (line: number, node: Parameters<typeof ruledTable.hLineWidth>[1]): number => {
    if (line === node.table.body.length) return 0;
    return line === node.table.body.length - 1 ? 0.9 : ruledTable.hLineWidth(line, node);
  },
  hLineColor: (line: number, node: Parameters<typeof ruledTable.hLineColor>[1]): string => (line === node.table.body.length - 1 ? colors.ink : ruledTable.hLineColor(line, node)),
};

/** Figures take what they need where their heads are short; words share the rest. Columns narrower than a word are set: pdfmake would widen them beyond the page. */
function widthsOf({ figures, rows }: PrintTable): ('auto' | '*' | number)[] {
  const share = shareOf(figures.length);
  if (rows.some((row) => row.some((cell) => longestWord(cell) * widePt > share))) return figures.map(() => share);
  const isNarrow = figures.map((isFigure, column) => isFigure && lengthOf(rows[0]?.[column] ?? []) <= 24);
  return isNarrow.every(Boolean) ? figures.map(() => '*') : isNarrow.map((narrow) => (narrow ? 'auto' : '*'));
}

function rowHeight(row: readonly (readonly PrintInline[])[], figures: readonly boolean[]): number {
  const letters = Math.max(1, Math.floor(shareOf(figures.length) / letterPt));
  const lines = row.map((cell) => Math.ceil(lengthOf(cell) / letters) + breaksIn(cell));
  return Math.max(1, ...lines) * styles.cell.lead + 7;
}

/** What each of so many columns has inside its padding, in points. */
function shareOf(count: number): number {
  return (columns.full - (count - 1) * 2 * cellGapPt) / count;
}

function longestWord(cell: readonly PrintInline[]): number {
  const words = cell.map((inline) => (inline.type === 'text' ? inline.text : '')).join('').split(/\s+/u);
  return words.reduce((most, word) => Math.max(most, word.length), 0);
}

function lengthOf(cell: readonly PrintInline[]): number {
  return sum(cell.map((inline) => (inline.type === 'text' ? inline.text.length : 3)));
}

function breaksIn(cell: readonly PrintInline[]): number {
  return sum(cell.map((inline) => (inline.type === 'text' ? inline.text.split('\n').length - 1 : 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
