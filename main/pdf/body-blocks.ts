import type { PrintBlock, PrintHeading, PrintInline, PrintListItem, PrintParagraph, PrintQuotation } from '../../shared/print/print-document.js';
import { opensQuoted } from '../../shared/print/inlines.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode, SideText } from './adapter/flow-node.js';
import { element, type StructureElement } from './adapter/structure.js';
import { keyJudgmentNodes } from './key-judgment.js';
import { colors, kindRules, sideLabel, styles } from './look.js';
import { bodyTable } from './body-table.js';
import { columns } from './page-geometry.js';
import { figureBlock } from './figure-block.js';
import { piecesOf, sectionTarget } from './pieces.js';
import { sectionHead } from './section-head.js';

/** Quotations and list items stand this far right of the text column. */
const indent = 14;
/** A message names a block by its first words. */
const placeLength = 40;

/** The blocks of the briefing. `numbered` prints section numbers. */
export function bodyBlocks(blocks: readonly PrintBlock[], options: { readonly numbered: boolean }): FlowNode[] {
  let list = element('L');
  return blocks.flatMap((block, at): FlowNode[] => {
    // Items that follow one another are one list.
    if (block.type === 'list-item' && blocks[at - 1]?.type !== 'list-item') list = element('L');
    switch (block.type) {
      case 'heading':
        return [withMark(block, heading(block, options.numbered))];
      case 'paragraph':
        return [withMark(block, paragraph(block))];
      case 'key-judgment':
        return keyJudgmentNodes(block, { side: labels(block, pdfStrings.kinds.judgment, {}), place: placeOf(block) }).map((node) => withMark(block, node));
      case 'quotation':
        return quotation(block).map((node) => withMark(block, node));
      case 'table':
        return bodyTable(block, placeOf(block)).map((node) => withMark(block, node));
      case 'list-item':
        return [withMark(block, listItem(block, { hasNext: blocks[at + 1]?.type === 'list-item', list }))];
      case 'figure':
        return [withMark(block, figureBlock(block))];
    }
  });
}

function heading(block: PrintHeading, numbered: boolean): FlowNode {
  const text = piecesOf(block.inlines);
  if (block.number !== null) {
    return sectionHead({ text, title: block.title, target: sectionTarget(block.number), number: numbered ? String(block.number) : null, place: placeOf(block) });
  }
  return {
    ...(block.level === 3 ? styles.minorHead : styles.subhead),
    element: element(block.level === 3 ? 'H4' : 'H3'),
    text,
    before: 7,
    needs: 56,
    keep: true,
    withNext: true,
    margin: [columns.textLeft, 0, 0, 0],
    bookmark: { title: block.title, level: 2 },
    place: placeOf(block),
  };
}

function paragraph(block: PrintParagraph): FlowNode {
  const rule = block.kind === null ? null : kindRules[block.kind];
  return {
    ...styles.prose,
    ...(block.kind === 'assumption' ? { italics: true } : {}),
    ...(rule === null ? {} : { rule }),
    text: piecesOf(block.inlines),
    margin: [columns.textLeft, 0, 0, 0],
    side: labels(block, block.kind === null ? null : pdfStrings.kinds[block.kind], { asOf: block.asOf }),
    after: 7,
    needs: 28,
    prose: true,
    place: placeOf(block),
  };
}

function quotation(block: PrintQuotation): FlowNode[] {
  const ownMarks = opensQuoted(wordsOf(block.inlines));
  const part = element('BlockQuote');
  const hanging: SideText = { ...styles.prose, text: '“', x: -6, width: 10 };
  const side = labels(block, pdfStrings.quotation, { indent });
  const words: FlowNode = {
    ...styles.prose,
    element: element('P', part),
    text: piecesOf(ownMarks ? block.inlines : closeQuotation(block.inlines)),
    before: 3.5,
    after: block.descriptor === null ? 10.5 : 3.5,
    needs: 56,
    margin: [columns.textLeft + indent, 0, indent, 0],
    side: ownMarks ? side : [...side, hanging],
    ...(block.descriptor === null ? {} : { overhang: true, withNext: true }),
    prose: true,
    place: placeOf(block),
  };
  if (block.descriptor === null) return [words];
  const descriptor: FlowNode = {
    ...styles.caption,
    element: element('P', part),
    color: colors.soft,
    keep: true,
    text: [{ text: block.descriptor }],
    margin: [columns.textLeft + indent, 0, indent, 0],
    after: 10.5,
    place: placeOf(block),
  };
  return [words, descriptor];
}

/** The closing mark behind the last word, before the note number. */
function closeQuotation(inlines: readonly PrintInline[]): PrintInline[] {
  const last = inlines.findLastIndex((inline) => inline.type === 'text' && inline.text.trim() !== '');
  return inlines.map((inline, at) => (at === last && inline.type === 'text' ? { ...inline, text: `${inline.text.trimEnd()}”` } : inline));
}

function listItem(block: PrintListItem, { hasNext, list }: { readonly hasNext: boolean; readonly list: StructureElement }): FlowNode {
  const item = element('LI', list);
  const rule = block.kind === null ? null : kindRules[block.kind];
  const marker: SideText =
    block.marker === '–' ? { ...styles.prose, element: element('Lbl', item), text: block.marker, x: -indent, width: 10 } : { ...styles.prose, element: element('Lbl', item), text: block.marker, x: -24, width: 19, align: 'right' };
  return {
    ...styles.prose,
    ...(rule === null ? {} : { rule: { ...rule, gap: rule.gap + indent } }),
    element: element('LBody', item),
    text: piecesOf(block.inlines),
    margin: [columns.textLeft + indent, 0, 0, 0],
    side: [...labels(block, block.kind === null ? null : pdfStrings.kinds[block.kind], { indent }), marker],
    after: hasNext ? 0 : 7,
    needs: 28,
    prose: true,
    place: placeOf(block),
  };
}

/** What stands in the side column: the kind, the day below it, and the block's own mark. */
function labels(block: PrintBlock, word: string | null, options: { readonly asOf?: string | null; readonly indent?: number }): SideText[] {
  const isSoft = block.type !== 'key-judgment' && (!('kind' in block) || block.kind === 'reported');
  const lines = [
    word === null ? null : { text: word, style: { ...styles.label, ...(isSoft ? { color: colors.soft } : { bold: true }) } },
    options.asOf == null ? null : { text: options.asOf, style: { ...styles.label, color: colors.soft } },
    block.mark === null ? null : { text: block.mark, style: styles.markLabel },
  ].filter((line) => line !== null);
  return lines.map((line, at) => ({ ...sideLabel(line.text, line.style, options.indent ?? 0), below: at > 0 }));
}

function withMark(block: PrintBlock, node: FlowNode): FlowNode {
  return block.mark === null ? node : { ...node, mark: block.mark };
}

function wordsOf(inlines: readonly PrintInline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

function placeOf(block: PrintBlock): string {
  return pdfStrings.places.block(wordsOf(block.inlines).trim().slice(0, placeLength));
}
