import { useMemo } from 'react';
import { create } from 'zustand';
import type { SuggestionGrade } from '../../shared/attribution/suggestion.js';
import type { Article } from '../../shared/domain/article.js';
import type { Briefing } from '../../shared/domain/briefing.js';
import type { Claim } from '../../shared/domain/claim.js';
import type { Dismissal } from '../../shared/domain/dismissal.js';
import type { Collection, Filing } from '../../shared/domain/filing.js';
import type { ArticleId, BriefingId, ClaimId, CollectionId, DismissalId, SourceId, TagId } from '../../shared/domain/ids.js';
import type { Source } from '../../shared/domain/source.js';
import type { Tag } from '../../shared/domain/tag.js';
import { indexLedger, type LedgerIndex } from '../../shared/analysis/ledger-index.js';
import type { CaseChange, CaseInfo, CaseView, ChangedRecord, HistoryStep } from '../../shared/ipc/case-channels.js';
import { unpackView } from '../../shared/ipc/packed-view.js';
import { call } from '../app/api.js';

/** What the database said last; nothing is changed but by what a change says. */
export interface CaseState {
  readonly status: 'loading' | 'none' | 'open';
  readonly info: CaseInfo | null;
  readonly revision: number;
  readonly savedAtMs: number | null;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly briefings: ReadonlyMap<BriefingId, Briefing>;
  /** Suggestions that were declined. */
  readonly dismissals: ReadonlyMap<DismissalId, Dismissal>;
  /** Of articles that were filed. */
  readonly filings: ReadonlyMap<ArticleId, Filing>;
  readonly collections: ReadonlyMap<CollectionId, Collection>;
  /** How sure a suggestion must be to be shown. */
  readonly leastGrade: SuggestionGrade;
  /** The ledger's records by id, made once for each change: chains, origins and contrary statements are read from it. */
  readonly ledger: LedgerIndex;
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
  /** Changes of an import not drawn yet. */
  readonly waiting: readonly CaseChange[];
}

const nothing: CaseState = {
  status: 'loading',
  info: null,
  revision: 0,
  savedAtMs: null,
  articles: new Map(),
  sources: new Map(),
  tags: new Map(),
  claims: new Map(),
  briefings: new Map(),
  dismissals: new Map(),
  filings: new Map(),
  collections: new Map(),
  leastGrade: 'likely',
  ledger: indexLedger({ articles: [], sources: [], tags: [], claims: [], briefings: [] }),
  undo: null,
  redo: null,
  waiting: [],
};

export const useCase = create<CaseState>(() => nothing);

/** Loads the open case, or learns that there is none. */
export async function loadCase(): Promise<void> {
  const packed = await call('case:load', {});
  useCase.setState(packed === null ? { ...nothing, status: 'none' } : stateFrom(unpackView(packed)));
}

/** How long changes of an import are gathered before they are drawn, in milliseconds. */
const gatherForMs = 250;

/** Takes in a change this window did not ask for; an import makes many in a row, which are drawn together. */
export function receiveChange(change: CaseChange): void {
  const { waiting } = useCase.getState();
  useCase.setState({ waiting: [...waiting, change] });
  if (waiting.length === 0) setTimeout(() => applyChanges([]), gatherForMs);
}

/** Takes in the answer to a change, after those that came before it. */
export function applyChange(change: CaseChange): void {
  applyChanges([change]);
}

/** Revisions seen already are passed over; after a gap everything is loaded again. */
function applyChanges(answers: readonly CaseChange[]): void {
  const state = useCase.getState();
  const fresh = [...state.waiting, ...answers].filter((change) => change.revision > state.revision).toSorted((a, b) => a.revision - b.revision);
  const last = fresh.at(-1);
  if (state.waiting.length > 0) useCase.setState({ waiting: [] });
  if (state.status !== 'open' || last === undefined) return;
  if (new Set(fresh.map((change) => change.revision)).size !== last.revision - state.revision) {
    void loadCase();
    return;
  }
  const changed = fresh.flatMap((change) => change.records);
  const records = {
    articles: patched(state.articles, changed, 'article'),
    sources: patched(state.sources, changed, 'source'),
    tags: patched(state.tags, changed, 'tag'),
    claims: patched(state.claims, changed, 'claim'),
    briefings: patched(state.briefings, changed, 'briefing'),
    dismissals: patched(state.dismissals, changed, 'dismissal'),
    filings: patched(state.filings, changed, 'filing'),
    collections: patched(state.collections, changed, 'collection'),
  };
  const { revision, savedAtMs, undo, redo } = last;
  useCase.setState({ ...records, ledger: sameLedger(records, state) ? state.ledger : indexOf(records, state.ledger), revision, savedAtMs, undo, redo });
}

type LedgerRecords = Pick<CaseState, 'articles' | 'sources' | 'tags' | 'claims'>;

function sameLedger(a: LedgerRecords, b: LedgerRecords): boolean {
  return a.articles === b.articles && a.sources === b.sources && a.tags === b.tags && a.claims === b.claims;
}

function indexOf({ articles, sources, tags, claims }: LedgerRecords, previous?: LedgerIndex): LedgerIndex {
  const records = { articles: [...articles.values()], sources: [...sources.values()], tags: [...tags.values()], claims: [...claims.values()], briefings: [] };
  return indexLedger(records, previous);
}

function stateFrom(view: CaseView): CaseState {
  const { info, revision, leastGrade, undo, redo } = view;
  const records = { articles: byId(view.articles), sources: byId(view.sources), tags: byId(view.tags), claims: byId(view.claims), briefings: byId(view.briefings), dismissals: byId(view.dismissals), filings: byId(view.filings), collections: byId(view.collections) };
  return { status: 'open', info, revision, savedAtMs: null, leastGrade, ...records, ledger: indexOf(records), undo, redo, waiting: [] };
}

function byId<Item extends { readonly id: string }>(records: readonly Item[]): Map<Item['id'], Item> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The same map where no record of that kind changed, so that what depends on it is not drawn again. */
function patched<Id extends string, Item extends { readonly id: Id }>(
  before: ReadonlyMap<Id, Item>,
  records: readonly ChangedRecord[],
  entity: ChangedRecord['entity'],
): ReadonlyMap<Id, Item> {
  const changed = records.filter((record) => record.entity === entity);
  if (changed.length === 0) return before;
  const after = new Map(before);
  for (const { id, record } of changed) {
    if (record === null) after.delete(id as Id); // the entity says whose id it is
    else after.set(id as Id, record as unknown as Item); // and of which type the record
  }
  return after;
}

/** The ledger's records by id, for chains, origins and contrary statements. */
export function useLedgerIndex(): LedgerIndex {
  return useCase((state) => state.ledger);
}

/** Articles as the library lists them: hidden ones left out, in order of import. */
export function useArticles(): readonly Article[] {
  const articles = useCase((state) => state.articles);
  return useMemo(() => [...articles.values()].filter((article) => !article.hidden), [articles]);
}
