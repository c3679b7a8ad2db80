import { $getRoot, $getSelection, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, DRAGOVER_COMMAND, DROP_COMMAND, mergeRegister, PASTE_COMMAND, type LexicalEditor } from 'lexical';
import type { BlockImage } from '../../shared/domain/block-image.js';
import { $blockAround, $createTop, $setBlockImage, $topOf } from './briefing-blocks.js';

/** SVG is taken too, so that it can be said why it is not put in. */
const imageKind = /^image\//u;

/** Puts an image behind the block of the caret, at the end where there is none, and the caret into its caption. */
export function $insertImage(image: BlockImage): void {
  const { top, block } = $createTop('paragraph');
  $setBlockImage(block, image);
  const selection = $getSelection();
  const present = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
  if (present === null) $getRoot().append(top);
  else $topOf(present).insertAfter(top);
  block.selectStart();
}

/** Whether a drag is one of image files alone, over a briefing's text. */
export function takesImages({ dataTransfer, target }: DragEvent): boolean {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const isOverText = target instanceof Node && (target instanceof Element ? target : target.parentElement)?.closest('.briefing-text') != null;
  return isOverText && files.length > 0 && files.every(({ type }) => imageKind.test(type));
}

/** Hands image files that are dropped on the text or pasted into it on; anything else is left to others. */
export function registerImageInput(editor: LexicalEditor, onImages: (files: readonly File[]) => void): () => void {
  const take = (event: Event, transfer: DataTransfer | null): boolean => {
    const files = [...(transfer?.files ?? [])].filter(({ type }) => imageKind.test(type));
    if (files.length === 0 || !editor.isEditable()) return false;
    event.preventDefault();
    onImages(files);
    return true;
  };
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!takesImages(event) || !editor.isEditable()) return false;
        event.preventDefault();
        if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(DROP_COMMAND, (event) => takesImages(event) && take(event, event.dataTransfer), COMMAND_PRIORITY_CRITICAL),
    // A page that was copied brings its words besides a picture of them: the words are wanted then.
    editor.registerCommand(PASTE_COMMAND, (event) => 'clipboardData' in event && !(event.clipboardData?.types.includes('text/html') ?? false) && take(event, event.clipboardData), COMMAND_PRIORITY_CRITICAL),
  );
}
