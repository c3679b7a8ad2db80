import { $createRangeSelectionFromDom, $getSelection, $isRangeSelection, $setSelection, type LexicalEditor, type PointType, type RangeSelection } from 'lexical';

/** Keys that change the text where the editor takes the caret to be; letters go where the page has it. */
const changingKeys: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'Delete', 'Tab']);

/**
 * Takes the caret from the page before such a key acts; returns what stops that.
 *
 * The page tells the editor of a moved caret only in a task of its own, which may come after the next key: `End` and
 * `Enter` in one breath split a block where the caret had been.
 */
export function registerCaretFollow(editor: LexicalEditor): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (changingKeys.has(event.key) && !event.isComposing) followCaret(editor);
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('keydown', onKeyDown, true);
    root?.addEventListener('keydown', onKeyDown, true);
  });
}

function followCaret(editor: LexicalEditor): void {
  const moved = editor.read(() => movedCaret(editor));
  // At once: the key acts next.
  if (moved !== null) editor.update(() => $setSelection(moved), { discrete: true });
}

/** Where the page has the caret, if that is not where the editor takes it to be. */
function movedCaret(editor: LexicalEditor): RangeSelection | null {
  const known = $getSelection();
  if (!$isRangeSelection(known)) return null;
  const shown = $createRangeSelectionFromDom(window.getSelection(), editor);
  return shown === null || (isSamePoint(shown.anchor, known.anchor) && isSamePoint(shown.focus, known.focus)) ? null : shown;
}

function isSamePoint(a: PointType, b: PointType): boolean {
  return a.key === b.key && a.offset === b.offset && a.type === b.type;
}
