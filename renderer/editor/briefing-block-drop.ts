import { COMMAND_PRIORITY_HIGH, DRAGOVER_COMMAND, DROP_COMMAND, HISTORY_PUSH_TAG, $addUpdateTag, mergeRegister, type LexicalEditor } from 'lexical';
import { blockIdSchema } from '../../shared/domain/ids.js';
import { $blockFacts, $blocks, $moveBlockTo } from './briefing-blocks.js';

/** Type of a drag that carries a block of the briefing. */
export const blockDragType = 'application/x-sourceline-block';

/** Lets blocks be dragged to another place; a line shows where they would stand. */
export function registerBlockDrop(editor: LexicalEditor): () => void {
  let shown: HTMLElement | null = null;
  const show = (element: HTMLElement | null, side: 'before' | 'behind'): void => {
    if (shown !== null) delete shown.dataset['drop'];
    if (element !== null) element.dataset['drop'] = side;
    shown = element;
  };
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (!carriesBlock(event) || !editor.isEditable()) return false;
        event.preventDefault();
        const goal = goalAt(editor, event.clientY);
        show(goal?.element ?? null, goal?.side ?? 'before');
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (!carriesBlock(event) || !editor.isEditable()) return false;
        event.preventDefault();
        const goal = goalAt(editor, event.clientY);
        show(null, 'before');
        if (goal !== null) $dropBlock(event.dataTransfer?.getData(blockDragType) ?? '', goal);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root, previous) => {
      const end = (): void => show(null, 'before');
      previous?.ownerDocument.removeEventListener('dragend', end);
      root?.ownerDocument.addEventListener('dragend', end);
      return () => root?.ownerDocument.removeEventListener('dragend', end);
    }),
  );
}

function carriesBlock(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes(blockDragType) === true;
}

interface Goal {
  readonly element: HTMLElement;
  readonly side: 'before' | 'behind';
}

/** The block nearest to a height on the page, and on which side of its middle that is. */
function goalAt(editor: LexicalEditor, clientY: number): Goal | null {
  const blocks = [...(editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-block-id]') ?? [])];
  const element = blocks.find((block) => clientY < block.getBoundingClientRect().bottom) ?? blocks.at(-1);
  if (element === undefined) return null;
  const { top, height } = element.getBoundingClientRect();
  return { element, side: clientY < top + height / 2 ? 'before' : 'behind' };
}

function $dropBlock(draggedId: string, { element, side }: Goal): void {
  const dragged = blockIdSchema.safeParse(draggedId).data;
  const all = $blocks();
  const block = all.find((candidate) => $blockFacts(candidate).id === dragged);
  const goal = all.find((candidate) => $blockFacts(candidate).id === element.dataset['blockId']);
  if (block === undefined || goal === undefined || block.is(goal)) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $moveBlockTo(block, goal, side);
}
