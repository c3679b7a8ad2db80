import { useEffect, useLayoutEffect, useState } from 'react';
import { spanAround, spansOverlap } from '../../../../shared/domain/passage.js';
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
import { suggestionHighlights, suggestionPriorities, suggestionSpans } from './suggestion-highlights.js';
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
  useLayoutEffect(() => {
    const spans = drawn === null ? null : suggestionSpans(drawn, current);
    for (const name of suggestionHighlights) paintHighlight(surface, { name, priority: suggestionPriorities[name], spans: spans?.get(name) ?? [], near });
  }, [surface, drawn, current, near]);
  useEffect(() => () => clearHighlights(suggestionHighlights), []);
  useEffect(() => {
    if (shown !== null) followUndo(shown);
  }, [shown]);
  useLeftForTag();
  useBroughtIntoView(ground, current, shown);
  const rails = useRails({ ground, column, near, shown: drawn });
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

interface RailGround extends SuggestionMarksProps {
  readonly shown: ShownSuggestions | null;
}

/** How far each open attribution near the viewport reaches, in CSS pixels of the column. */
function useRails({ ground: { surface }, column, near, shown }: RailGround): readonly SuggestionRail[] {
  const layout = useLayoutVersion(column);
  const [rails, setRails] = useState<readonly SuggestionRail[]>([]);
  useLayoutEffect(() => {
    const view = spanAround([...near].flatMap((block) => surface.reading.blocks[block]?.paragraph ?? []));
    const places = shown === null || view === null ? [] : shown.openAttributions;
    setRails(places.flatMap((at) => {
      const extent = shown === null ? null : spanAround(spansOf({ kind: 'attribution', at }, shown));
      const band = extent === null || view === null || !spansOverlap(extent, view) ? null : surface.bandOf(extent, column);
      return band === null ? [] : [{ at, ...band }];
    }));
  }, [surface, column, near, shown, layout]);
  return rails;
}
