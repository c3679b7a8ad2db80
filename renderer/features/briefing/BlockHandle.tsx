import { useEffect, useState } from 'react';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { blockDragType } from '../../editor/briefing-block-drop.js';
import { DotsSixVerticalIcon } from '../../ui/icons.js';
import type { BriefingSession } from './briefing-session.js';

interface Grip {
  readonly id: string;
  readonly top: number;
}

/** A grip beside the block under the pointer: drags the block to another place. With the keyboard Alt and an arrow do it. */
export function BlockHandle({ session }: { readonly session: BriefingSession }) {
  const [grip, setGrip] = useState<Grip | null>(null);
  useEffect(
    () =>
      session.editor.registerRootListener((root) => {
        if (root === null) return;
        const over = (event: PointerEvent): void => {
          const block = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-block-id]') : null;
          const id = block?.dataset['blockId'];
          if (block !== null && id !== undefined) setGrip((before) => (before?.id === id && before.top === block.offsetTop ? before : { id, top: block.offsetTop }));
        };
        // While she types nothing hangs beside the words.
        const hide = (): void => setGrip(null);
        root.addEventListener('pointerover', over);
        root.addEventListener('keydown', hide);
        return () => {
          root.removeEventListener('pointerover', over);
          root.removeEventListener('keydown', hide);
        };
      }),
    [session],
  );
  if (grip === null) return null;
  return (
    <span
      className="block-handle"
      style={{ top: grip.top }}
      draggable
      title={briefingStrings.dragBlock}
      aria-hidden="true"
      onDragStart={(event) => {
        event.dataTransfer.setData(blockDragType, grip.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragEnd={() => setGrip(null)}
    >
      <DotsSixVerticalIcon className="icon s14" />
    </span>
  );
}
