import type { PrintFact, PrintHead } from '../../shared/print/print-document.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode } from './adapter/flow-node.js';
import { element, headerCell, type StructureElement } from './adapter/structure.js';
import { colors, sideLabel, styles } from './look.js';
import { columns } from './page-geometry.js';

/** A title beyond this many characters would take more than three lines of its size. */
const longTitleLength = 110;
/** Between label and value. */
const cellPadding = 10;

/** Product, document type, title, facts and main message. `compact` sets two facts in a row. */
export function titlePage(head: PrintHead, facts: 'full' | 'compact'): FlowNode[] {
  const place = pdfStrings.places.titleBlock;
  const titleStyle = head.title.length > longTitleLength ? styles.longTitle : styles.title;
  const nodes: FlowNode[] = [
    {
      ...styles.documentType,
      text: [{ text: head.documentType, bold: true }],
      margin: [columns.textLeft, 0, 0, 0],
      side: [sideLabel(pdfStrings.product, styles.documentType)],
      after: 7,
      place,
    },
    { ...titleStyle, element: element('H1'), text: [{ text: head.title }], margin: [columns.textLeft, 0, 0, 0], after: 14, place },
    factsTable(head.facts, facts),
  ];
  return head.mainMessage.trim() === '' ? nodes : [...nodes, mainMessage(head.mainMessage)];
}

function mainMessage(text: string): FlowNode {
  return {
    ...styles.mainMessage,
    text: [{ text }],
    after: 10.5,
    margin: [columns.textLeft, 0, 0, 0],
    prose: true,
    side: [sideLabel(pdfStrings.mainMessage, styles.mainLabel)],
    place: pdfStrings.places.titleBlock,
  };
}

function factsTable(facts: readonly PrintFact[], form: 'full' | 'compact'): FlowNode {
  const perRow = form === 'full' ? 1 : 2;
  const table = element('Table');
  const rows = Array.from({ length: Math.ceil(facts.length / perRow) }, (_, row) => facts.slice(row * perRow, (row + 1) * perRow));
  return {
    table: {
      widths: form === 'full' ? [columns.side, columns.text] : [columns.side, 136, 56, 132],
      body: rows.map((row) => cellsOf(row, perRow, table)),
    },
    layout: factsLayout(rows.length),
    after: 14,
    place: pdfStrings.places.titleBlock,
  };
}

function cellsOf(row: readonly PrintFact[], perRow: number, table: StructureElement): FlowNode[] {
  const line = element('TR', table);
  const cells = row.flatMap((fact): FlowNode[] => [
    { ...styles.cell, element: headerCell(line, 'Row'), text: [{ text: fact.label, color: colors.soft }] },
    { ...styles.cell, element: element('TD', line), text: [{ text: fact.value }] },
  ]);
  while (cells.length < perRow * 2) cells.push({ ...styles.cell, text: '' });
  return cells;
}

/** Rules above and below, none between. */
function factsLayout(rows: number): object {
  return {
    hLineWidth: (line: number) => (line === 0 || line === rows ? 0.7 : 0),
    vLineWidth: () => 0,
    hLineColor: () => colors.ink,
    paddingLeft: (column: number) => (column === 0 ? 0 : cellPadding),
    paddingRight: (column: number) => (column === 0 ? cellPadding : 0),
    paddingTop: (row: number) => (row === 0 ? 5 : 0),
    paddingBottom: (row: number) => (row === rows - 1 ? 6 : 1.75),
  };
}
