import { colors } from './look.js';

interface TableNode {
  readonly table: { readonly body: readonly unknown[]; readonly widths: readonly unknown[]; readonly headerRows?: number };
}

/** Between a cell's words and its edge inside the table, in points. */
export const cellGapPt = 5;

/** Horizontal rules only: heavy above and below, medium under the head, hairlines between rows; flush outer edges. */
export const ruledTable = {
  hLineWidth: (line: number, node: TableNode): number => {
    if (isOuter(line, node)) return 0.9;
    return line === node.table.headerRows ? 0.6 : 0.3;
  },
  hLineColor: (line: number, node: TableNode): string => (isOuter(line, node) || line === node.table.headerRows ? colors.ink : colors.hairline),
  vLineWidth: (): number => 0,
  paddingLeft: (column: number): number => (column === 0 ? 0 : cellGapPt),
  paddingRight: (column: number, node: TableNode): number => (column === node.table.widths.length - 1 ? 0 : cellGapPt),
  paddingTop: (): number => 3,
  paddingBottom: (): number => 3.2,
};

function isOuter(line: number, node: TableNode): boolean {
  return line === 0 || line === node.table.body.length;
}
