import { create } from 'zustand';
import type { ArticleId, ClaimId, SourceId } from '../../shared/domain/ids.js';
import { goTo } from './place-store.js';

/** What the ledger's pages have open and how they are ordered; kept while the analyst is at a passage. */
interface LedgerState {
  readonly words: string;
  readonly show: ClaimFilter;
  readonly sort: ClaimSort;
  readonly sourceId: SourceId | null;
  readonly sourceWords: string;
  /** In a narrow window: whether what is chosen lies over its list. */
  readonly sourceOpen: boolean;
  readonly claimOpen: boolean;
  readonly subjectOpen: boolean;
  /** The chosen cell of claims by article; an article stands for its copies too. */
  readonly cell: { readonly claimId: ClaimId; readonly storyId: ArticleId } | null;
  /** Empty stands for figures without a subject. */
  readonly subject: string | null;
  readonly subjectWords: string;
  /** The chosen row of the subject's figures; `null` until one is chosen. */
  readonly figureAt: number | null;
}

/** Which claims the table lists. */
export const claimFilters = ['all', 'contrary', 'conflict', 'circular', 'overrated', 'unjudged'] as const;
export type ClaimFilter = (typeof claimFilters)[number];

export const claimSortKeys = ['number', 'independence', 'against', 'credibility'] as const;
export type ClaimSortKey = (typeof claimSortKeys)[number];
export interface ClaimSort {
  readonly by: ClaimSortKey;
  readonly descending: boolean;
}

const nothing: LedgerState = {
  words: '',
  show: 'all',
  sort: { by: 'number', descending: false },
  sourceId: null,
  sourceWords: '',
  sourceOpen: false,
  claimOpen: false,
  subjectOpen: false,
  cell: null,
  subject: null,
  subjectWords: '',
  figureAt: null,
};

export const useLedger = create<LedgerState>(() => nothing);

/** Chooses something inside the ledger. */
export function moveLedger(to: Partial<LedgerState>): void {
  useLedger.setState(to);
}

/** Forgets what was chosen in a case that is not open any more. */
export function forgetLedger(): void {
  useLedger.setState(nothing);
}

/** Opens the card of a source. */
export function showSource(sourceId: SourceId): void {
  moveLedger({ sourceId });
  goTo({ view: 'ledger', ledgerPage: 'sources' });
}
