import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { readerStrings } from '../../../shared/strings/reader.js';
import { HitBar } from './HitBar.js';
import { findInBlocks, hitFrom } from './find-in-text.js';
import { moveCursor } from './reading-cursor.js';
import type { ReaderSurface } from './reader-surface.js';
import { useReader } from './reader-store.js';
import { useHitHighlights } from './use-hit-highlights.js';
import { useStepKey } from './use-step-key.js';

interface FindBarProps {
  readonly surface: ReaderSurface;
  readonly scroller: HTMLElement;
  readonly near: ReadonlySet<number>;
}

/** Finds words in the open article: every place marked, one of them the present one. */
export function FindBar({ surface, scroller, near }: FindBarProps) {
  const [query, setQuery] = useState('');
  const [present, setPresent] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => findInBlocks(surface.reading.blocks, query), [surface, query]);

  useEffect(() => field.current?.focus(), []);
  useHitHighlights(surface, near, { hits, now: hits[present] ?? null });

  const show = (at: number): void => {
    const hit = hits[at];
    if (hit === undefined) return;
    setPresent(at);
    moveCursor(surface, scroller, { anchor: hit.start, head: hit.end });
    field.current?.focus();
  };
  const search = (words: string): void => {
    setQuery(words);
    const found = findInBlocks(surface.reading.blocks, words);
    const at = hitFrom(found, useReader.getState().point);
    setPresent(Math.max(0, at));
  };
  const step = (direction: 1 | -1): void => show((present + direction + hits.length) % hits.length);
  const close = (): void => useReader.setState({ findShown: false, focusWanted: 'reader' });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  useStepKey('F3', step);

  return (
    <HitBar label={readerStrings.findField} at={present} count={hits.length} none={query.trim() === '' ? '' : readerStrings.findNone} keys={{ next: 'Enter', previous: 'Shift Enter', close: 'Esc' }} onStep={step} onClose={close}>
      <input ref={field} className="input" type="text" aria-label={readerStrings.findField} placeholder={readerStrings.findField} value={query} onChange={(event) => search(event.target.value)} onKeyDown={onKeyDown} />
    </HitBar>
  );
}
