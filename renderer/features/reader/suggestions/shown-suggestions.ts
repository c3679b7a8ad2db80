import { useMemo } from 'react';
import { decideSuggestions, shownPlaces, type DecidedSuggestions } from '../../../../shared/attribution/open-suggestions.js';
import type { SuggestedAttribution, SuggestedClaim, SuggestionGrade, Suggestions } from '../../../../shared/attribution/suggestion.js';
import type { ArticleId } from '../../../../shared/domain/ids.js';
import type { TaggedText } from '../../../../shared/domain/tag-rules.js';
import { isPlaced, type Tag } from '../../../../shared/domain/tag.js';
import { useCase, type CaseState } from '../../../state/case-store.js';
import { useReader } from '../reader-store.js';
import { useSuggestions, type FoundSuggestions, type SuggestionRef } from './suggestion-store.js';

/** The suggestions of the open article with what became of them, and which of them are shown. */
export interface ShownSuggestions {
  readonly articleId: ArticleId;
  readonly article: TaggedText;
  readonly found: Suggestions;
  readonly decided: DecidedSuggestions;
  /** Places of the attributions sure enough to be shown, decided or not. */
  readonly attributions: readonly number[];
  /** Those among them that are to be decided. */
  readonly openAttributions: readonly number[];
  readonly openClaims: readonly number[];
  /** To be decided, but less sure than what is shown. */
  readonly hidden: number;
}

/** The same, kept up to date; `null` until they are found. */
export function useShownSuggestions(): ShownSuggestions | null {
  const found = useSuggestions((state) => state.found);
  const reading = useReader((state) => state.reading);
  const tags = useCase((state) => state.tags);
  const dismissals = useCase((state) => state.dismissals);
  const leastGrade = useCase((state) => state.leastGrade);
  return useMemo(
    () => (found === null || reading?.article.id !== found.articleId ? null : shownSuggestions(found, reading.article, { tags, dismissals, leastGrade })),
    [found, reading, tags, dismissals, leastGrade],
  );
}

/** The suggestions of the open article now. */
export function shownSuggestionsNow(): ShownSuggestions | null {
  const { found } = useSuggestions.getState();
  const { reading } = useReader.getState();
  return found === null || reading?.article.id !== found.articleId ? null : shownSuggestions(found, reading.article, useCase.getState());
}

/** The places that are to be decided, of one kind, in reading order. */
export function openOf(shown: ShownSuggestions, kind: SuggestionRef['kind']): readonly number[] {
  return kind === 'attribution' ? shown.openAttributions : shown.openClaims;
}

/** Where a suggestion stands among all of its kind, decided ones too: its number stays the same while others are decided. */
export function positionOf(shown: ShownSuggestions, { kind, at }: SuggestionRef): { readonly at: number; readonly count: number } {
  const all = kind === 'attribution' ? shown.attributions : [...shown.found.claims.keys()];
  return { at: all.indexOf(at) + 1, count: all.length };
}

export function attributionAt(shown: ShownSuggestions, { kind, at }: SuggestionRef): SuggestedAttribution | null {
  return kind === 'attribution' ? (shown.found.attributions[at] ?? null) : null;
}

export function claimAt(shown: ShownSuggestions, { kind, at }: SuggestionRef): SuggestedClaim | null {
  return kind === 'claim' ? (shown.found.claims[at] ?? null) : null;
}

/** Whether a suggestion is shown and still to be decided. */
export function isOpen(shown: ShownSuggestions, { kind, at }: SuggestionRef): boolean {
  return openOf(shown, kind).includes(at);
}

/** What was shown of a reading last: several parts of the window ask for it after each change. */
const lastShown = new WeakMap<FoundSuggestions, { readonly from: CaseSide & { readonly article: TaggedText }; readonly shown: ShownSuggestions }>();

type CaseSide = Pick<CaseState, 'tags' | 'dismissals'> & { readonly leastGrade: SuggestionGrade };

function shownSuggestions(found: FoundSuggestions, article: TaggedText, { tags, dismissals, leastGrade }: CaseSide): ShownSuggestions {
  const from = { tags, dismissals, leastGrade, article };
  const last = lastShown.get(found);
  if (last !== undefined && last.from.tags === tags && last.from.dismissals === dismissals && last.from.leastGrade === leastGrade && last.from.article === article) return last.shown;
  const shown = joined(found, article, from);
  lastShown.set(found, { from, shown });
  return shown;
}

function joined({ suggestions, articleId }: FoundSuggestions, article: TaggedText, { tags, dismissals, leastGrade }: CaseSide): ShownSuggestions {
  const decided = decideSuggestions(suggestions, article, { articleId, tags: placedTags(tags.values(), articleId), dismissals: dismissals.values() });
  const places = [...suggestions.attributions.keys()];
  const shown = shownPlaces(suggestions, leastGrade);
  const isShown = (at: number): boolean => shown.has(at);
  const open = places.filter((at) => decided.attributions[at]?.kind === 'open');
  const openAttributions = open.filter(isShown);
  return {
    articleId,
    article,
    found: suggestions,
    decided,
    attributions: places.filter(isShown),
    openAttributions,
    openClaims: [...suggestions.claims.keys()].filter((at) => decided.claims[at]?.kind === 'open'),
    hidden: open.length - openAttributions.length,
  };
}

function placedTags(tags: Iterable<Tag>, articleId: ArticleId): Tag[] {
  return [...tags].filter((tag) => tag.articleId === articleId && isPlaced(tag));
}
