import { $generateNodesFromSerializedNodes, $insertGeneratedNodes } from '@lexical/clipboard';
import { $isListNode } from '@lexical/list';
import {
  $createLineBreakNode,
  $getSelection,
  $insertNodes,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $createTop } from './briefing-blocks.js';
import { blocksFromHtml, blocksFromText, type PastedBlock, type PastedRun, type TableSize } from './briefing-clean.js';
import { $nodesFromRun } from './briefing-codec.js';
import { $createTable, $isTableNode } from './briefing-table.js';
import { $insertLines, $presentPart } from './briefing-table-keys.js';

/** Whose clipboard is our own, and who is told of a table that was too large to come in whole. */
export interface PasteSetting {
  readonly namespace: string;
  readonly onTableCut: (from: TableSize) => void;
}

/** Takes pastes and foreign drops over from Lexical, whose own import keeps more of a page than a briefing should. */
export function registerCleanPaste(editor: LexicalEditor, setting: PasteSetting): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const transfer = 'clipboardData' in event ? event.clipboardData : null;
        if (transfer === null) return false;
        event.preventDefault();
        $insertTransfer(editor, transfer, setting);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (input) => {
        if (typeof input === 'string' || input.dataTransfer === null) return false;
        $insertTransfer(editor, input.dataTransfer, setting);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** Puts the content of a paste or drop at the selection: our own blocks with their citations, anything else made clean. */
export function $insertTransfer(editor: LexicalEditor, transfer: DataTransfer, { namespace, onTableCut }: PasteSetting): void {
  const selection = $getSelection();
  if (selection === null) return;
  const own = ownNodes(transfer.getData('application/x-lexical-editor'), namespace);
  if (own !== null) {
    const nodes = $generateNodesFromSerializedNodes(own);
    if ($presentPart() === null) $insertGeneratedNodes(editor, nodes, selection);
    else $insertLines($linesFrom(nodes), $createLineBreakNode);
    return;
  }
  const html = transfer.getData('text/html');
  const fromHtml = html === '' ? [] : blocksFromHtml(new DOMParser().parseFromString(html, 'text/html').body);
  const blocks = fromHtml.length > 0 ? fromHtml : blocksFromText(transfer.getData('text/plain'));
  $insertPasted(blocks);
  for (const { cutFrom } of blocks) if (cutFrom !== undefined) onTableCut(cutFrom);
}

/** Nodes this very window copied. The namespace is random for each start, so no page can forge them. */
function ownNodes(json: string, namespace: string): Parameters<typeof $generateNodesFromSerializedNodes>[0] | null {
  if (json === '') return null;
  try {
    // Safe: only this window knows the namespace, so Lexical itself wrote the JSON a moment ago.
    const payload = JSON.parse(json) as { namespace?: unknown; nodes?: Parameters<typeof $generateNodesFromSerializedNodes>[0] };
    return payload.namespace === namespace && Array.isArray(payload.nodes) ? payload.nodes : null;
  } catch {
    return null;
  }
}

function $insertPasted(blocks: readonly PastedBlock[]): void {
  const [first] = blocks;
  if (first === undefined) return;
  // One line goes into the sentence; only several are blocks.
  if ($presentPart() !== null) $insertLines(linesOf(blocks).map((line) => line.flatMap($nodesFromRun)), $createLineBreakNode);
  else if (blocks.length === 1 && first.look === 'paragraph' && first.rows === undefined) $insertNodes(first.runs.flatMap($nodesFromRun));
  else {
    const tops = $topsFrom(blocks);
    $insertNodes(tops);
    // What a table from outside lacks is its caption; behind its last word stands the note.
    const last = tops.at(-1);
    if ($isTableNode(last)) last.getFirstChild<ElementNode>()?.selectEnd();
  }
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.setFormat(0);
}

/** Each block one line; a row of a table too, its cells apart by tabs. */
function linesOf(blocks: readonly PastedBlock[]): (readonly PastedRun[])[] {
  const tab: PastedRun = { type: 'text', text: '\t', bold: false, italic: false };
  return blocks.flatMap(({ runs, rows }) => (rows === undefined ? [runs] : [...(runs.length === 0 ? [] : [runs]), ...rows.map((row) => row.flatMap((cell, at) => (at === 0 ? cell : [tab, ...cell])))]));
}

/** What of our own clipboard can stand in a cell: words and citations, a line for each of its blocks. */
function $linesFrom(nodes: readonly LexicalNode[]): LexicalNode[][] {
  const leaves = nodes.filter((node) => !$isElementNode(node));
  const elements = nodes.filter((node) => $isElementNode(node)).flatMap((node) => $linesFrom(node.getChildren()));
  return [...(leaves.length === 0 ? [] : [leaves]), ...elements];
}

function $topsFrom(blocks: readonly PastedBlock[]): ElementNode[] {
  const tops: ElementNode[] = [];
  for (const { look, runs, rows } of blocks) {
    if (rows !== undefined) {
      tops.push($createTable(rows.map((row) => row.map((cell) => cell.flatMap($nodesFromRun))), runs.flatMap($nodesFromRun)));
      continue;
    }
    const { top, block } = $createTop(look);
    block.append(...runs.flatMap($nodesFromRun));
    const last = tops.at(-1);
    if ($isListNode(top) && $isListNode(last) && last.getListType() === top.getListType()) last.append(block);
    else tops.push(top);
  }
  return tops;
}
