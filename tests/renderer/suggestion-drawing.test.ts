import { describe, expect, it } from 'vitest';
import { suggestionSpans } from '../../renderer/features/reader/suggestions/suggestion-highlights.js';
import type { ShownSuggestions } from '../../renderer/features/reader/suggestions/shown-suggestions.js';
import type { SuggestionRef } from '../../renderer/features/reader/suggestions/suggestion-store.js';
import type { SuggestedAttribution } from '../../shared/attribution/suggestion.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import type { Span } from '../../shared/domain/passage.js';

const at = (start: number): Span => ({ start, end: start + 5 });

/** Source, cue and content one after the other from an offset on. */
function suggested(start: number): SuggestedAttribution {
  return {
    source: [at(start)], cue: [at(start + 10)], content: [at(start + 20)],
    sourceType: 'named', quoteType: 'indirect', stance: 'asserts', statedDate: null, parent: null, confidence: 0.9, grade: 'sure',
  };
}

const shown: ShownSuggestions = {
  articleId: 'dam' as ArticleId,
  article: { text: '', regions: [] },
  found: { rules: 'english', attributions: [suggested(0), suggested(100), suggested(9000)], claims: [{ content: [at(50)], reason: 'figure' }] },
  decided: { attributions: [{ kind: 'open' }, { kind: 'declined' }, { kind: 'open' }], claims: [{ kind: 'open' }] },
  attributions: [0, 1, 2],
  openAttributions: [0, 2],
  openClaims: [0],
  hidden: 0,
};
const view = { start: 0, end: 1000 };

function drawn(current: SuggestionRef | null): Record<string, number[]> {
  const entries = [...suggestionSpans(shown, current, view)].map(([name, spans]): [string, number[]] => [name, spans.map(({ start }) => start)]);
  return Object.fromEntries(entries.filter(([, starts]) => starts.length > 0));
}

describe('the lines of suggestions', () => {
  it('tell source, cue, content and possible claims apart; decided ones and those out of view have none', () => {
    expect(drawn(null)).toEqual({ 'sug-source': [0], 'sug-cue': [10], 'sug-content': [20], 'sug-claim': [50] });
  });

  it('bring out the chosen one and nothing else', () => {
    expect(drawn({ kind: 'attribution', at: 0 })).toEqual({ 'sugon-source': [0], 'sugon-cue': [10], 'sugon-content': [20], 'sug-claim': [50] });
    expect(drawn({ kind: 'claim', at: 0 })).toEqual({ 'sug-source': [0], 'sug-cue': [10], 'sug-content': [20], 'sugon-claim': [50] });
  });
});
