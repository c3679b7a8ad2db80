import { spanAround, type Span } from '../../../../shared/domain/passage.js';
import { suggestionStrings } from '../../../../shared/strings/suggestions.js';
import { movePlace, usePlace } from '../../../state/place-store.js';
import { keepCursor } from '../reading-cursor.js';
import { caretAt, type Direction } from '../reading-steps.js';
import { announce, useReader } from '../reader-store.js';
import { attributionAt, claimAt, isOpen, openOf, shownSuggestionsNow, type ShownSuggestions } from './shown-suggestions.js';
import { leaveSuggestion, useSuggestions, type SuggestionRef } from './suggestion-store.js';
import { spokenWords } from './suggestion-words.js';

const { said } = suggestionStrings;

/** All spans of a suggestion. */
export function spansOf(ref: SuggestionRef, shown: ShownSuggestions): readonly Span[] {
  const suggestion = attributionAt(shown, ref);
  if (suggestion !== null) return [...suggestion.source, ...suggestion.cue, ...suggestion.content];
  return claimAt(shown, ref)?.content ?? [];
}

/** Makes a suggestion the one the keys decide, the cursor at its beginning; `before` is said first. */
export function choose(ref: SuggestionRef, shown: ShownSuggestions, before = ''): void {
  const extent = spanAround(spansOf(ref, shown));
  if (extent === null) return;
  // The keys that move edges must not act on a tag that is no longer looked at.
  movePlace({ tagId: null });
  useReader.setState({ touched: null, guidedId: null, toolbarShown: false });
  keepCursor(caretAt(extent.start));
  useSuggestions.setState({ current: ref });
  announce([before, spokenWords(ref, shown)].filter((words) => words !== '').join('. '));
}

/** The suggestion that is chosen and still to be decided. */
export function currentOpen(shown: ShownSuggestions): SuggestionRef | null {
  const { current } = useSuggestions.getState();
  return current !== null && isOpen(shown, current) ? current : null;
}

/** Chooses the next or previous suggestion of a kind; without a chosen one, the nearest from the cursor on. */
export function stepSuggestion(kind: SuggestionRef['kind'], direction: Direction, before = ''): void {
  const shown = shownSuggestionsNow();
  if (shown === null) return announce(useSuggestions.getState().status === 'failed' ? suggestionStrings.failed : said.stillLooking);
  const open = openOf(shown, kind);
  const next = neighbour(shown, kind, direction);
  if (next !== null) return choose({ kind, at: next }, shown, before);
  if (open.length > 0 || shown.attributions.length > 0) return announce(kind === 'attribution' ? said.allDecided : said.allClaimsDecided);
  announce(kind === 'attribution' && shown.hidden > 0 ? said.noneThisSure(shown.hidden) : said.none);
}

/** The open suggestion under a click, the shortest of several; a click beside all of them takes the choice back. Tags come first. */
export function chooseSuggestionAt(offset: number): void {
  const shown = shownSuggestionsNow();
  if (shown === null || usePlace.getState().tagId !== null || !useReader.getState().tagsShown) return;
  const ref = suggestionAt(shown, 'attribution', offset) ?? suggestionAt(shown, 'claim', offset);
  if (ref === null) leaveSuggestion();
  else choose(ref, shown);
}

function suggestionAt(shown: ShownSuggestions, kind: SuggestionRef['kind'], offset: number): SuggestionRef | null {
  const holding = openOf(shown, kind).flatMap((at) => {
    const spans = spansOf({ kind, at }, shown);
    const extent = spans.some(({ start, end }) => start <= offset && offset < end) ? spanAround(spans) : null;
    return extent === null ? [] : [{ at, length: extent.end - extent.start }];
  });
  const shortest = holding.toSorted((a, b) => a.length - b.length)[0];
  return shortest === undefined ? null : { kind, at: shortest.at };
}

/** From the last one on it begins at the first again, so that what was passed over is come back to. */
function neighbour(shown: ShownSuggestions, kind: SuggestionRef['kind'], direction: Direction): number | null {
  const open = openOf(shown, kind);
  const { current } = useSuggestions.getState();
  if (current?.kind === kind) {
    const further = direction === 1 ? open.find((at) => at > current.at) : open.findLast((at) => at < current.at);
    return further ?? (direction === 1 ? open[0] : open.at(-1)) ?? null;
  }
  const { head } = useReader.getState().cursor;
  const startOf = (at: number): number => spanAround(spansOf({ kind, at }, shown))?.start ?? 0;
  const fromCursor = direction === 1 ? open.find((at) => startOf(at) >= head) : open.findLast((at) => startOf(at) < head);
  return fromCursor ?? (direction === 1 ? open[0] : open.at(-1)) ?? null;
}
