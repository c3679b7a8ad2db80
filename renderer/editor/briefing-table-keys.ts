import {
  $addUpdateTag,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { tableLimits } from '../../shared/domain/briefing.js';
import { $cellsOf, $createCell, $createRow, $createTable, $isTableNode, $isTablePart, $partAround, $rowsOf, $tableAround, $tableParts, TableCaptionNode, TableCellNode, TableRowNode, type TableNode, type TablePartNode } from './briefing-table.js';

/** How a table changes at the caret's row or column, with the keys for it. */
export const tableChanges = [
  { change: 'row-below', keys: 'Alt Shift ↓' },
  { change: 'column-right', keys: 'Alt Shift →' },
  { change: 'remove-row', keys: 'Alt Shift ↑' },
  { change: 'remove-column', keys: 'Alt Shift ←' },
  { change: 'remove-table', keys: null },
] as const;
export type TableChange = (typeof tableChanges)[number]['change'];
const changesByKey: Readonly<Record<string, TableChange>> = { ArrowDown: 'row-below', ArrowRight: 'column-right', ArrowUp: 'remove-row', ArrowLeft: 'remove-column' };
export const insertTableKeys = 'Ctrl Alt 8';

/** A new table: a head and two rows. */
const newTable = { rows: 3, columns: 3 } as const;

/** The keys of tables: Tab through cells, Enter for a new line in one, arrows out of it; nothing deleted reaches from a cell into its neighbour. */
export function registerTableKeys(editor: LexicalEditor): () => void {
  const $ofKey = (run: (part: TablePartNode, event: KeyboardEvent) => boolean) => (event: KeyboardEvent | null) => {
    const part = $presentPart();
    if (event === null || part === null || !run(part, event)) return false;
    event.preventDefault();
    return true;
  };
  const $guard = (isBackward: boolean): boolean => $emptySelectedCells() || $stopAtEdge(isBackward);
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => editor.isEditable() && $tableKey(event) && (event.preventDefault(), true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, $ofKey((part, event) => $toNeighbour(part, event.shiftKey ? -1 : 1)), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, $ofKey((part, event) => !event.shiftKey && isOnEdgeLine(editor, part, 'before') && $upOrDown(part, 'before')), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $ofKey((part, event) => !event.shiftKey && isOnEdgeLine(editor, part, 'behind') && $upOrDown(part, 'behind')), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => $guard(true) && (event.preventDefault(), true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => $guard(false) && (event.preventDefault(), true), COMMAND_PRIORITY_CRITICAL),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) => editor.registerCommand(command, $guard, COMMAND_PRIORITY_CRITICAL)),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, () => ($emptySelectedCells(), false), COMMAND_PRIORITY_CRITICAL),
  );
}

function $tableKey(event: KeyboardEvent): boolean {
  if (event.isComposing || !event.altKey || event.getModifierState('AltGraph')) return false;
  const isModified = event.ctrlKey || event.metaKey;
  if (isModified && !event.shiftKey && event.code === 'Digit8') {
    $insertTable();
    return true;
  }
  const change = event.shiftKey && !isModified ? changesByKey[event.key] : undefined;
  if (change === undefined || $presentPart() === null) return false;
  $changeTable(change);
  return true;
}

/** The part of a table the caret is in. */
export function $presentPart(): TablePartNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $partAround(selection.anchor.getNode()) : null;
}

/** Puts a table behind the block the caret is in, and the caret into its first cell. */
export function $insertTable(): void {
  const selection = $getSelection();
  const top = $isRangeSelection(selection) ? selection.focus.getNode().getTopLevelElement() : null;
  const table = $createTable(Array.from({ length: newTable.rows }, () => Array.from({ length: newTable.columns }, () => [])));
  $addUpdateTag(HISTORY_PUSH_TAG);
  if (top === null) $getRoot().append(table);
  else top.insertAfter(table);
  $rowsOf(table)[0]?.getFirstChild<ElementNode>()?.select();
}

/** Changes the table around the caret; one step of undo. Nothing where there is none, or where it is as large as it may be. */
export function $changeTable(change: TableChange): void {
  const part = $presentPart();
  const table = part === null ? null : $tableAround(part);
  if (part === null || table === null) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const row = part.getParent() instanceof TableRowNode ? part.getParentOrThrow<TableRowNode>() : ($rowsOf(table).at(part instanceof TableCaptionNode ? 0 : -1) ?? null);
  const column = part instanceof TableCellNode ? part.getIndexWithinParent() : 0;
  if (row === null || change === 'remove-table') $removeTable(table);
  else if (change === 'row-below') $addRow(table, row, column);
  else if (change === 'remove-row') $removeRow(table, row, column);
  else $changeColumn(table, { row, column }, change);
}

function $addRow(table: TableNode, row: TableRowNode, column: number): void {
  if ($rowsOf(table).length >= tableLimits.rows) return;
  const added = $createRow($cellsOf(row).length);
  row.insertAfter(added);
  $cellsOf(added)[column]?.select();
}

function $removeRow(table: TableNode, row: TableRowNode, column: number): void {
  const rows = $rowsOf(table);
  const neighbour = rows[row.getIndexWithinParent()] ?? rows.at(-2);
  if (rows.length === 1 || neighbour === undefined) return $removeTable(table);
  const goal = neighbour.is(row) ? rows.at(-2) : neighbour;
  if (goal !== undefined) $cellsOf(goal)[column]?.selectStart();
  row.remove();
}

function $changeColumn(table: TableNode, { row, column }: { readonly row: TableRowNode; readonly column: number }, change: 'column-right' | 'remove-column'): void {
  const width = $cellsOf(row).length;
  if (change === 'column-right' && width >= tableLimits.columns) return;
  if (change === 'remove-column' && width === 1) return $removeTable(table);
  for (const each of $rowsOf(table)) {
    const cell = $cellsOf(each)[column];
    if (change === 'column-right') cell?.insertAfter($createCell());
    else {
      if (each.is(row)) $cellsOf(row)[column === 0 ? 1 : column - 1]?.selectStart();
      cell?.remove();
    }
  }
  if (change === 'column-right') $cellsOf(row)[column + 1]?.select();
}

function $removeTable(table: TableNode): void {
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.select();
}

/** Tab: the next part of the table; behind the last cell a new row. */
function $toNeighbour(part: TablePartNode, step: 1 | -1): boolean {
  const table = $tableAround(part);
  if (table === null) return false;
  const rows = $rowsOf(table);
  const last = rows.at(-1);
  if (step === 1 && last !== undefined && part.is($cellsOf(last).at(-1))) {
    $addUpdateTag(HISTORY_PUSH_TAG);
    $addRow(table, last, 0);
    return true;
  }
  const parts = $tableParts(table);
  const goal = parts[parts.findIndex((each) => each.is(part)) + step];
  if (goal === undefined) return $leave(part, step === 1 ? 'behind' : 'before');
  goal.selectEnd();
  return true;
}

/** The same column one row on: left to itself the caret walks the cells of a row. */
function $upOrDown(part: TablePartNode, side: 'before' | 'behind'): boolean {
  const table = $tableAround(part);
  const row = part.getParent();
  if (table === null) return false;
  const beside = side === 'before' ? (row instanceof TableRowNode ? row : part).getPreviousSibling() : (row instanceof TableRowNode ? row : part).getNextSibling();
  const goal = beside instanceof TableRowNode ? $cellsOf(beside)[row instanceof TableRowNode ? part.getIndexWithinParent() : 0] : beside;
  if (!$isTablePart(goal)) return $leave(part, side);
  goal.selectEnd();
  return true;
}

/** Whether the caret's line is the first or last of its part, so that the next one is outside of it. */
function isOnEdgeLine(editor: LexicalEditor, part: TablePartNode, side: 'before' | 'behind'): boolean {
  const element = editor.getElementByKey(part.getKey());
  const range = element?.ownerDocument.getSelection()?.rangeCount === 1 ? element.ownerDocument.getSelection()?.getRangeAt(0) : undefined;
  const caret = range?.getClientRects()[0];
  if (element === null || range === undefined || caret === undefined) return true;
  const words = element.ownerDocument.createRange();
  words.selectNodeContents(element);
  const box = words.getBoundingClientRect();
  return side === 'before' ? caret.top - box.top < caret.height / 2 : box.bottom - caret.bottom < caret.height / 2;
}

/** Out of the first or last part of a table at the edge of the text, where no other line is to go to. */
function $leave(part: TablePartNode, side: 'before' | 'behind'): boolean {
  const table = $tableAround(part);
  const parts = table === null ? [] : $tableParts(table);
  if (table === null || !part.is(side === 'before' ? parts[0] : parts.at(-1))) return false;
  const beyond = side === 'before' ? table.getPreviousSibling<ElementNode>() : table.getNextSibling<ElementNode>();
  if (beyond !== null && !$isTableNode(beyond)) return false;
  const paragraph = $createParagraphNode();
  if (side === 'before') table.insertBefore(paragraph);
  else table.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** Enter: a new line in a cell, from the caption into the table, from the note to a paragraph behind it. */
function $enter(): boolean {
  const part = $presentPart();
  const selection = $getSelection();
  if (part === null || !$isRangeSelection(selection)) return false;
  if (part instanceof TableCellNode) {
    $emptySelectedCells();
    selection.insertLineBreak();
    return true;
  }
  const table = $tableAround(part);
  if (part instanceof TableCaptionNode) $toNeighbour(part, 1);
  else if (table !== null) {
    const paragraph = $createParagraphNode();
    table.insertAfter(paragraph);
    paragraph.select();
  }
  return true;
}

/** Several selected parts of one table are emptied, and stay parts of it. */
function $emptySelectedCells(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const ends = [selection.anchor, selection.focus].map((point) => $partAround(point.getNode()));
  const [from, to] = selection.isBackward() ? ends.reverse() : ends;
  const table = from == null ? null : $tableAround(from);
  if (from == null || to == null || from.is(to) || table === null || !table.is($tableAround(to))) return false;
  const parts = $tableParts(table);
  const at = [from, to].map((part) => parts.findIndex((each) => each.is(part)));
  for (const part of parts.slice(at[0], (at[1] ?? 0) + 1)) part.clear();
  from.select();
  return true;
}

/** A deletion at the edge of a part, or of a block beside a table, goes no further. */
function $stopAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const around = $partAround(selection.anchor.getNode()) ?? selection.anchor.getNode().getTopLevelElement();
  if (around === null || !$isAtEdge(selection, around, isBackward)) return false;
  if ($partAround(around) !== null) return true;
  const beside = isBackward ? around.getPreviousSibling() : around.getNextSibling();
  if (!$isTableNode(beside)) return false;
  // An empty line beside a table goes; what has words stays apart from it.
  const goal = $tableParts(beside).at(isBackward ? -1 : 0);
  if (around.getTextContent() === '') around.remove();
  if (isBackward) goal?.selectEnd();
  else goal?.selectStart();
  return true;
}

function $isAtEdge({ anchor }: RangeSelection, around: LexicalNode, isBackward: boolean): boolean {
  const node = anchor.getNode();
  const size = anchor.type === 'text' ? node.getTextContentSize() : (node as ElementNode).getChildrenSize(); // a point of type element stands in an element
  if (anchor.offset !== (isBackward ? 0 : size)) return false;
  for (let at: LexicalNode | null = node; at !== null && !at.is(around); at = at.getParent()) {
    if ((isBackward ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false;
  }
  return true;
}

/** Words put into a part of a table stay one stretch: lines instead of blocks. */
export function $insertLines(lines: readonly (readonly LexicalNode[])[], lineBreak: () => LexicalNode): void {
  $emptySelectedCells();
  $insertNodes(lines.flatMap((line, at) => [...(at === 0 ? [] : [lineBreak()]), ...line]));
}
