import { create } from 'zustand';
import type { ArticleId, BlockId, BriefingId, ClaimId, TagId } from '../../shared/domain/ids.js';
import type { Span } from '../../shared/domain/passage.js';
import type { Place } from '../../shared/ipc/case-channels.js';
import { useCase } from './case-store.js';
import { openReview } from './review-store.js';

/** The pages of the ledger, as its head lists them. */
export const ledgerPages = ['claims', 'articles', 'figures', 'sources'] as const;
export type LedgerPage = (typeof ledgerPages)[number];

/** Kinds of results that search shows. */
export type SearchGroup = 'all' | 'articles' | 'claims' | 'sources' | 'briefings';

/** What is looked for across the case, which kind of results is shown, and the chosen row; `null` for the first. */
export interface SearchPlace {
  readonly words: string;
  readonly group: SearchGroup;
  readonly row: string | null;
}

/** A place to come back to, with what to look at there. */
export interface Stop extends Omit<Place, 'view'> {
  readonly view: Place['view'] | 'search';
  readonly search: SearchPlace;
  /** The block of the briefing the analyst left. */
  readonly blockId: BlockId | null;
  readonly ledgerPage: LedgerPage;
}

/** What is open and selected. `goal` is a passage the reader should bring into view, once. */
export interface PlaceState extends Stop {
  readonly goal: { readonly articleId: ArticleId; readonly span: Span; readonly request: number } | null;
  readonly back: readonly Stop[];
  readonly forward: readonly Stop[];
}

const start: PlaceState = {
  view: 'read',
  articleId: null,
  articleOffset: 0,
  claimId: null,
  briefingId: null,
  tagId: null,
  blockId: null,
  ledgerPage: 'claims',
  search: { words: '', group: 'all', row: null },
  goal: null,
  back: [],
  forward: [],
};

/** Stops kept on the way back; older ones are forgotten. */
const longestTrail = 50;

export const usePlace = create<PlaceState>(() => start);

/** Moves without leaving a stop behind: steps inside one pane. */
export function movePlace(to: Partial<Stop>): void {
  usePlace.setState(to);
}

/** Goes somewhere else and leaves a stop to come back to. */
export function goTo(to: Partial<Stop>): void {
  const state = usePlace.getState();
  usePlace.setState({ ...to, back: [...state.back, stopOf(state)].slice(-longestTrail), forward: [] });
}

/**
 * Opens an article at a passage, and leaves a stop to come back to. Of a tag without a certain place the review list is
 * opened: its offsets are those of an older text.
 */
export function showPassage(articleId: ArticleId, span: Span, tagId: TagId | null = null): void {
  if (tagId !== null && useCase.getState().tags.get(tagId)?.unplaced !== undefined) {
    const { articleId: present, articleOffset } = usePlace.getState();
    goTo({ view: 'read', articleId, articleOffset: present === articleId ? articleOffset : 0, tagId: null });
    openReview(tagId);
    return;
  }
  const request = (usePlace.getState().goal?.request ?? 0) + 1;
  goTo({ view: 'read', articleId, articleOffset: span.start, tagId });
  usePlace.setState({ goal: { articleId, span, request } });
}

export function showClaim(claimId: ClaimId): void {
  goTo({ view: 'ledger', ledgerPage: 'claims', claimId });
}

export function showBriefing(briefingId: BriefingId, blockId: BlockId | null = null): void {
  goTo({ view: 'briefing', briefingId, blockId });
}

/** Counts how often the field of search was asked for, and how often it was given the focus. */
export const useSearchField = create<{ readonly asked: number; readonly taken: number }>(() => ({ asked: 0, taken: 0 }));

/** Opens search across the case, for words or for what was looked for last. */
export function showSearch(words: string | null = null): void {
  const { view, search } = usePlace.getState();
  const next: SearchPlace = words === null ? search : { words, group: 'all', row: null };
  if (view === 'search') movePlace({ search: next });
  else goTo({ view: 'search', search: next });
  useSearchField.setState(({ asked }) => ({ asked: asked + 1 }));
}

/** Looks for something else, or at another row. */
export function moveSearch(to: Partial<SearchPlace>): void {
  usePlace.setState(({ search }) => ({ search: { ...search, ...to } }));
}

/** Goes one stop back; `false` where there is none. */
export function goBack(): boolean {
  const state = usePlace.getState();
  const stop = state.back.at(-1);
  if (stop === undefined) return false;
  usePlace.setState({ ...stop, goal: goalAt(stop, state), back: state.back.slice(0, -1), forward: [stopOf(state), ...state.forward] });
  return true;
}

export function goForward(): boolean {
  const state = usePlace.getState();
  const [stop, ...rest] = state.forward;
  if (stop === undefined) return false;
  usePlace.setState({ ...stop, goal: goalAt(stop, state), back: [...state.back, stopOf(state)], forward: rest });
  return true;
}

/** Takes the place kept for a case, or starts at the beginning. */
export function takePlace(place: Place | null): void {
  const fresh = { ...start, ...place };
  usePlace.setState({ ...fresh, goal: goalAt(fresh, fresh) });
}

/** What is kept of the present place. */
export function placeOf(state: PlaceState): Place {
  const { articleId, articleOffset, claimId, briefingId, tagId } = state;
  // A search is over when the program is.
  const view = state.view === 'search' ? 'read' : state.view;
  return { view, articleId, articleOffset, claimId, briefingId, tagId };
}

function stopOf(state: PlaceState): Stop {
  return { ...placeOf(state), view: state.view, blockId: state.blockId, ledgerPage: state.ledgerPage, search: state.search };
}

function goalAt(stop: Stop, state: PlaceState): PlaceState['goal'] {
  if (stop.articleId === null) return null;
  const span = { start: stop.articleOffset, end: stop.articleOffset + 1 };
  return { articleId: stop.articleId, span, request: (state.goal?.request ?? 0) + 1 };
}
