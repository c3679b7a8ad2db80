import { nearestAround } from '../../../../shared/attribution/accept-suggestions.js';
import type { SuggestedAttribution } from '../../../../shared/attribution/suggestion.js';
import { wordsOf } from '../../../../shared/domain/paragraph.js';
import type { Span } from '../../../../shared/domain/passage.js';
import { namingOf } from '../../../../shared/domain/source-naming.js';
import { fullDay } from '../../../../shared/print/print-dates.js';
import { suggestionStrings } from '../../../../shared/strings/suggestions.js';
import { useCase } from '../../../state/case-store.js';
import { sourceName } from '../margin-items.js';
import { attributionAt, claimAt, positionOf, type ShownSuggestions } from './shown-suggestions.js';
import type { SuggestionRef } from './suggestion-store.js';

const { said } = suggestionStrings;

/** The words of a role as people see them, pieces joined. */
export function partWords(spans: readonly Span[], { article }: ShownSuggestions): string {
  return spans.map((span) => wordsOf(article.text, article.regions, span)).join(' … ');
}

/** What a suggestion is nested in: the name, and whether that is decided; `null` for nothing. */
export function parentWords(at: number, shown: ShownSuggestions): { readonly name: string; readonly isOpen: boolean } | null {
  const around = nearestAround(at, shown);
  const parent = around === null ? undefined : shown.found.attributions[around];
  if (around === null || parent === undefined) return null;
  const outcome = shown.decided.attributions[around];
  if (outcome?.kind !== 'tag') return { name: sayerName(parent, shown), isOpen: true };
  const { tags, sources } = useCase.getState();
  const tag = tags.get(outcome.id);
  return tag?.kind === 'attribution' ? { name: sourceName(tag, { sources }), isOpen: false } : null;
}

/** The day a statement was made, as the article says it and as it is read. */
export function statedDateWords({ statedDate }: SuggestedAttribution, { article }: ShownSuggestions): string | null {
  if (statedDate === null) return null;
  return suggestionStrings.statedDate(wordsOf(article.text, article.regions, statedDate.span), fullDay(statedDate.iso), statedDate.inferred);
}

/** A suggestion as it is said when it becomes current. */
export function spokenWords(ref: SuggestionRef, shown: ShownSuggestions): string {
  const { at, count } = positionOf(shown, ref);
  const claim = claimAt(shown, ref);
  if (claim !== null) return [said.claim(at, count), suggestionStrings.claimReason[claim.reason], partWords(claim.content, shown)].join('. ');
  const suggestion = attributionAt(shown, ref);
  if (suggestion === null) return '';
  const parent = parentWords(ref.at, shown);
  return [
    said.attribution(at, count, suggestion.grade),
    `${suggestionStrings.source}: ${partWords(suggestion.source, shown) || suggestionStrings.noSource}`,
    `${suggestionStrings.cue}: ${partWords(suggestion.cue, shown) || suggestionStrings.noCue}`,
    `${suggestionStrings.content}: ${partWords(suggestion.content, shown)}`,
    factsOf(suggestion).join(', '),
    statedDateWords(suggestion, shown),
    parent === null ? null : (parent.isOpen ? suggestionStrings.inOpen : suggestionStrings.inTag)(parent.name),
  ].filter((part) => part !== null).join('. ');
}

/** Source type, quote type and stance. */
export function factsOf({ sourceType, quoteType, stance }: SuggestedAttribution): readonly string[] {
  return suggestionStrings.facts(sourceType, quoteType, stance);
}

function sayerName({ source, cue }: SuggestedAttribution, shown: ShownSuggestions): string {
  return namingOf(partWords(source.length > 0 ? source : cue, shown)).name;
}
