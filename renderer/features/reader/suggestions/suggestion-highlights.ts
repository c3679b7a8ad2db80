import { spansOverlap, type Span } from '../../../../shared/domain/passage.js';
import { spansOf } from './choose-suggestion.js';
import { attributionAt, claimAt, type ShownSuggestions } from './shown-suggestions.js';
import type { SuggestionRef } from './suggestion-store.js';

/** Names of the highlights in `suggestions.css` with their priorities: under every line of a tag, the chosen one over its neighbours. */
export const suggestionPriorities = {
  'sug-claim': 0,
  'sug-content': 1,
  'sug-source': 2,
  'sug-cue': 2,
  'sugon-claim': 2,
  'sugon-content': 2,
  'sugon-source': 3,
  'sugon-cue': 3,
} as const;

export type SuggestionHighlight = keyof typeof suggestionPriorities;
export const suggestionHighlights = Object.keys(suggestionPriorities) as SuggestionHighlight[]; // Keys of a const table.

/** Which words get which highlight: all open ones in view quiet, the chosen one brought out and only so. */
export function suggestionSpans(shown: ShownSuggestions, current: SuggestionRef | null, view: Span): ReadonlyMap<SuggestionHighlight, readonly Span[]> {
  const spans = new Map<SuggestionHighlight, Span[]>(suggestionHighlights.map((name) => [name, []]));
  const put = (name: SuggestionHighlight, more: readonly Span[]): void => void spans.get(name)?.push(...more);
  const draw = (ref: SuggestionRef): void => {
    const isCurrent = current?.kind === ref.kind && current.at === ref.at;
    const suggestion = attributionAt(shown, ref);
    put(isCurrent ? 'sugon-claim' : 'sug-claim', claimAt(shown, ref)?.content ?? []);
    if (suggestion === null) return;
    put(isCurrent ? 'sugon-source' : 'sug-source', suggestion.source);
    put(isCurrent ? 'sugon-cue' : 'sug-cue', suggestion.cue);
    put(isCurrent ? 'sugon-content' : 'sug-content', suggestion.content);
  };
  for (const ref of openIn(shown, view)) draw(ref);
  return spans;
}

/** The open suggestions that reach into a part of the text. */
export function openIn(shown: ShownSuggestions, view: Span): SuggestionRef[] {
  const isIn = (ref: SuggestionRef): boolean => spansOf(ref, shown).some((span) => spansOverlap(span, view));
  const attributions = shown.openAttributions.map((at): SuggestionRef => ({ kind: 'attribution', at }));
  const claims = shown.openClaims.map((at): SuggestionRef => ({ kind: 'claim', at }));
  return [...attributions, ...claims].filter(isIn);
}
