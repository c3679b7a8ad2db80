import { useCallback, useEffect, useRef } from 'react';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { useBriefingCommands } from '../../state/briefing-commands.js';
import { usePlace } from '../../state/place-store.js';
import type { BriefingSession } from './briefing-session.js';

/** A new briefing is named first: its title is chosen, and typing replaces it. */
function beginWithTitle(text: HTMLElement | null): void {
  useBriefingCommands.setState({ made: null });
  const title = text?.closest('.pane')?.querySelector<HTMLTextAreaElement>('[data-field="title"]');
  title?.focus();
  title?.select();
}

interface BriefingTextProps {
  readonly session: BriefingSession;
  readonly readOnly: boolean;
}

/** The text itself: Lexical's root, put into the page while the view is shown. */
export function BriefingText({ session, readOnly }: BriefingTextProps) {
  const { editor } = session;
  const root = useRef<HTMLDivElement | null>(null);
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      root.current = element;
      editor.setRootElement(element);
    },
    [editor],
  );
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);

  // Coming back from a passage, or from the palette with a block to look at.
  const blockId = usePlace((state) => state.blockId);
  useEffect(() => {
    if (blockId !== null) session.reveal(blockId);
    else if (session.id === useBriefingCommands.getState().made) beginWithTitle(root.current);
    else root.current?.focus({ preventScroll: true });
  }, [session, blockId]);

  return (
    <div
      ref={attach}
      className="briefing-text serif"
      contentEditable={!readOnly}
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-readonly={readOnly}
      aria-label={briefingStrings.text}
      data-placeholder={briefingStrings.textPlaceholder}
      data-pane-focus
      tabIndex={0}
      spellCheck
    />
  );
}
