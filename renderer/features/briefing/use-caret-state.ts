import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import type { Marking, ParagraphKind } from '../../../shared/domain/briefing.js';
import { $blockAround, $blockFacts, $lookOf, $takesKind, type ShownLook } from '../../editor/briefing-blocks.js';

/** What the toolbar says of the place the caret is at. */
export interface CaretState {
  readonly look: ShownLook;
  readonly kind: ParagraphKind | null;
  readonly takesKind: boolean;
  readonly mark: Marking | null;
  readonly bold: boolean;
  readonly italic: boolean;
}

const nowhere: CaretState = { look: 'paragraph', kind: null, takesKind: false, mark: null, bold: false, italic: false };

/** The state at the caret, drawn anew only when it changes. */
export function useCaretState(editor: LexicalEditor): CaretState {
  const [state, setState] = useState<CaretState>(() => editor.getEditorState().read($caretState));
  useEffect(() => {
    const take = (next: CaretState): void => setState((before) => (isSame(before, next) ? before : next));
    take(editor.getEditorState().read($caretState));
    return editor.registerUpdateListener(({ editorState }) => take(editorState.read($caretState)));
  }, [editor]);
  return state;
}

function $caretState(): CaretState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return nowhere;
  const block = $blockAround(selection.anchor.getNode());
  if (block === null) return nowhere;
  const { kind, mark } = $blockFacts(block);
  return { look: $lookOf(block), kind, takesKind: $takesKind(block), mark, bold: selection.hasFormat('bold'), italic: selection.hasFormat('italic') };
}

function isSame(one: CaretState, other: CaretState): boolean {
  return one.look === other.look && one.kind === other.kind && one.takesKind === other.takesKind && one.mark === other.mark && one.bold === other.bold && one.italic === other.italic;
}
