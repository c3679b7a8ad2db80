import type { LedgerAnalysis } from '../../../shared/analysis/analyse-ledger.js';
import type { BriefingDocument } from '../../../shared/domain/briefing.js';
import { runsOf } from '../../../shared/domain/briefing-table.js';
import type { TagId } from '../../../shared/domain/ids.js';
import type { TourStep } from '../../../shared/strings/tour.js';
import type { LastExport } from '../../state/briefing-commands.js';
import type { PlaceState } from '../../state/place-store.js';

/** Steps that the window's own records tell of. */
export type StepOfStores = Exclude<TourStep, 'cite'>;

/** What those steps are told by: where the analyst is, and what the case holds. */
export interface TourFacts {
  readonly place: Pick<PlaceState, 'view' | 'articleId' | 'articleOffset' | 'claimId' | 'ledgerPage'>;
  readonly tagIds: readonly TagId[];
  readonly lastExport: LastExport | null;
}

interface Compared {
  /** When the step was shown. */
  readonly before: TourFacts;
  readonly now: TourFacts;
  readonly analyse: () => LedgerAnalysis;
}

/** Whether the analyst did what a step asks for since it was shown; the case is looked at, never the keys. */
export function isStepDone(step: StepOfStores, { before, now, analyse }: Compared): boolean {
  switch (step) {
    case 'read':
      return now.place.view === 'read' && now.place.articleOffset > 0 && !isSamePassage(before.place, now.place);
    case 'tag':
      return hasOther(now.tagIds, before.tagIds);
    case 'ledger':
      return isAtSharedOrigin(now.place, analyse);
    case 'export':
      return now.lastExport !== before.lastExport && now.lastExport?.outcome.kind === 'exported';
  }
}

/** Citations and quotations in a briefing, tables included. */
export function countCitations({ blocks }: BriefingDocument): number {
  return blocks.flatMap((block) => runsOf(block)).filter(({ type }) => type === 'citation' || type === 'quotation').length;
}

function hasOther(now: readonly TagId[], before: readonly TagId[]): boolean {
  const known = new Set(before);
  return now.some((id) => !known.has(id));
}

function isSamePassage(a: TourFacts['place'], b: TourFacts['place']): boolean {
  return a.articleId === b.articleId && a.articleOffset === b.articleOffset;
}

/** Whether a claim is chosen that more articles carry than origins stand behind. */
function isAtSharedOrigin({ view, ledgerPage, claimId }: TourFacts['place'], analyse: () => LedgerAnalysis): boolean {
  if (view !== 'ledger' || ledgerPage !== 'claims' || claimId === null) return false;
  const independence = analyse().claims.get(claimId)?.independence;
  return independence !== undefined && independence.articles > independence.origins.length;
}
