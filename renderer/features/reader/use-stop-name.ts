import { metaOf } from '../../../shared/domain/article.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { searchStrings } from '../../../shared/strings/search.js';
import { useCase, type CaseState } from '../../state/case-store.js';
import type { Stop } from '../../state/place-store.js';

/** What a stop on the way back is called: an article by its outlet or title, a claim by its number, a briefing by its name. */
export function useStopName(stop: Stop | null): string {
  return useCase((state) => (stop === null ? '' : nameOf(stop, state)));
}

function nameOf(stop: Stop, { articles, claims, briefings }: CaseState): string {
  if (stop.view === 'search') return searchStrings.backTo;
  if (stop.view === 'ledger') {
    const claim = stop.claimId === null ? undefined : claims.get(stop.claimId);
    return claim === undefined ? readerStrings.places.ledger : readerStrings.claimNumber(claim.ordinal);
  }
  if (stop.view === 'briefing') {
    const briefing = stop.briefingId === null ? undefined : briefings.get(stop.briefingId);
    return briefing?.name ?? readerStrings.places.briefing;
  }
  const article = stop.articleId === null ? undefined : articles.get(stop.articleId);
  return article === undefined ? readerStrings.places.read : (metaOf(article).title ?? article.fileName);
}
