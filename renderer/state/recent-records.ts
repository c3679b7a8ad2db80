import { create } from 'zustand';
import type { ArticleId, BriefingId, ClaimId, SourceId } from '../../shared/domain/ids.js';
import { useLedger } from './ledger-store.js';
import { usePlace } from './place-store.js';

/** A record that was open. */
export type RecentRecord =
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'briefing'; readonly id: BriefingId };

const mostKept = 30;

/** What was open since the program started, latest first. Ids of a case that was left are in no other and find nothing there. */
export const useRecentRecords = create<{ readonly recent: readonly RecentRecord[] }>(() => ({ recent: [] }));

/** Notes from now on what is opened in the three views. Called once. */
export function noteRecentRecords(): void {
  usePlace.subscribe((now, before) => {
    if (now.articleId !== null && now.articleId !== before.articleId) note({ kind: 'article', id: now.articleId });
    if (now.claimId !== null && now.claimId !== before.claimId) note({ kind: 'claim', id: now.claimId });
    if (now.briefingId !== null && now.briefingId !== before.briefingId) note({ kind: 'briefing', id: now.briefingId });
  });
  useLedger.subscribe((now, before) => {
    if (now.sourceId !== null && now.sourceId !== before.sourceId) note({ kind: 'source', id: now.sourceId });
  });
}

function note(record: RecentRecord): void {
  const others = useRecentRecords.getState().recent.filter(({ id }) => id !== record.id);
  useRecentRecords.setState({ recent: [record, ...others].slice(0, mostKept) });
}
