import { useEffect, useLayoutEffect, useState } from 'react';
import type { Span } from '../../../shared/domain/passage.js';
import { piecesOf, type TagPiece } from '../../../shared/domain/tag-nesting.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { clearHighlights, drawHighlights } from './draw-highlights.js';
import { draggedEdge } from './reading-steps.js';
import { putEdge } from './tagging.js';
import type { HighlightName } from './tag-highlights.js';
import { useEdgeDrag } from './use-edge-drag.js';
import type { KeyGround } from './use-reader-keys.js';

interface EdgeHandlesProps {
  readonly ground: KeyGround;
  readonly column: HTMLElement;
  readonly near: ReadonlySet<number>;
  readonly tag: Tag;
  readonly layout: number;
}

/** One edge of one piece, with its place in the column, in CSS pixels. */
interface Handle {
  readonly piece: TagPiece;
  readonly edge: 'start' | 'end';
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

const draggedNames: readonly HighlightName[] = ['dragged'];
/** Pieces that get handles; more would hide the words. */
const mostPieces = 12;

/** Handles at the edges of the selected tag's pieces: dragging one moves the edge by words. The keys , . < > do the same. */
export function EdgeHandles({ ground, column, near, tag, layout }: EdgeHandlesProps) {
  const { surface, steps, inTurn } = ground;
  const [handles, setHandles] = useState<readonly Handle[]>([]);
  const [dragged, setDragged] = useState<Span | null>(null);
  useLayoutEffect(() => setHandles(handlesOf(tag, ground, column)), [tag, ground, column, near, layout]);
  useLayoutEffect(() => {
    drawHighlights(surface, { spans: new Map([['dragged' as const, dragged === null ? [] : [dragged]]]), names: draggedNames, near });
  }, [surface, dragged, near]);
  useEffect(() => () => clearHighlights(draggedNames), []);
  const drag = useEdgeDrag<Handle>({
    offsetAt: (x, y) => surface.offsetAt(x, y),
    onMove: ({ piece, edge }, offset) => setDragged(draggedEdge(steps, { piece: piece.passage, edge }, offset)),
    onDrop: ({ piece, edge }, offset) => {
      setDragged(null);
      if (offset !== null) inTurn(() => putEdge(steps, { tag, piece, moved: draggedEdge(steps, { piece: piece.passage, edge }, offset) }));
    },
  });
  return (
    <div className={`reader-handles${dragged === null ? '' : ' is-dragging'}`} aria-hidden="true">
      {handles.map((handle) => (
        <i
          key={`${handle.piece.role}-${String(handle.piece.at)}-${handle.edge}`}
          className={`reader-handle at-${handle.edge}`}
          data-edge={`${handle.piece.role}-${handle.edge}`}
          style={{ left: handle.left, top: handle.top, height: handle.height }}
          onPointerDown={(event) => drag(handle, event)}
          // Else the page would begin to select words.
          onMouseDown={(event) => event.preventDefault()}
        />
      ))}
    </div>
  );
}

function handlesOf(tag: Tag, { surface }: KeyGround, column: HTMLElement): Handle[] {
  const origin = column.getBoundingClientRect();
  return piecesOf(tag).slice(0, mostPieces).flatMap((piece) => {
    const rects = surface.rects(piece.passage);
    const [first, last] = [rects[0], rects.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [
      { piece, edge: 'start' as const, left: first.left - origin.left, top: first.top - origin.top, height: first.height },
      { piece, edge: 'end' as const, left: last.right - origin.left, top: last.top - origin.top, height: last.height },
    ];
  });
}
