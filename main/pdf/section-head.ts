import type { FlowNode, TextPiece } from './adapter/flow-node.js';
import { element } from './adapter/structure.js';
import { colors, styles } from './look.js';
import { columns } from './page-geometry.js';

/** What a section’s head says, and the room it asks for. */
export interface SectionHead {
  readonly text: readonly TextPiece[];
  readonly title: string;
  readonly target: string;
  /** Printed in the side column; apparatus has none. */
  readonly number?: string | null;
  /** Room the section asks for below its top. */
  readonly needs?: number;
  readonly newPage?: boolean;
  /** False for a head that no outline lists. */
  readonly bookmarked?: boolean;
  readonly place?: string;
}

/** A section's head: a rule over both columns, the number in the side column, the title over the text. */
export function sectionHead(head: SectionHead): FlowNode {
  const number = head.number ?? null;
  return {
    before: 14,
    after: 3.5,
    needs: head.needs ?? 98,
    newPage: head.newPage ?? false,
    keep: true,
    withNext: true,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: columns.full, y2: 0, lineWidth: 0.7, lineColor: colors.ink }] },
      {
        ...styles.sectionHead,
        text: head.text,
        // A margin, not space above: the title keeps its distance from the rule at the head of a page too.
        margin: [columns.textLeft, 3.5, 0, 0],
        side: number === null ? [] : [{ ...styles.sectionHead, text: number, x: -columns.textLeft, width: columns.side }],
        target: head.target,
        element: element('H2'),
        ...(head.bookmarked === false ? {} : { bookmark: { title: head.title, level: 1 } }),
        place: head.place ?? head.title,
      },
    ],
  };
}
