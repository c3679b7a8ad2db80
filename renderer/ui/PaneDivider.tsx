import { useState, type KeyboardEvent, type PointerEvent } from 'react';

interface PaneDividerProps {
  readonly label: string;
  /** Which side of the window the pane stands on. */
  readonly side: 'left' | 'right';
  /** Width of the pane in pixels. */
  readonly widthPx: number;
  readonly leastPx: number;
  readonly mostPx: number;
  /** While it moves: what it would be. */
  readonly onMove: (widthPx: number) => void;
  /** When it is let go or a key moved it. */
  readonly onKeep: (widthPx: number) => void;
}

/** How far an arrow key moves the edge, in pixels. */
const keyStepPx = 16;

/** The edge of a side pane: dragged, or moved with the arrow keys. */
export function PaneDivider({ label, side, widthPx, leastPx, mostPx, onMove, onKeep }: PaneDividerProps) {
  const [dragged, setDragged] = useState<{ readonly fromX: number; readonly fromWidthPx: number } | null>(null);
  const within = (width: number): number => Math.round(Math.min(mostPx, Math.max(leastPx, width)));
  const widthAt = (event: PointerEvent): number => {
    const moved = dragged === null ? 0 : event.clientX - dragged.fromX;
    return within((dragged?.fromWidthPx ?? widthPx) + (side === 'left' ? moved : -moved));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    onKeep(within(widthPx + direction * keyStepPx * (side === 'left' ? 1 : -1)));
  };
  return (
    <div
      className={`pane-divider ${side}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={widthPx}
      aria-valuemin={leastPx}
      aria-valuemax={mostPx}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ fromX: event.clientX, fromWidthPx: widthPx });
      }}
      onPointerMove={(event) => dragged !== null && onMove(widthAt(event))}
      onPointerUp={(event) => {
        onKeep(widthAt(event));
        setDragged(null);
      }}
    />
  );
}
