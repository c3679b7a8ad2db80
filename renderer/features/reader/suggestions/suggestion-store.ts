import { create } from 'zustand';
import type { Suggestions } from '../../../../shared/attribution/suggestion.js';
import type { ArticleId } from '../../../../shared/domain/ids.js';
import { suggestionStrings } from '../../../../shared/strings/suggestions.js';
import { announce } from '../reader-store.js';

/** One suggestion of the open article, by its place in the list of its kind. */
export interface SuggestionRef {
  readonly kind: 'attribution' | 'claim';
  readonly at: number;
}

/** What was found in one reading of an article. */
export interface FoundSuggestions {
  readonly articleId: ArticleId;
  /** The reading it was found in, as `kindsKey` writes it. */
  readonly readWith: string;
  readonly suggestions: Suggestions;
}

interface SuggestionState {
  readonly status: 'none' | 'looking' | 'ready' | 'failed';
  readonly found: FoundSuggestions | null;
  /** The one the keys decide. */
  readonly current: SuggestionRef | null;
  /** Those decided in this article, last one last: what undo brings back is current again. */
  readonly decided: readonly SuggestionRef[];
}

export const useSuggestions = create<SuggestionState>(() => ({ status: 'none', found: null, current: null, decided: [] }));

/** Begins anew: another article, or another reading of it. */
export function clearSuggestions(status: 'none' | 'looking'): void {
  useSuggestions.setState({ status, found: null, current: null, decided: [] });
}

/** Takes the choice back; `false` where none was chosen. */
export function leaveSuggestion(): boolean {
  if (useSuggestions.getState().current === null) return false;
  useSuggestions.setState({ current: null });
  announce(suggestionStrings.said.left);
  return true;
}
