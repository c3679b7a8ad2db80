import { $createTextNode, $isTextNode, type LexicalEditor, type LexicalNode, type TextNode } from 'lexical';
import type { TextEdit } from '../../shared/briefing-rules/finding.js';
import type { Span } from '../../shared/domain/passage.js';
import type { BlockNode } from './briefing-blocks.js';
import { $wordParts } from './briefing-table.js';
import { $isCitedNode, $quotedWords, QuotationNode } from './briefing-nodes.js';

/** A child of a block with the stretch of the block's words it holds: a citation none, a quotation its words, a line break one. */
interface Segment extends Span {
  readonly node: LexicalNode;
}

/** The pieces of a block, counted as the rules count: see `shared/briefing-rules/finding`. */
export function $segments(block: BlockNode): Segment[] {
  let at = 0;
  return $wordParts(block).flatMap((part, partAt) => {
    // Parts of a table are apart by a line break, as in `ruled-text`.
    if (partAt > 0) at += 1;
    return part.getChildren().map((node) => {
      const start = at;
      at += $width(node);
      return { node, start, end: at };
    });
  });
}

/** A block's words as the rules count them. */
export function $wordsOf(block: BlockNode): string {
  return $wordParts(block)
    .map((part) => part.getChildren().map((node) => ($isCitedNode(node) ? $citedWords(node) : node.getTextContent())).join(''))
    .join('\n');
}

function $citedWords(node: LexicalNode): string {
  return node instanceof QuotationNode ? $quotedWords(node) : '';
}

function $width(node: LexicalNode): number {
  return $isCitedNode(node) ? $citedWords(node).length : node.getTextContentSize();
}

function $isWords(node: LexicalNode): node is TextNode {
  return $isTextNode(node) && !$isCitedNode(node);
}

/** Makes the edits of a fix in a block; `false`, and nothing, where one would reach into a citation or a quotation. */
export function $applyEdits(block: BlockNode, edits: readonly TextEdit[]): boolean {
  const isFree = edits.every(({ start, end }) => $segments(block).every((part) => $isWords(part.node) || part.end <= start || end <= part.start));
  if (!isFree) return false;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    if (edit.start === edit.end) $insertWords(block, edit);
    else $replaceWords(block, edit);
  }
  return true;
}

function $replaceWords(block: BlockNode, { start, end, text }: TextEdit): void {
  let rest = text;
  for (const part of $segments(block)) {
    if (part.end <= start || part.start >= end || !$isWords(part.node)) continue;
    const from = Math.max(start, part.start) - part.start;
    const to = Math.min(end, part.end) - part.start;
    // The first piece takes the new words with its style; a piece that is left empty goes.
    part.node.spliceText(from, to - from, rest);
    rest = '';
    if (part.node.getTextContent() === '') part.node.remove();
  }
}

function $insertWords(block: BlockNode, { start: at, text, side }: TextEdit): void {
  const parts = $segments(block);
  const around = parts.find((part) => $isWords(part.node) && part.start < at && (side === 'before' ? at <= part.end : at < part.end));
  if (around !== undefined && $isWords(around.node)) {
    around.node.spliceText(at - around.start, 0, text);
    return;
  }
  const last = side === 'before' ? parts.findLast((part) => part.end <= at && part.start < at) : parts.findLast((part) => part.end <= at);
  if (last === undefined) {
    const first = block.getFirstChild();
    if (first === null) block.append($createTextNode(text));
    else first.insertBefore($createTextNode(text));
  } else if ($isWords(last.node)) last.node.spliceText(last.end - last.start, 0, text);
  else last.node.insertAfter($createTextNode(text));
}

/** Selects a stretch of a block; an empty one is the caret, behind the citations that stand there. */
export function $selectSpan(block: BlockNode, { start, end }: Span): void {
  const parts = $segments(block);
  const isCaret = start === end;
  const around = isCaret ? parts.find((part) => $isWords(part.node) && part.start < start && start < part.end) : undefined;
  if (around !== undefined && $isWords(around.node)) {
    around.node.select(start - around.start, start - around.start);
    return;
  }
  const first = isCaret ? parts.findLast((part) => part.start <= start && part.end <= end) : parts.find((part) => part.end > start);
  const last = parts.findLast((part) => part.start < end);
  if (first === undefined) {
    block.selectStart();
    return;
  }
  if (isCaret) {
    if ($isWords(first.node)) first.node.select(first.end - first.start, first.end - first.start);
    else first.node.selectNext(0, 0);
    return;
  }
  const selection = block.selectStart();
  $setPoint(selection.anchor, first, start);
  $setPoint(selection.focus, last ?? first, end);
}

function $setPoint(point: ReturnType<BlockNode['selectStart']>['anchor'], part: Segment, at: number): void {
  if ($isWords(part.node)) {
    point.set(part.node.getKey(), Math.min(Math.max(at - part.start, 0), part.end - part.start), 'text');
    return;
  }
  // A token is selected as a whole.
  const index = part.node.getIndexWithinParent() + (at > part.start ? 1 : 0);
  point.set(part.node.getParentOrThrow().getKey(), index, 'element');
}

/** Where a stretch of a block is drawn; none while the block is not on the page. */
export function $domRanges(editor: LexicalEditor, block: BlockNode, span: Span): Range[] {
  return $segments(block).flatMap((part) => {
    const words = $firstText(editor.getElementByKey(part.node.getKey()));
    if (words === null || part.end <= span.start || part.start >= span.end || part.start === part.end) return [];
    const range = words.ownerDocument.createRange();
    const isWhole = !$isWords(part.node);
    range.setStart(words, isWhole ? 0 : Math.max(span.start - part.start, 0));
    range.setEnd(words, isWhole ? words.length : Math.min(span.end - part.start, words.length));
    return [range];
  });
}

function $firstText(element: HTMLElement | null): Text | null {
  let node: Node | null = element;
  while (node !== null && !(node instanceof Text)) node = node.firstChild;
  return node;
}
