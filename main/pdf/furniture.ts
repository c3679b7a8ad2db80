import type { Marking } from '../../shared/domain/briefing.js';
import type { PrintHead } from '../../shared/print/print-document.js';
import { highestMark } from '../../shared/print/marks.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode } from './adapter/flow-node.js';
import { colors, markColors, styles } from './look.js';
import { columns, type PageGeometry } from './page-geometry.js';

/** Distances from the edge of the paper, and the size of the mark's box. */
const headTop = 38;
const footBottom = 52;
const box = { height: 19, padding: 57.5, perCharacter: 6 } as const;
/** The box's text hangs this much below the top, so that capitals stand in its middle. */
const markDrop = 1.2;
/** Text of the head stands on the middle of the box. */
const textDrop = 5;

/** What head and foot of one page say. */
export interface PageFacts {
  readonly page: number;
  readonly pages: number;
  readonly mark: Marking;
  /** The words of the head: title, or section in a long briefing. */
  readonly running: string;
}

/** The head of a page: date, running title, handling mark. The first page has its title block instead. */
export function pageHead(head: PrintHead, geometry: PageGeometry, facts: PageFacts): FlowNode {
  const isFirst = facts.page === 1;
  // A page handled below the document does not carry the document's title.
  const isBelow = highestMark([head.mark, facts.mark]) !== facts.mark;
  const running = isFirst || isBelow ? '' : facts.running;
  return furnitureRow([{ text: isFirst ? '' : head.date }], running, { mark: facts.mark, geometry, top: headTop });
}

/** The foot of a page: "1 of 7", what the document is, handling mark. */
export function pageFoot(head: PrintHead, geometry: PageGeometry, facts: PageFacts): FlowNode {
  const [page, ofPages] = pdfStrings.pageOf(facts.page, facts.pages);
  const number = [{ text: page, bold: true, color: colors.ink }, { text: ofPages }];
  return furnitureRow(number, head.foot, { mark: facts.mark, geometry, top: geometry.margins.bottom - footBottom });
}

interface RowPlace {
  readonly mark: Marking;
  readonly geometry: PageGeometry;
  readonly top: number;
}

function furnitureRow(side: FlowNode['text'] & object, middle: string, { mark, geometry, top }: RowPlace): FlowNode {
  const text = { ...styles.furniture, margin: [0, textDrop, 0, 0] as const, oneLine: true as const };
  return {
    margin: [geometry.margins.left, top, geometry.margins.right, 0],
    columnGap: columns.gutter,
    columns: [
      { ...text, width: columns.side, text: side },
      { ...text, width: '*', text: [{ text: middle }] },
      { width: boxWidth(mark), stack: markBox(mark) },
    ],
  };
}

/** The mark in its colour on black, flush right. */
function markBox(mark: Marking): FlowNode[] {
  return [
    { canvas: [{ type: 'rect', x: 0, y: 0, w: boxWidth(mark), h: box.height, color: colors.markGround }] },
    { ...styles.mark, text: [{ text: mark, color: markColors[mark] }], alignment: 'center', margin: [0, markDrop - box.height, 0, 0] },
  ];
}

function boxWidth(mark: Marking): number {
  return box.padding + (mark.length - 'TLP:'.length) * box.perCharacter;
}
