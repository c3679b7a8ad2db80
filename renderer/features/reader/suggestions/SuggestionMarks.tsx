import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { spanAround, type Span } from '../../../../shared/domain/passage.js';
import { usePlace } from '../../../state/place-store.js';
import { clearHighlights, paintHighlight } from '../draw-highlights.js';
import { bringIntoView, showBlock } from '../reading-cursor.js';
import { useReader } from '../reader-store.js';
import { caretAt } from '../reading-steps.js';
import { useLayoutVersion } from '../use-layout-version.js';
import type { KeyGround } from '../use-reader-keys.js';
import { spansOf } from './choose-suggestion.js';
import { followUndo } from './decide-suggestion.js';
import { useShownSuggestions, type ShownSuggestions } from './shown-suggestions.js';
import { openIn, suggestionHighlights, suggestionPriorities, suggestionSpans } from './suggestion-highlights.js';
import { useSuggestions, type SuggestionRef } from './suggestion-store.js';
import './suggestions.css';

interface SuggestionMarksProps {
  readonly ground: KeyGround;
  readonly column: HTMLElement;
  readonly near: ReadonlySet<number>;
}

/** The suggestions over and beside the words: thin broken lines, never a ground; the chosen one in the colour of what is selected. */
export function SuggestionMarks({ ground, column, near }: SuggestionMarksProps) {
  const { surface } = ground;
  const shown = useShownSuggestions();
  const current = useSuggestions((state) => state.current);
  const tagsShown = useReader((state) => state.tagsShown);
  const drawn = tagsShown ? shown : null;
  const view = useMemo(() => spanAround([...near].flatMap((block) => surface.reading.blocks[block]?.paragraph ?? [])), [near, surface]);
  useLayoutEffect(() => {
    const spans = drawn === null || view === null ? null : suggestionSpans(drawn, current, view);
    for (const name of suggestionHighlights) paintHighlight(surface, { name, priority: suggestionPriorities[name], spans: spans?.get(name) ?? [], near });
  }, [surface, drawn, current, near, view]);
  useEffect(() => () => clearHighlights(suggestionHighlights), []);
  useEffect(() => {
    if (shown !== null) followUndo(shown);
  }, [shown]);
  useLeftForTag();
  useBroughtIntoView(ground, current, shown);
  const rails = useRails({ ground, column, view, shown: drawn });
  return (
    <div className="reader-rails" aria-hidden="true">
      {rails.map(({ at, top, bottom }) => (
        <i key={at} className={`suggestion-rail${current?.kind === 'attribution' && current.at === at ? ' is-on' : ''}`} style={{ top, height: bottom - top }} />
      ))}
    </div>
  );
}

/** A tag that is selected takes the place of the chosen suggestion: keys act on one thing. */
function useLeftForTag(): void {
  const tagId = usePlace((state) => state.tagId);
  useEffect(() => {
    if (tagId !== null) useSuggestions.setState({ current: null });
  }, [tagId]);
}

/** Shows the chosen suggestion, after its card has taken its room; what is in view already does not move. */
function useBroughtIntoView({ surface, scroller }: KeyGround, current: SuggestionRef | null, shown: ShownSuggestions | null): void {
  useLayoutEffect(() => {
    const extent = current === null || shown === null ? null : spanAround(spansOf(current, shown));
    if (extent === null) return;
    showBlock(surface, extent.start);
    if (document.activeElement === surface.root) surface.select(caretAt(extent.start));
    bringIntoView(surface, scroller, { anchor: extent.end, head: extent.start });
    // Decisions on other suggestions must not scroll back to this one.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [surface, scroller, current]);
}

interface SuggestionRail {
  readonly at: number;
  readonly top: number;
  readonly bottom: number;
}

interface RailGround extends Pick<SuggestionMarksProps, 'ground' | 'column'> {
  /** The part of the text near the viewport. */
  readonly view: Span | null;
  readonly shown: ShownSuggestions | null;
}

/** How far each open attribution near the viewport reaches, in CSS pixels of the column. */
function useRails({ ground: { surface }, column, view, shown }: RailGround): readonly SuggestionRail[] {
  const layout = useLayoutVersion(column);
  const [rails, setRails] = useState<readonly SuggestionRail[]>([]);
  useLayoutEffect(() => {
    if (shown === null || view === null) return setRails([]);
    setRails(openIn(shown, view).flatMap((ref) => {
      const extent = ref.kind === 'attribution' ? spanAround(spansOf(ref, shown)) : null;
      const band = extent === null ? null : surface.bandOf(extent, column);
      return band === null ? [] : [{ at: ref.at, ...band }];
    }));
  }, [surface, column, view, shown, layout]);
  return rails;
}
