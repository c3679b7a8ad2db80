import type { Table } from '../domain/briefing.js';
import type { PreparedBlock } from './body.js';
import type { PrintInline, PrintTable } from './print-document.js';

/** A figure with its sign, unit or uncertainty: "1,200", "−4.5 %", "~17", "€ 12m". A date or a word of its own is none. */
const figure = /^[~≈<>±+−–-]?\s*[€$£]?\s*\p{Nd}[\p{Nd}.,\u202f\u00a0 ]*(?:\s?[%°€$£]|\s?\p{L}{1,3})?$/u;

/** Names of months that the pattern of figures with a short unit would take: "10 May". */
const dated = /\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/iu;

/** A table as it is printed: rows filled up to one width, those without words left out, columns of figures told from columns of words. */
export function tableOf({ block, inlines, cells }: PreparedBlock, table: Table, number: number): PrintTable {
  const width = Math.max(...table.rows.map((row) => row.length));
  let at = 0;
  const all = table.rows.map((row) => {
    const given = cells.slice(at, at + row.length);
    at += row.length;
    return Array.from({ length: width }, (_, column) => given[column] ?? []);
  });
  const rows = all.filter((row, index) => index === 0 || row.some((cell) => cell.length > 0 && !isBlank(cell)));
  const figures = Array.from({ length: width }, (_, column) => isFigures(rows.slice(1).map((row) => row[column] ?? [])));
  return { blockId: block.id, mark: block.mark ?? null, inlines, type: 'table', number, rows, figures, note: cells[at] ?? [] };
}

/** Whether a column holds figures: some, and nothing else but empty cells and dashes. */
function isFigures(column: readonly (readonly PrintInline[])[]): boolean {
  const words = column.map((cell) => cell.map((inline) => (inline.type === 'text' ? inline.text : '')).join('').trim()).filter((text) => !/^[–—-]?$/u.test(text));
  return words.length > 0 && words.every((text) => figure.test(text) && !dated.test(text));
}

function isBlank(cell: readonly PrintInline[]): boolean {
  return cell.every((inline) => inline.type === 'text' && inline.text.trim() === '');
}
