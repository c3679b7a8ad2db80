import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { readerStrings } from '../../../shared/strings/reader.js';
import { CaretDownIcon, CaretUpIcon, XIcon } from '../../ui/icons.js';
import { IconButton } from '../../ui/IconButton.js';
import { clearHighlights, drawHighlights } from './draw-highlights.js';
import { findInBlocks, hitFrom } from './find-in-text.js';
import { moveCursor } from './reading-cursor.js';
import type { ReaderSurface } from './reader-surface.js';
import { useReader } from './reader-store.js';
import type { HighlightName } from './tag-highlights.js';

interface FindBarProps {
  readonly surface: ReaderSurface;
  readonly scroller: HTMLElement;
  readonly near: ReadonlySet<number>;
}

const findHighlights: readonly HighlightName[] = ['found', 'found-now'];

/** Finds words in the open article: every place marked, one of them the present one. */
export function FindBar({ surface, scroller, near }: FindBarProps) {
  const [query, setQuery] = useState('');
  const [present, setPresent] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => findInBlocks(surface.reading.blocks, query), [surface, query]);

  useEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    const now = hits[present];
    const spans = new Map([['found', hits], ['found-now', now === undefined ? [] : [now]]] as const);
    drawHighlights(surface, { spans, names: findHighlights, near });
  }, [surface, hits, present, near]);
  useEffect(() => () => clearHighlights(findHighlights), []);

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
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className="reader-find">
      <input ref={field} className="input" type="text" aria-label={readerStrings.findField} placeholder={readerStrings.findField} value={query} onChange={(event) => search(event.target.value)} onKeyDown={onKeyDown} />
      <span className="count num" role="status">
        {query.trim() === '' ? '' : countWords(present, hits.length)}
      </span>
      <IconButton small label={readerStrings.findPrevious} keys="Shift Enter" disabled={hits.length === 0} onClick={() => step(-1)}>
        <CaretUpIcon aria-hidden="true" />
      </IconButton>
      <IconButton small label={readerStrings.findNext} keys="Enter" disabled={hits.length === 0} onClick={() => step(1)}>
        <CaretDownIcon aria-hidden="true" />
      </IconButton>
      <IconButton small label={readerStrings.findClose} keys="Esc" onClick={close}>
        <XIcon aria-hidden="true" />
      </IconButton>
    </search>
  );
}

function countWords(present: number, count: number): string {
  return count === 0 ? readerStrings.findNone : readerStrings.findCount(present + 1, count);
}
