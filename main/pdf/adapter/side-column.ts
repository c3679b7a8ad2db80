import type { FlowLine } from './flow-line.js';
import type { SideText } from './flow-node.js';
import { breakLines } from './line-breaking.js';
import type { Inline } from './pdfmake-internals.js';
import { element, type StructureElement } from './structure.js';

/** A line of a label, placed from the top left corner of the text it stands beside. */
export interface SideLine {
  readonly line: FlowLine;
  readonly x: number;
  readonly y: number;
}

/** The labels beside a block. */
export interface SideColumn {
  readonly side: readonly SideText[];
  /** From the top of the block's first line to its baseline. */
  readonly baselinePt: number;
  /** What the block is in the structure tree. */
  readonly block: StructureElement;
}

/**
 * The lines of the labels beside a block: a label's first baseline is the block's, or it follows the label before it.
 *
 * @param measure - the words of a label, measured
 */
export function sideLines({ side, baselinePt, block }: SideColumn, measure: (text: SideText) => readonly Inline[]): SideLine[] {
  let bottom = 0;
  return side.flatMap((text) => {
    const lines = breakLines(measure(text), text.width);
    const part = text.element ?? sidePart(block);
    for (const line of lines) line.element = part;
    let y = text.below === true ? bottom : baselinePt - (lines[0]?.getAscenderHeight() ?? 0);
    const placed = lines.map((line) => {
      const at = { line, x: text.x + (text.align === 'right' ? text.width - line.getWidth() : 0), y };
      y += line.getHeight();
      return at;
    });
    bottom = y;
    return placed;
  });
}

/** A label is read before its block and apart from it; inside a heading or an item of a list it is its label. */
function sidePart(block: StructureElement): StructureElement {
  if (block.type.startsWith('H')) return element('Lbl', block);
  return block.parent?.type === 'LI' ? element('Lbl', block.parent) : element('P', block.parent);
}

/** How far down the labels reach. */
export function sideHeight(lines: readonly SideLine[]): number {
  return Math.max(0, ...lines.map(({ line, y }) => y + line.getHeight()));
}
