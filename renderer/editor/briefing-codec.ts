import { $isListNode } from '@lexical/list';
import { $createLineBreakNode, $createTextNode, $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type TextNode } from 'lexical';
import type { Block, Run, Table } from '../../shared/domain/briefing.js';
import type { BlockId } from '../../shared/domain/ids.js';
import { $blockFacts, $blocks, $createTop, $lookOf, $setBlockId, $setBlockImage, $setBlockKind, $setBlockMark, $setKeyFacts, type BlockLook, type BlockNode } from './briefing-blocks.js';
import { $createCitationNode, $createQuotationNode, $isCitedNode, $quotedWords, $targetOf, QuotationNode } from './briefing-nodes.js';
import { $cellsOf, $createTable, $isTableNode, $rowsOf, TableRowNode } from './briefing-table.js';

type Words = Extract<Run, { type: 'text' }>;
type Form = Pick<Block, 'type' | 'level' | 'ordered'>;

/** Longest text of one run, as `runSchema` has it. */
const longestRun = 100_000;

const forms: Readonly<Record<BlockLook, Form>> = {
  paragraph: { type: 'paragraph' },
  'key-judgment': { type: 'key-judgment' },
  'heading-1': { type: 'heading', level: 1 },
  'heading-2': { type: 'heading', level: 2 },
  'heading-3': { type: 'heading', level: 3 },
  quotation: { type: 'quotation' },
  list: { type: 'list-item', ordered: false },
  'numbered-list': { type: 'list-item', ordered: true },
  image: { type: 'image' },
};

const headingLooks = ['heading-1', 'heading-2', 'heading-3'] as const;

/** Puts blocks into the editor in place of what it holds; no blocks make one empty paragraph. */
export function $writeBlocks(blocks: readonly Block[]): void {
  const root = $getRoot().clear();
  $appendBlocks(blocks);
  if (blocks.length === 0) root.append($createTop('paragraph').top);
}

/** Puts blocks behind those the editor holds. */
export function $appendBlocks(blocks: readonly Block[]): void {
  for (const block of blocks) $appendBlock(block);
}

function $appendBlock(block: Block): void {
  const { top, block: node } = $blockNodeFrom(block);
  const root = $getRoot();
  const last = root.getLastChild();
  if ($isListNode(top) && $isListNode(last) && last.getListType() === top.getListType()) last.append(node);
  else root.append(top);
}

/** The node of a block, with what has to be put into the root for it. */
export function $blockNodeFrom(block: Block): ReturnType<typeof $createTop> {
  if (block.table !== undefined) return $tableFrom(block, block.table);
  const made = $createTop(lookFrom(block));
  $setBlockId(made.block, block.id);
  if (block.kind !== undefined) $setBlockKind(made.block, block.kind);
  if (block.mark !== undefined) $setBlockMark(made.block, block.mark);
  if (block.type === 'key-judgment') $setKeyFacts(made.block, { likelihood: block.likelihood ?? null, confidence: block.confidence ?? null });
  if (block.image !== undefined) $setBlockImage(made.block, block.image);
  made.block.append(...block.runs.flatMap($nodesFromRun));
  return made;
}

function $tableFrom(block: Block, table: Table): ReturnType<typeof $createTop> {
  const rows = table.rows.map((row) => row.map((cell) => cell.flatMap($nodesFromRun)));
  const made = $createTable(rows, block.runs.flatMap($nodesFromRun), (table.note ?? []).flatMap($nodesFromRun));
  $setBlockId(made, block.id);
  if (block.mark !== undefined) $setBlockMark(made, block.mark);
  return { top: made, block: made };
}

function lookFrom(block: Block): BlockLook {
  switch (block.type) {
    case 'heading':
      return headingLooks[(block.level ?? 1) - 1] ?? 'heading-3';
    case 'list-item':
      return block.ordered === true ? 'numbered-list' : 'list';
    case 'quotation':
    case 'paragraph':
    case 'key-judgment':
      return block.type;
    // One without rows is its caption.
    case 'table':
      return 'paragraph';
    case 'image':
      // A caption without its image is words.
      return block.image === undefined ? 'paragraph' : 'image';
  }
}

/** The nodes of one run; line breaks are nodes of their own. */
export function $nodesFromRun(run: Run): LexicalNode[] {
  if (run.type === 'citation') return [$createCitationNode(run.target)];
  if (run.type === 'quotation') return [$createQuotationNode(run.words, run.target)];
  return run.text.split('\n').flatMap((line, at) => [...(at === 0 ? [] : [$createLineBreakNode()]), ...(line === '' ? [] : [$textFrom(line, run)])]);
}

function $textFrom(line: string, run: Words): TextNode {
  const node = $createTextNode(line);
  if (run.bold === true) node.toggleFormat('bold');
  if (run.italic === true) node.toggleFormat('italic');
  return node;
}

/** The blocks the editor holds; a block that has no id yet is left to the next reading. */
export function $readBlocks(): Block[] {
  return $blocks().flatMap((node) => {
    const { id } = $blockFacts(node);
    return id === null ? [] : [$readBlock(node, id)];
  });
}

/** The key judgments in the order of the page. */
export function $keyJudgments(): Block[] {
  return $blocks().flatMap((node) => {
    const { id, keyFacts } = $blockFacts(node);
    return id === null || keyFacts === null ? [] : [$readBlock(node, id)];
  });
}

/** The image blocks in the order of the page. */
export function $figures(): Block[] {
  return $blocks().flatMap((node) => {
    const { id, image } = $blockFacts(node);
    return id === null || image === null ? [] : [$readBlock(node, id)];
  });
}

/** One block, its properties always in the same order, so that equal blocks have equal JSON. */
export function $readBlock(node: BlockNode, id: BlockId): Block {
  const { kind, mark, keyFacts, image } = $blockFacts(node);
  const look = $lookOf(node);
  if (look === 'table' || $isTableNode(node)) return $readTable(node, { id, ...(mark === null ? {} : { mark }) });
  return {
    id,
    ...forms[look],
    ...(kind === null ? {} : { kind }),
    ...(mark === null ? {} : { mark }),
    ...(keyFacts?.likelihood == null ? {} : { likelihood: keyFacts.likelihood }),
    ...(keyFacts?.confidence == null ? {} : { confidence: keyFacts.confidence }),
    runs: $readRuns(node.getChildren()),
    ...(image === null ? {} : { image }),
  };
}

function $readTable(node: ElementNode, facts: Pick<Block, 'id' | 'mark'>): Block {
  const [caption, note] = [node.getFirstChild(), node.getLastChild()].map((part) => ($isElementNode(part) && !(part instanceof TableRowNode) ? $readRuns(part.getChildren()) : []));
  const rows = $isTableNode(node) ? $rowsOf(node).map((row) => $cellsOf(row).map((cell) => $readRuns(cell.getChildren()))) : [];
  return { id: facts.id, type: 'table', ...(facts.mark === undefined ? {} : { mark: facts.mark }), runs: caption ?? [], table: { rows, ...(note === undefined || note.length === 0 ? {} : { note }) } };
}

function $readRuns(nodes: readonly LexicalNode[]): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    const run = $runFrom(node);
    const last = runs.at(-1);
    if (run === null) continue;
    if (run.type === 'text' && last?.type === 'text' && isSameStyle(run, last)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs.flatMap(withinLimit);
}

function $runFrom(node: LexicalNode): Run | null {
  if ($isCitedNode(node)) {
    const target = $targetOf(node);
    if (target === null) return null;
    return node instanceof QuotationNode ? { type: 'quotation', words: $quotedWords(node), target } : { type: 'citation', target };
  }
  if ($isLineBreakNode(node)) return { type: 'text', text: '\n' };
  if (!$isTextNode(node) || node.getTextContent() === '') return null;
  return { type: 'text', text: node.getTextContent(), ...(node.hasFormat('bold') ? { bold: true } : {}), ...(node.hasFormat('italic') ? { italic: true } : {}) };
}

/** A line break has no style of its own. */
function isSameStyle(run: Words, last: Words): boolean {
  if (run.text === '\n') return true;
  return (run.bold ?? false) === (last.bold ?? false) && (run.italic ?? false) === (last.italic ?? false);
}

/** A run cut where it is longer than a run may be, never inside a character. */
function withinLimit(run: Run): Run[] {
  if (run.type !== 'text' || run.text.length <= longestRun) return [run];
  const isInsidePair = /[\uD800-\uDBFF]/u.test(run.text.charAt(longestRun - 1));
  const end = isInsidePair ? longestRun - 1 : longestRun;
  return [{ ...run, text: run.text.slice(0, end) }, ...withinLimit({ ...run, text: run.text.slice(end) })];
}
