import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { TagId } from '../../../shared/domain/ids.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { useLedgerIndex } from '../../state/case-store.js';
import { clearHighlights, drawHighlights } from './draw-highlights.js';
import { marginOf, tagsNear, type Margin } from './margin-items.js';
import type { ReaderSurface } from './reader-surface.js';
import { highlightPriorities, highlightSpans, type HighlightName } from './tag-highlights.js';

/** Highlights this hook owns; those of find are drawn by the find bar, that of a dragged edge by its handle. */
const tagHighlights = (Object.keys(highlightPriorities) as HighlightName[]).filter((name) => !name.startsWith('found') && name !== 'dragged'); // Keys of a const table.

const nothing: Margin = { rails: [], labels: [], notes: [] };

interface TagDrawing {
  readonly surface: ReaderSurface;
  readonly column: HTMLElement;
  readonly near: ReadonlySet<number>;
  /** Tags to draw; none while they are switched off. */
  readonly tags: readonly Tag[];
  readonly selectedId: TagId | null;
  /** Tags under the pointer. */
  readonly hovered: readonly Tag[];
  readonly layout: number;
}

/** Room for a third lane of claims and their labels, in CSS pixels of gutter. */
const wideGutterPx = 84;

/** Draws the tags near the viewport into the text and says what stands beside it. */
export function useTagDrawing({ surface, column, near, tags: all, selectedId, hovered, layout }: TagDrawing): Margin {
  const index = useLedgerIndex();
  const [margin, setMargin] = useState(nothing);
  const { links } = surface.reading.article;
  const tags = useMemo(() => tagsNear(all, near, surface.reading.blocks), [all, near, surface]);
  const spans = useMemo(() => {
    const attribution = hovered.find((tag) => tag.kind === 'attribution');
    const claims = hovered.filter((tag) => tag.kind === 'claim').map((tag) => tag.id);
    const selected = selectedId === null ? [] : [selectedId];
    return highlightSpans(tags, links, {
      attributions: new Set([...selected, ...(attribution === undefined ? [] : [attribution.id])]),
      claims: new Set([...selected, ...claims]),
    });
  }, [tags, links, selectedId, hovered]);
  useLayoutEffect(() => drawHighlights(surface, { spans, names: tagHighlights, near }), [surface, spans, near]);
  useEffect(() => () => clearHighlights(tagHighlights), []);
  useLayoutEffect(() => {
    const claimLanes = column.offsetLeft >= wideGutterPx ? 3 : 2;
    setMargin(marginOf({ surface, column, near, tags, links, index, claimLanes }));
  }, [surface, column, near, tags, links, index, layout]);
  return margin;
}
