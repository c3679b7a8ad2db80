import type { PrintSource } from '../../shared/print/print-document.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode } from './adapter/flow-node.js';
import { element, headerCell, type StructureElement } from './adapter/structure.js';
import { colors, styles } from './look.js';
import { addressPiece } from './pieces.js';
import { sectionHead } from './section-head.js';
import { ruledTable } from './table-look.js';

/** The source list: one row for each cited article, with its live link, capture time and the hash of its bytes. */
export function sourcesSection(sources: readonly PrintSource[], options: { readonly target: string; readonly newPage: boolean }): FlowNode[] {
  if (sources.length === 0) return [];
  const title = pdfStrings.sources;
  const table = element('Table');
  const head = element('TR', table);
  return [
    sectionHead({ text: [{ text: title }], title, target: options.target, needs: Math.min(200, 60 + 40 * sources.length), newPage: options.newPage }),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [22, '*', 76, 62, 64],
        body: [pdfStrings.source.columns.map((text) => ({ ...styles.cellHead, element: headerCell(head, 'Column'), text })), ...sources.map((source) => rowOf(source, table))],
      },
      layout: ruledTable,
    },
  ];
}

function rowOf(source: PrintSource, table: StructureElement): FlowNode[] {
  const row = element('TR', table);
  const place = pdfStrings.places.source(source.label);
  const shared = { mark: source.mark, place };
  const cell = { ...styles.cell, ...shared };
  const [title, published, captured] = [element('TD', row), element('TD', row), element('TD', row)];
  return [
    { ...cell, element: headerCell(row, 'Row'), text: [{ text: source.label, bold: true }] },
    { stack: [{ ...cell, element: title, text: [{ text: source.outlet, bold: true }, { text: `, ${source.title}` }] }, { ...styles.cellAddress, ...shared, element: title, ...addressOf(source) }] },
    { stack: [{ ...cell, element: published, text: [{ text: source.published }] }, { ...cell, element: published, color: colors.soft, text: [{ text: source.kind }] }] },
    { stack: [{ ...cell, element: captured, text: [{ text: source.capturedDay }] }, { ...cell, element: captured, color: colors.soft, text: [{ text: source.capturedTime }] }] },
    { ...styles.hash, ...shared, element: element('TD', row), text: [{ text: source.sha256 }] },
  ];
}

function addressOf(source: PrintSource): FlowNode {
  const address = source.link === null ? { text: pdfStrings.source.noUrl } : addressPiece(source.link);
  const file = source.fileName === null ? [] : [{ text: pdfStrings.source.file(source.fileName) }];
  return { text: [address, ...file], color: colors.soft };
}
