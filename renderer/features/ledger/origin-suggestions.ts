import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { aboutOrigin, undeclinedOrigins, type SuggestedOrigin } from '../../../shared/analysis/suggested-origins.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { Dismissal } from '../../../shared/domain/dismissal.js';
import type { Source } from '../../../shared/domain/source.js';
import { suggestionText } from '../../../shared/strings/analysis.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import type { Suggestion } from './SuggestionList.js';

/** A link an article leaves open, in words, with what its dismissal is kept under. */
export interface OriginSuggestion extends Suggestion {
  readonly origin: SuggestedOrigin;
  readonly about: readonly string[];
}

/** What the articles of a claim leave open and nobody has declined. */
export function originSuggestions(origins: readonly SuggestedOrigin[], index: LedgerIndex, dismissals: Iterable<Dismissal>): OriginSuggestion[] {
  return undeclinedOrigins(origins, dismissals).map((origin) => suggestionFrom(origin, index));
}

function suggestionFrom(origin: SuggestedOrigin, index: LedgerIndex): OriginSuggestion {
  const article = index.articles.get(origin.articleId);
  const outlet = article === undefined ? '' : (metaOf(article).outlet ?? article.fileName);
  const about = aboutOrigin(origin);
  return {
    key: `${origin.appearanceId}-${about.join('-')}`,
    title: ledgerStrings.originTitle(outlet, origin.why.cue, origin.label),
    why: suggestionText(origin.why),
    origin,
    about,
  };
}

/** Links an open attribution to its suggested origin; where only words stand for the origin, they become a record first. */
export async function acceptOrigin({ origin, why }: OriginSuggestion, index: LedgerIndex): Promise<void> {
  const { attributionId, sourceId, namedBy } = origin;
  if (sourceId !== null) {
    await change('tags:change-attribution', { id: attributionId, patch: { sourceId, linkReason: why } });
    return;
  }
  await change('sources:add', { source: recordFor(origin, index), assignTo: [...new Set([...namedBy, attributionId])], linkReason: why });
}

function recordFor({ label, namedBy }: SuggestedOrigin, index: LedgerIndex): Omit<Source, 'id'> {
  const [named] = namedBy.flatMap((id) => index.attributions.get(id) ?? []);
  const type = named === undefined || named.sourceType === 'implicit' ? 'anonymous' : named.sourceType;
  return { name: label, type, descriptor: null, aliases: [], partOf: null, reliability: null, reliabilityReason: null, reliabilityDate: null };
}
