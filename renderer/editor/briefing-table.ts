import { $create, $getState, $setState, createState, ElementNode, mergeRegister, type LexicalEditor, type LexicalNode } from 'lexical';
import { briefingTableStrings } from '../../shared/strings/briefing-table.js';

/** A table, one block: its caption, its rows, and the note under it. */
export class TableNode extends ElementNode {
  override $config() {
    return this.config('briefing-table', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('table');
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** A row of cells; the first of a table is its head. */
export class TableRowNode extends ElementNode {
  override $config() {
    return this.config('briefing-table-row', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return document.createElement('tr');
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** Whether a cell is the head of its column; said by the table's shape, never stored. */
const headState = createState('head', { parse: (value) => value === true });

/** A cell: what stands in it stays in it. */
export class TableCellNode extends ElementNode {
  override $config() {
    return this.config('briefing-table-cell', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    if (!$getState(this, headState)) return document.createElement('td');
    const head = document.createElement('th');
    head.scope = 'col';
    return head;
  }

  override updateDOM(before: this): boolean {
    return $getState(before, headState, 'direct') !== $getState(this, headState);
  }

  override collapseAtStart(): boolean {
    return true;
  }
}

export class TableCaptionNode extends ElementNode {
  override $config() {
    return this.config('briefing-table-caption', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = captionElement('table-caption', briefingTableStrings.caption);
    element.dataset['word'] = briefingTableStrings.word;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override collapseAtStart(): boolean {
    return true;
  }
}

export class TableNoteNode extends ElementNode {
  override $config() {
    return this.config('briefing-table-note', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return captionElement('table-note', briefingTableStrings.note);
  }

  override updateDOM(): boolean {
    return false;
  }

  override collapseAtStart(): boolean {
    return true;
  }
}

/** A stretch of a table's words. */
export type TablePartNode = TableCellNode | TableCaptionNode | TableNoteNode;

export function $isTablePart(node: LexicalNode | null | undefined): node is TablePartNode {
  return node instanceof TableCellNode || node instanceof TableCaptionNode || node instanceof TableNoteNode;
}

function captionElement(className: string, placeholder: string): HTMLElement {
  const element = document.createElement('caption');
  element.className = className;
  element.dataset['placeholder'] = placeholder;
  return element;
}

export const tableNodeClasses = [TableNode, TableRowNode, TableCellNode, TableCaptionNode, TableNoteNode] as const;

export function $isTableNode(node: LexicalNode | null | undefined): node is TableNode {
  return node instanceof TableNode;
}

/** The rows of a table, the head first. */
export function $rowsOf(table: TableNode): TableRowNode[] {
  return table.getChildren().filter((node) => node instanceof TableRowNode);
}

export function $cellsOf(row: TableRowNode): TableCellNode[] {
  return row.getChildren().filter((node) => node instanceof TableCellNode);
}

/** Caption, cells by rows, note: where a table's words stand, in reading order. */
export function $tableParts(table: TableNode): TablePartNode[] {
  return table.getChildren().flatMap((node) => (node instanceof TableRowNode ? $cellsOf(node) : [node].filter($isTablePart)));
}

/** Where the words of a block stand: itself, or the parts of a table. */
export function $wordParts(block: ElementNode): ElementNode[] {
  return $isTableNode(block) ? $tableParts(block) : [block];
}

/** A new table of these nodes. */
export function $createTable(rows: readonly (readonly (readonly LexicalNode[])[])[], caption: readonly LexicalNode[] = [], note: readonly LexicalNode[] = []): TableNode {
  return $create(TableNode).append(
    $create(TableCaptionNode).append(...caption),
    ...rows.map((cells) => $create(TableRowNode).append(...cells.map((nodes) => $create(TableCellNode).append(...nodes)))),
    $create(TableNoteNode).append(...note),
  );
}

export function $createCell(): TableCellNode {
  return $create(TableCellNode);
}

/** A new row as wide as a table. */
export function $createRow(width: number): TableRowNode {
  return $create(TableRowNode).append(...Array.from({ length: width }, () => $create(TableCellNode)));
}

/** Keeps tables whole whatever an edit or a paste left of them: one caption, rows of one width, the first of them heads, one note. */
export function registerTableShape(editor: LexicalEditor): () => void {
  return mergeRegister(editor.registerNodeTransform(TableNode, $restoreShape), editor.registerNodeTransform(TableRowNode, $markHeads));
}

/** A row that came to stand first, or no longer does, is changed with its neighbour. */
function $markHeads(row: TableRowNode): void {
  const isHead = !(row.getPreviousSibling() instanceof TableRowNode);
  for (const cell of $cellsOf(row)) if ($getState(cell, headState) !== isHead) $setState(cell, headState, isHead);
}

function $restoreShape(table: TableNode): void {
  const rows = $rowsOf(table);
  for (const row of rows) if ($cellsOf(row).length === 0) row.remove();
  const kept = $rowsOf(table);
  if (kept.length === 0) {
    table.remove();
    return;
  }
  const width = Math.max(...kept.map((row) => $cellsOf(row).length));
  for (const row of kept) for (let missing = width - $cellsOf(row).length; missing > 0; missing -= 1) row.append($create(TableCellNode));
  if (!(table.getFirstChild() instanceof TableCaptionNode)) table.splice(0, 0, [$create(TableCaptionNode)]);
  if (!(table.getLastChild() instanceof TableNoteNode)) table.append($create(TableNoteNode));
}

/** The part of a table that holds a node. */
export function $partAround(node: LexicalNode): TablePartNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if ($isTablePart(at)) return at;
  return null;
}

/** The table around a part. */
export function $tableAround(part: TablePartNode): TableNode | null {
  return part.getParents().find($isTableNode) ?? null;
}
