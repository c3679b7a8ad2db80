import { paragraphKinds, type Marking } from '../../shared/domain/briefing.js';
import type { PrintKey, PrintLikelihood } from '../../shared/print/print-document.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode, TextPiece } from './adapter/flow-node.js';
import { element, headerCell } from './adapter/structure.js';
import { keyHeightPt } from './key-height.js';
import { colors, keySpaces, kindRules, sideLabel, styles } from './look.js';
import { columns } from './page-geometry.js';
import { sectionHead } from './section-head.js';

const words = pdfStrings.keyPage;
const margin = [columns.textLeft, 0, 0, 0] as const;
/** Length of the scale from 0 to 100 per cent. */
const scalePt = 172;
const barPt = 6;

/** What the yardstick, the grades and the kinds of paragraphs mean: only those the document uses. Never divided. */
export function keySection(key: PrintKey, options: { readonly target: string; readonly newPage: boolean; readonly mark: Marking }): FlowNode[] {
  const title = pdfStrings.key;
  const nodes = [
    sectionHead({ text: [{ text: title }], title, target: options.target, needs: keyHeightPt(key), newPage: options.newPage }),
    { ...styles.subhead, element: element('H3'), text: [{ text: key.likelihoodTitle }], margin, before: keySpaces.part },
    likelihoodTable(key.likelihood),
    ...gradeColumns(key),
    ...(key.kinds ? kindsList() : []),
  ];
  return nodes.map((node) => ({ ...node, mark: options.mark }));
}

function likelihoodTable(rows: readonly PrintLikelihood[]): FlowNode {
  const table = element('Table');
  return {
    before: keySpaces.table,
    after: keySpaces.part,
    margin,
    table: {
      widths: [110, 46, scalePt],
      body: rows.map((row) => {
        const line = element('TR', table);
        return [
        { ...styles.cell, element: headerCell(line, 'Row'), text: row.term },
        { ...styles.cell, element: element('TD', line), text: `${row.from}–${row.to}\u202f%`, alignment: 'right' },
        // The bar says what the cell before it says.
        scaleBar(row),
        ];
      }),
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: (column: number) => (column === 0 ? 0 : 8),
      paddingRight: () => 0,
      paddingTop: () => keySpaces.cell,
      paddingBottom: () => keySpaces.cell,
    },
  };
}

/** A term's band in ink on the scale all terms share. */
function scaleBar({ from, to }: PrintLikelihood): FlowNode {
  const middle = styles.cell.lead / 2;
  const perCent = scalePt / 100;
  return {
    canvas: [
      { type: 'line', x1: 0, y1: middle, x2: scalePt, y2: middle, lineWidth: 0.5, lineColor: colors.hairline },
      { type: 'rect', x: from * perCent, y: middle - barPt / 2, w: (to - from) * perCent, h: barPt, color: colors.ink },
    ],
  };
}

function gradeColumns(key: PrintKey): FlowNode[] {
  const lists: { title: string; width: number | '*'; rows: readonly (readonly [string, string])[] }[] = [
    { title: words.source, width: 98, rows: key.reliability.map((grade) => [grade, words.reliability[grade]]) },
    { title: words.content, width: 88, rows: key.credibility.map((grade) => [String(grade), words.credibility[grade - 1] ?? '']) },
    { title: words.confidence, width: '*', rows: key.confidence ? words.confidenceLevels : [] },
  ];
  const used = lists.filter((list) => list.rows.length > 0);
  if (used.length === 0) return [];
  return [{ margin, after: keySpaces.part, columnGap: 12, columns: used.map((list) => ({ width: list.width, stack: definitions(list.title, list.rows) })) }];
}

function definitions(title: string, rows: readonly (readonly [string, string])[]): FlowNode[] {
  // Meanings that run over lines are set apart.
  const isProse = rows.some(([, meaning]) => meaning.length > 30);
  const body = rows.map(([term, meaning]): FlowNode => {
    const pieces: TextPiece[] = [{ text: `${term}\u00a0\u00a0`, bold: true }, { text: meaning }];
    return { ...styles.cell, text: pieces, margin: [0, 0, 0, isProse ? keySpaces.prose : 0] };
  });
  return [{ ...styles.subhead, element: element('H3'), text: [{ text: title }] }, ...body];
}

/** The four kinds as the page shows them: word, rule and face. */
function kindsList(): FlowNode[] {
  const head: FlowNode = { ...styles.subhead, element: element('H3'), text: [{ text: words.paragraphs }], margin, before: keySpaces.part };
  const rows = paragraphKinds.map((kind): FlowNode => {
    const rule = kindRules[kind];
    const label = kind === 'reported' ? { ...styles.label, color: colors.soft } : { ...styles.label, bold: true };
    return {
      ...styles.cell,
      text: [{ text: words.kinds[kind], italics: kind === 'assumption' }],
      margin,
      after: keySpaces.kind,
      side: [sideLabel(pdfStrings.kinds[kind], label)],
      ...(rule === null ? {} : { rule: { ...rule, full: true } }),
    };
  });
  return [head, ...rows];
}
