import {
  $addUpdateTag,
  $createNodeSelection,
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { $blockAround, $isBlockNode, $lookOf, type BlockNode } from './briefing-blocks.js';
import { $isAtStart } from './briefing-keys.js';

/**
 * Backspace before a caption chooses the figure, and shows that it is chosen; Backspace or Delete then takes it out, one
 * step of undo. A key that is held at the start of a line is not to lose an image unseen.
 */
export function registerFigureKeys(editor: LexicalEditor): () => void {
  const when = (act: () => boolean) => (event: KeyboardEvent) => {
    const done = editor.isEditable() && act();
    if (done) event.preventDefault();
    return done;
  };
  return mergeRegister(
    editor.registerCommand(KEY_BACKSPACE_COMMAND, when(() => $removeChosen() || $chooseAtStart()), COMMAND_PRIORITY_CRITICAL), // prettier-ignore
    editor.registerCommand(KEY_DELETE_COMMAND, when($removeChosen), COMMAND_PRIORITY_CRITICAL),
    registerChosenMark(editor),
  );
}

function $chooseAtStart(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isAtStart(selection)) return false;
  const block = $blockAround(selection.anchor.getNode());
  if (block === null || $lookOf(block) !== 'image') return false;
  const chosen = $createNodeSelection();
  chosen.add(block.getKey());
  $setSelection(chosen);
  return true;
}

function $removeChosen(): boolean {
  const figures = $chosenFigures();
  for (const figure of figures) {
    if (figure.getPreviousSibling() === null && figure.getNextSibling() === null) figure.insertAfter($createParagraphNode());
    if (figure.getPreviousSibling() === null) figure.selectNext(0, 0);
    else figure.selectPrevious();
    figure.remove();
  }
  if (figures.length > 0) $addUpdateTag(HISTORY_PUSH_TAG);
  return figures.length > 0;
}

function $chosenFigures(): BlockNode[] {
  const selection = $getSelection();
  return $isNodeSelection(selection) ? selection.getNodes().filter($isBlockNode).filter((node) => $lookOf(node) === 'image') : [];
}

/** A chosen figure has `data-chosen` on its element. */
function registerChosenMark(editor: LexicalEditor): () => void {
  let marked: readonly HTMLElement[] = [];
  return editor.registerUpdateListener(({ editorState }) => {
    const keys = editorState.read(() => $chosenFigures().map((figure) => figure.getKey()));
    for (const element of marked) element.removeAttribute('data-chosen');
    marked = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
    for (const element of marked) element.setAttribute('data-chosen', '');
  });
}
