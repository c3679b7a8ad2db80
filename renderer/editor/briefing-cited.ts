import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { CitationTarget } from '../../shared/domain/briefing.js';
import { $isCitedNode, $targetOf, CitationNode, QuotationNode, type CitedNode } from './briefing-nodes.js';

interface CitedActions {
  /** Goes to what a citation points to. */
  readonly openTarget: (target: CitationTarget) => void;
  /** The citation that is selected as a whole now; `null` for none. */
  readonly onSelected: (key: NodeKey | null) => void;
}

/** How chips and quotations behave: stepped onto and off as one thing, never typed into, opened by Enter or a second click. */
export function registerCited(editor: LexicalEditor, actions: CitedActions): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $step(event, 'next'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $step(event, 'previous'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ENTER_COMMAND, (event) => $openSelected(event, actions.openTarget), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CLICK_COMMAND, (event) => $click(event, actions.openTarget), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $leaveToken, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveToken, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $leaveToken, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(PASTE_COMMAND, $leaveToken, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteNeighbour, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $deleteNeighbour, COMMAND_PRIORITY_HIGH),
    editor.registerNodeTransform(CitationNode, $keepPlain),
    editor.registerNodeTransform(QuotationNode, $keepPlain),
    registerSelected(editor, actions.onSelected),
  );
}

/** The citation or quotation the selection covers, and nothing else. */
export function $selectedCited(): CitedNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const nodes = selection.getNodes().filter($isCitedNode);
  const [node] = nodes;
  return node !== undefined && nodes.length === 1 && selection.getTextContent() === node.getTextContent() ? node : null;
}

/** Selects a citation as a whole. */
export function $selectCited(node: CitedNode): void {
  const selection = $createRangeSelection();
  selection.setTextNodeRange(node, 0, node, node.getTextContentSize());
  $setSelection(selection);
}

/** An arrow beside a citation selects it, one more arrow leaves it on the other side. */
function $step(event: KeyboardEvent, direction: 'next' | 'previous'): boolean {
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const selected = $selectedCited();
  if (selected !== null) {
    if (direction === 'next') selected.selectNext(0, 0);
    else $selectBefore(selected);
    event.preventDefault();
    return true;
  }
  const neighbour = selection.isCollapsed() ? $neighbour(selection, direction) : null;
  if (!$isCitedNode(neighbour)) return false;
  $selectCited(neighbour);
  event.preventDefault();
  return true;
}

function $selectBefore(node: CitedNode): void {
  const before = node.getPreviousSibling();
  if ($isTextNode(before) && !$isCitedNode(before)) before.selectEnd();
  else node.getParentOrThrow().select(node.getIndexWithinParent(), node.getIndexWithinParent());
}

/** The node the caret would cross next. A caret inside a token stands before or behind it. */
function $neighbour(selection: RangeSelection, direction: 'next' | 'previous'): LexicalNode | null {
  const { anchor } = selection;
  const node = anchor.getNode();
  if ($isElementNode(node)) return node.getChildAtIndex(direction === 'next' ? anchor.offset : anchor.offset - 1);
  const ahead = direction === 'next' ? node.getTextContentSize() - anchor.offset : anchor.offset;
  if (ahead === 0) return direction === 'next' ? node.getNextSibling() : node.getPreviousSibling();
  // Inside a quotation the caret reads on; at its far edge the whole of it lies ahead, as with a chip.
  return node instanceof CitationNode || ahead === node.getTextContentSize() ? node : null;
}

function $openSelected(event: KeyboardEvent | null, openTarget: CitedActions['openTarget']): boolean {
  const node = $selectedCited();
  const target = node === null ? null : $targetOf(node);
  if (target === null) return false;
  event?.preventDefault();
  openTarget(target);
  return true;
}

/** The first click on a chip selects it, one on the selected chip opens it. A quotation is text to click into. */
function $click(event: MouseEvent, openTarget: CitedActions['openTarget']): boolean {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.cited.citation') : null;
  const node = element === null ? null : $getNearestNodeFromDOMNode(element);
  if (!$isCitedNode(node)) return false;
  const target = $targetOf(node);
  const wasSelected = element?.classList.contains('selected') === true;
  $selectCited(node);
  if (wasSelected && target !== null) openTarget(target);
  return true;
}

/** The key of the citation an element draws. */
export function citedKeyOf(editor: LexicalEditor, element: HTMLElement): NodeKey | null {
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(element);
    return $isCitedNode(node) ? node.getKey() : null;
  });
}

/** Text typed inside or over a token would replace it: the caret goes behind it first, and the command runs on. */
export function $leaveToken(): false {
  const selection = $getSelection();
  $selectedCited()?.select();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if ($isCitedNode(node) && offset > 0 && offset < node.getTextContentSize()) node.select();
  return false;
}

/** Beside the caret a token goes as one, whatever the browser would call a character of it. */
function $deleteNeighbour(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const inside = selection.anchor.getNode();
  const neighbour = $neighbour(selection, isBackward ? 'previous' : 'next') ?? inside;
  if (!$isCitedNode(neighbour)) return false;
  neighbour.remove();
  return true;
}

/** Tokens have no style: the codec keeps none. */
function $keepPlain(node: CitedNode): void {
  if (node.getFormat() !== 0) node.setFormat(0);
  if (!node.isToken()) node.setMode('token');
}

/** Marks the element of the selected citation and tells which it is. */
function registerSelected(editor: LexicalEditor, onSelected: CitedActions['onSelected']): () => void {
  let shown: NodeKey | null = null;
  return editor.registerUpdateListener(({ editorState }) => {
    const key = editorState.read(() => $selectedCited()?.getKey() ?? null);
    if (key !== null) editor.getElementByKey(key)?.classList.add('selected');
    if (key === shown) return;
    if (shown !== null) editor.getElementByKey(shown)?.classList.remove('selected');
    shown = key;
    onSelected(key);
  });
}
