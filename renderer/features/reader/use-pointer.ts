import { useCallback, useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { tagsAt } from '../../../shared/domain/tag-nesting.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { ask } from '../../app/actions.js';
import type { ReaderSurface } from './reader-surface.js';
import { useReader } from './reader-store.js';
import { selectedSpan } from './reading-steps.js';
import { deselectTag, selectAt } from './selecting.js';
import { chooseSuggestionAt } from './suggestions/choose-suggestion.js';

const nothing: readonly Tag[] = [];

interface ReaderPointer {
  /** Tags under the pointer, innermost first. */
  readonly hovered: readonly Tag[];
  readonly onClick: (event: MouseEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** The mouse in the text: a click selects the innermost tag there, words dragged over get a toolbar, hovering brings tags out. */
export function usePointer(surface: ReaderSurface | null, tags: readonly Tag[]): ReaderPointer {
  const [hovered, setHovered] = useState(nothing);
  const frame = useRef(0);
  const pressed = useRef({ x: 0, y: 0 });

  const onClick = useCallback(
    (event: MouseEvent) => {
      if (surface === null) return;
      // A click into selected words takes the selection back, but only after it was heard of here.
      if (!isPlainClick(event, pressed.current) && selectedSpan(useReader.getState().cursor) !== null) {
        useReader.setState({ toolbarShown: true });
        return;
      }
      const offset = surface.offsetAt(event.clientX, event.clientY);
      if (offset === null) deselectTag();
      else if (event.ctrlKey || event.metaKey) openLinkAt(surface, offset);
      else {
        selectAt(offset);
        chooseSuggestionAt(offset);
      }
    },
    [surface],
  );

  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      const { clientX, clientY, buttons } = event;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        const offset = surface === null || buttons !== 0 ? null : surface.offsetAt(clientX, clientY);
        const next = offset === null ? nothing : tagsAt(offset, tags);
        setHovered((before) => (sameTags(before, next) ? before : next));
      });
    },
    [surface, tags],
  );

  return {
    hovered,
    onClick,
    onPointerDown: useCallback((event: PointerEvent) => {
      pressed.current = { x: event.clientX, y: event.clientY };
      useReader.setState({ toolbarShown: false });
    }, []),
    onPointerMove,
    onPointerLeave: useCallback(() => {
      cancelAnimationFrame(frame.current);
      setHovered(nothing);
    }, []),
  };
}

/** Pixels a pointer may move between press and release without having dragged. */
const stillPx = 4;

/** One click in one place: no words dragged over, no second click that selects a word, no Shift that extends. */
function isPlainClick(event: MouseEvent, pressed: { readonly x: number; readonly y: number }): boolean {
  return event.detail === 1 && !event.shiftKey && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < stillPx;
}

function sameTags(a: readonly Tag[], b: readonly Tag[]): boolean {
  return a.length === b.length && a.every((tag, at) => tag === b[at]);
}

function openLinkAt(surface: ReaderSurface, offset: number): void {
  const link = surface.reading.article.links.find(({ start, end }) => start <= offset && offset < end);
  if (link?.href != null) void ask('app:open-link', { url: link.href });
}
