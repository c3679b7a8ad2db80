import type { NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { $getNodeByKey } from 'lexical';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { citedKeyOf } from '../../editor/briefing-cited.js';
import { $isCitedNode, $targetOf } from '../../editor/briefing-nodes.js';
import { citedPlace } from '../../editor/briefing-place.js';
import { useLedgerIndex } from '../../state/case-store.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';
import type { BriefingSession } from './briefing-session.js';

/** How long the card waits for the pointer, coming and going, in milliseconds. */
const hoverDelayMs = 180;
const width = 360;

/** What the citation under the pointer, or the selected one, points to: outlet, date and the passage's words. */
export function CitationCard({ session }: { readonly session: BriefingSession }) {
  const index = useLedgerIndex();
  const selected = useStore(session.view, (view) => view.selectedCited);
  const picking = useStore(session.view, (view) => view.picker !== null);
  const hovered = useHoveredCited(session);
  const key = hovered.key ?? selected;
  const element = key === null ? null : session.editor.getElementByKey(key);
  if (key === null || element === null || picking) return null;
  const target = session.editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isCitedNode(node) ? $targetOf(node) : null;
  });
  const place = target === null ? null : citedPlace(target, index);
  return (
    <div className="citation-card" role="status" style={placeBelow(element)} onPointerEnter={hovered.keep} onPointerLeave={hovered.leave}>
      {place === null ? (
        <>
          <p className="from">
            <b>{briefingStrings.noteGone}</b>
          </p>
          <p className="q2">{briefingStrings.goneText}</p>
        </>
      ) : (
        <>
          <p className="from">
            {place.stance !== null && <StanceGlyph stance={place.stance} />}
            <b dir="auto">{place.outlet}</b>
            <span className={place.date === null ? 'undated' : 'q3 num'}>{place.date ?? briefingStrings.undated}</span>
          </p>
          <p className="words serif" dir="auto" lang={place.language ?? undefined}>
            {place.words ?? place.title}
          </p>
          {place.words === null && <p className="q3">{briefingStrings.wholeArticle}</p>}
          <p className="keys q3">{briefingStrings.cardKeys}</p>
        </>
      )}
    </div>
  );
}

interface Hovered {
  readonly key: NodeKey | null;
  /** The pointer is on the card itself. */
  readonly keep: () => void;
  readonly leave: () => void;
}

/** The citation the pointer rests on. Escape sends the card away. */
function useHoveredCited(session: BriefingSession): Hovered {
  const [key, setKey] = useState<NodeKey | null>(null);
  const [wanted, setWanted] = useState<NodeKey | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setKey(wanted), hoverDelayMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  useEffect(
    () =>
      session.editor.registerRootListener((root) => {
        const over = (event: PointerEvent): void => {
          const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.cited') : null;
          setWanted(element === null ? null : citedKeyOf(session.editor, element));
        };
        const leave = (): void => setWanted(null);
        const dismiss = (event: KeyboardEvent): void => {
          if (event.key === 'Escape') setKey(null);
        };
        root?.addEventListener('pointerover', over);
        root?.addEventListener('pointerleave', leave);
        window.addEventListener('keydown', dismiss);
        return () => {
          root?.removeEventListener('pointerover', over);
          root?.removeEventListener('pointerleave', leave);
          window.removeEventListener('keydown', dismiss);
        };
      }),
    [session],
  );
  return { key, keep: () => setWanted(key), leave: () => setWanted(null) };
}

function placeBelow(element: HTMLElement): { readonly left: number; readonly width: number; readonly top?: number; readonly bottom?: number } {
  const [first] = element.getClientRects();
  const rect = first ?? element.getBoundingClientRect();
  const left = Math.max(8, Math.min(rect.left - 16, window.innerWidth - width - 8));
  const isLow = rect.bottom > window.innerHeight - 240;
  return isLow ? { left, width, bottom: window.innerHeight - rect.top + 6 } : { left, width, top: rect.bottom + 6 };
}
