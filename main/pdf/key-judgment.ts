import { confidences, type Confidence } from '../../shared/domain/briefing.js';
import type { PrintKeyJudgment, PrintLikelihood } from '../../shared/print/print-document.js';
import { keyJudgmentStrings as words } from '../../shared/strings/pdf.js';
import type { FlowNode, SideText, TextPiece } from './adapter/flow-node.js';
import { colors, kindRules, styles } from './look.js';
import { columns } from './page-geometry.js';
import { noteLink, piecesOf } from './pieces.js';

/** Widths of the cells for likelihood and confidence; the third takes what is left. Between them a gap. */
const [stripPt, squaresPt, gapPt] = [118, 88, 15];
/** Height of the drawings above the words of the row. */
const drawingPt = 13;
/** The strip keeps this inside its cell, where strokes would be cut. */
const inset = 2;
/** The row's height: its drawings and two lines, or three where its sources take two. */
const rowPt = 42;

/**
 * A key judgment: its number in the side column, the statement, and below it likelihood, confidence and sources in cells
 * of their own.
 *
 * @param side - the labels of its block
 */
export function keyJudgmentNodes(judgment: PrintKeyJudgment, { side, place }: { readonly side: readonly SideText[]; readonly place: string }): FlowNode[] {
  const number: SideText = { ...styles.keyNumber, text: String(judgment.number), x: -40, width: 20, align: 'right' };
  const rule = kindRules.judgment;
  const statement: FlowNode = {
    ...styles.keyJudgment,
    ...(rule === null ? {} : { rule }),
    text: piecesOf(judgment.inlines),
    margin: [columns.textLeft, 0, 0, 0],
    before: 3.5,
    after: 3.5,
    needs: 78,
    keep: true,
    withNext: true,
    prose: true,
    side: [...side, number],
    place,
  };
  const row: FlowNode = {
    margin: [columns.textLeft, 0, 0, 0],
    after: 14,
    needs: rowPt,
    columnGap: gapPt,
    columns: [
      { width: stripPt, stack: likelihoodCell(judgment.likelihood, judgment.scale) },
      { width: squaresPt, stack: confidenceCell(judgment.confidence) },
      { width: '*', stack: restsOnCell(judgment) },
    ],
  };
  return [statement, row];
}

/** The scale from 0 to 100 with the edges of all bands, the judgment's in ink; its term and range below. */
function likelihoodCell(likelihood: PrintLikelihood | null, scale: readonly number[]): FlowNode[] {
  const x = (perCent: number): number => inset + (perCent / 100) * (stripPt - 2 * inset);
  const axis = 9;
  const lines = [
    { type: 'line', x1: x(0), y1: axis, x2: x(100), y2: axis, lineWidth: 0.6, lineColor: colors.ink },
    ...scale.map((edge) => ({ type: 'line', x1: x(edge), y1: axis - 3, x2: x(edge), y2: axis + 3, lineWidth: 0.5, lineColor: colors.ink })),
  ];
  const band = likelihood === null ? [] : [{ type: 'rect', x: x(likelihood.from), y: axis - 3.5, w: x(likelihood.to) - x(likelihood.from), h: 7, color: colors.ink }];
  const text: TextPiece[] = likelihood === null ? [{ text: words.noLikelihood, color: colors.soft }] : [{ text: capitalised(likelihood.term), bold: true }, { text: words.band(likelihood.from, likelihood.to) }];
  return [drawing([...lines, ...band]), { ...styles.cell, text }];
}

/** Three squares, as many of them in ink as the confidence is high. */
function confidenceCell(confidence: Confidence | null): FlowNode[] {
  const level = confidence === null ? 0 : confidences.indexOf(confidence) + 1;
  const squares = confidences.map((_, at) => ({ type: 'rect', x: 0.6 + at * 13, y: 5, w: 9, h: 7, lineWidth: 0.7, lineColor: colors.ink, ...(at < level ? { color: colors.ink } : {}) }));
  const text: TextPiece[] = confidence === null ? [{ text: words.noConfidence, color: colors.soft }] : [{ text: words.confidences[confidence], bold: true }, { text: words.confidence }];
  return [drawing(squares), { ...styles.cell, text }];
}

/** The notes it cites, as links, and how many articles and origins stand behind them. */
function restsOnCell({ notes, articles, origins }: PrintKeyJudgment): FlowNode[] {
  const numbers = notes.flatMap((note, at): TextPiece[] => [...(at === 0 ? [] : [{ text: ', ' }]), { ...noteLink(note), bold: true }]);
  const sources: TextPiece[] = notes.length === 0 ? [{ text: words.nothing, color: colors.soft }] : [{ text: words.notes(notes.length) }, ...numbers, { text: words.behind({ articles, origins }) }];
  // Beside the drawings, so that the three lines of words stand on one height.
  return [{ ...styles.cell, margin: [0, drawingPt - styles.cell.lead, 0, 0], text: [{ text: words.restsOn }] }, { ...styles.cell, text: sources }];
}

/** A drawing as high as all of the row, whatever it holds. */
function drawing(shapes: readonly object[]): FlowNode {
  return { canvas: [...shapes, { type: 'line', x1: 0, y1: drawingPt, x2: 0, y2: drawingPt, lineWidth: 0 }], margin: [0, 0, 0, 1.5] };
}

function capitalised(term: string): string {
  return term.charAt(0).toUpperCase() + term.slice(1);
}
