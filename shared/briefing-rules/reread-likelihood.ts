import type { BriefingDocument, Yardstick } from '../domain/briefing.js';
import { bandOf, cellIn } from './likelihood.js';
import { likelihoodUsesOf } from './likelihood-uses.js';

/** A term that means something else by another yardstick. */
export interface RereadTerm {
  readonly term: string;
  readonly count: number;
  /** In per cent; `null` where the yardstick has no such term. */
  readonly before: readonly [number, number] | null;
  readonly after: readonly [number, number] | null;
}

/** The terms in the analyst's own text that a change of the yardstick gives another band, in the order of their first use. */
export function rereadLikelihood(document: BriefingDocument, to: Yardstick): RereadTerm[] {
  const from = document.head.yardstick;
  const terms = new Map<string, RereadTerm>();
  for (const use of likelihoodUsesOf(document)) {
    const [before, after] = [from, to].map((yardstick) => {
      const cell = cellIn(yardstick, use);
      return cell === null ? null : bandOf(yardstick, cell.position);
    });
    if (String(before) === String(after)) continue;
    terms.set(use.term, { term: use.term, count: (terms.get(use.term)?.count ?? 0) + 1, before: before ?? null, after: after ?? null });
  }
  return [...terms.values()];
}
