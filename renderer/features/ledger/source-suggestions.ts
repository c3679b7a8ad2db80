import { suggestSameSources, type SameSource } from '../../../shared/analysis/same-sources.js';
import { dismissalKey, type Dismissal } from '../../../shared/domain/dismissal.js';
import type { SourceId } from '../../../shared/domain/ids.js';
import type { Source } from '../../../shared/domain/source.js';
import { samenessStrings, sourceStrings } from '../../../shared/strings/sources.js';
import type { SourceRow } from './source-cards.js';
import type { Suggestion } from './SuggestionList.js';

/** Two records that may be one, with the one that would stay. */
export interface SourceSuggestion extends Suggestion {
  readonly into: SourceId;
  readonly from: SourceId;
}

/** Suggestions of sameness as the list shows them: the record that said more stays, of equals the one that was there first. */
export function sourceSuggestions(rows: readonly SourceRow[], sources: readonly Source[], dismissals: Iterable<Dismissal>): SourceSuggestion[] {
  const dismissed = new Set([...dismissals].map(({ kind, about }) => dismissalKey(kind, about)));
  const said = new Map(rows.map((row) => [row.source.id, row.statementCount]));
  return suggestSameSources(sources, dismissed).map((pair) => suggestionFrom(pair, said));
}

function suggestionFrom({ sources: [a, b], reason, names }: SameSource, said: ReadonlyMap<SourceId, number>): SourceSuggestion {
  const [into, from] = (said.get(b.id) ?? 0) > (said.get(a.id) ?? 0) ? [b, a] : [a, b];
  return {
    key: dismissalKey('same-source', [a.id, b.id]).replaceAll(' ', '-'),
    title: sourceStrings.pair(from.name, into.name),
    why: samenessStrings[reason](names),
    into: into.id,
    from: from.id,
  };
}
