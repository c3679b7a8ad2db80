import type { PrintDocument } from '../../shared/print/print-document.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode } from './adapter/flow-node.js';
import { element } from './adapter/structure.js';
import { styles } from './look.js';
import { columns } from './page-geometry.js';
import { sectionTarget } from './pieces.js';
import { sectionHead } from './section-head.js';

/** A part of the document as the contents list it. */
export interface ContentsEntry {
  readonly title: string;
  readonly target: string;
}

/** Sections and apparatus of a long briefing, on its second page; page numbers stand in the side column. */
export function contentsSection(entries: readonly ContentsEntry[], target: string): FlowNode[] {
  if (entries.length === 0) return [];
  const title = pdfStrings.contents;
  const contents = element('TOC');
  return [
    sectionHead({ text: [{ text: title }], title, target, newPage: true, bookmarked: false }),
    ...entries.map((entry): FlowNode => ({
      ...styles.prose,
      element: element('TOCI', contents),
      text: [{ text: entry.title, linkToDestination: entry.target }],
      margin: [columns.textLeft, 0, 0, 0],
      side: [{ ...styles.prose, text: '000', pageOf: entry.target, linkToDestination: entry.target, x: -columns.textLeft, width: columns.side }],
    })),
  ];
}

/** The sections of a briefing, as the contents list them. */
export function sectionEntries(document: PrintDocument): ContentsEntry[] {
  return document.body.flatMap((block) =>
    block.type === 'heading' && block.number !== null ? [{ title: `${block.number}\u2002${block.title}`, target: sectionTarget(block.number) }] : [],
  );
}
