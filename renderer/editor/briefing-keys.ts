import {
  $getSelection,
  $isLineBreakNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_SPACE_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import type { ParagraphKind } from '../../shared/domain/briefing.js';
import { $blockAround, $blockFacts, $isBlockNode, $lookOf, $moveBlock, $selectedBlocks, $setBlockKind, $setBlockMark, $setLook, $takesKind, type BlockLook } from './briefing-blocks.js';

/** Alt and a digit, by the key's place: what it types differs from layout to layout. */
export const kindsByKey: Readonly<Record<string, ParagraphKind | null>> = { Digit0: null, Digit1: 'reported', Digit2: 'judgment', Digit3: 'assumption', Digit4: 'gap' };
/** Ctrl, Alt and a digit. */
export const looksByKey: Readonly<Record<string, BlockLook>> = {
  Digit0: 'paragraph',
  Digit1: 'heading-1',
  Digit2: 'heading-2',
  Digit3: 'heading-3',
  Digit4: 'quotation',
  Digit5: 'list',
  Digit6: 'numbered-list',
  Digit7: 'key-judgment',
};
const looksByMarker: Readonly<Record<string, BlockLook>> = {
  '#': 'heading-1',
  '##': 'heading-2',
  '###': 'heading-3',
  '-': 'list',
  '*': 'list',
  '1.': 'numbered-list',
  '>': 'quotation',
};

interface KeyActions {
  /** `[` was typed: choose what to cite. */
  readonly openPicker: () => void;
}

/** The keys of the briefing's text, and the few places where Lexical's own would lose a block's facts. */
export function registerBriefingKeys(editor: LexicalEditor, actions: KeyActions): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => editor.isEditable() && $onKey(event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(BEFORE_INPUT_COMMAND, (event) => editor.isEditable() && $citeOnBracket(event, actions), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $backspaceAtStart, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_SPACE_COMMAND, $lookFromMarker, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $splitParagraph, COMMAND_PRIORITY_HIGH),
    // Bold and italic are all a run can keep.
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => format !== 'bold' && format !== 'italic', COMMAND_PRIORITY_HIGH),
  );
}

/** Gives the selected blocks a kind, where they take one. */
export function $setSelectedKind(kind: ParagraphKind | null): void {
  for (const block of $selectedBlocks()) if ($takesKind(block)) $setBlockKind(block, kind);
}

/** Gives the selected blocks a form. */
export function $setSelectedLook(look: BlockLook): void {
  for (const block of $selectedBlocks()) $setLook(block, look);
}

function $onKey(event: KeyboardEvent): boolean {
  if (event.isComposing) return false;
  const done = $blockKey(event);
  if (done) event.preventDefault();
  return done;
}

/** Asked before the letter is put in, when Lexical knows where the caret truly is; a key event can come too early for that. */
function $citeOnBracket(event: InputEvent, actions: KeyActions): boolean {
  if (event.inputType !== 'insertText' || event.data !== '[' || !$isRangeSelection($getSelection())) return false;
  event.preventDefault();
  actions.openPicker();
  return true;
}

function $blockKey(event: KeyboardEvent): boolean {
  if (!event.altKey || event.shiftKey || event.getModifierState('AltGraph')) return false;
  if (event.ctrlKey || event.metaKey) {
    const look = looksByKey[event.code];
    if (look !== undefined) $setSelectedLook(look);
    return look !== undefined;
  }
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    $moveSelected(event.key === 'ArrowUp' ? 'up' : 'down');
    return true;
  }
  const kind = kindsByKey[event.code];
  if (kind !== undefined) $setSelectedKind(kind);
  return kind !== undefined;
}

/** Moves the selected blocks together; at the edge they stay. */
export function $moveSelected(direction: 'up' | 'down'): void {
  const blocks = $selectedBlocks();
  const order = direction === 'up' ? blocks : [...blocks].reverse();
  for (const block of order) if (!$moveBlock(block, direction)) return;
}

/** Backspace before the first word makes any other form a paragraph first; Lexical's way would give it a new id. */
function $backspaceAtStart(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAround(selection.anchor.getNode());
  if (block === null || $lookOf(block) === 'paragraph' || $lookOf(block) === 'table' || !$isAtStart(selection)) return false;
  $setLook(block, 'paragraph');
  event.preventDefault();
  return true;
}

/** Whether the caret stands before the first word of its block. */
export function $isAtStart({ anchor }: RangeSelection): boolean {
  const node = anchor.getNode();
  return anchor.offset === 0 && ($isBlockNode(node) || node.getPreviousSibling() === null);
}

/** `# `, `- `, `1. ` and `> ` at the start of a paragraph give it their form. */
function $lookFromMarker(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const node = selection.anchor.getNode();
  const block = node.getParent();
  if (!$isTextNode(node) || !$isParagraphNode(block) || node.getPreviousSibling() !== null) return false;
  const marker = node.getTextContent().slice(0, selection.anchor.offset);
  const look = looksByMarker[marker];
  if (look === undefined) return false;
  event.preventDefault();
  node.spliceText(0, marker.length, '', true);
  $setLook(block, look);
  return true;
}

/** A paragraph cut in two stays what it was in both halves; a new one at its end starts plain. */
function $splitParagraph(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = $blockAround(selection.anchor.getNode());
  if (block === null || !$isParagraphNode(block)) return false;
  const { kind, mark, keyFacts } = $blockFacts(block);
  const after = selection.insertParagraph();
  if ($isBlockNode(after) && after.getChildren().some((child) => !$isLineBreakNode(child))) {
    $setBlockKind(after, keyFacts === null ? kind : 'judgment');
    $setBlockMark(after, mark);
  }
  return true;
}
