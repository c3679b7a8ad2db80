import type { Claim } from '../domain/claim.js';
import type { ClaimId } from '../domain/ids.js';
import type { ClaimTag } from '../domain/tag.js';
import type { Chain } from './chain.js';
import { changedKeys } from './changed-keys.js';
import { claimFindings, type ClaimFinding } from './claim-findings.js';
import { contraryTo, type Contrary } from './contrary.js';
import { figureRowsOf, figureSubject, subjectKey, subjectsOf, type FigureRow, type FigureSubject } from './figures.js';
import { independenceAmong, type Independence } from './independence.js';
import type { LedgerIndex, LedgerLookup } from './ledger-index.js';
import { tracedAppearances } from './origin.js';
import { recordingLookup, restsOn, type Reads } from './recorded-reads.js';
import { suggestionsAmong, type SuggestedOrigin } from './suggested-origins.js';
import { chainOfAppearance } from './syndication.js';

/** One appearance with where it comes from. */
export interface AppearanceAnalysis {
  readonly appearance: ClaimTag;
  readonly chain: Chain;
  /** The origin of `independence` it leads to; `null` where it leads to none. */
  readonly originId: string | null;
}

/** All that follows from the records for one claim. */
export interface ClaimAnalysis {
  readonly claim: Claim;
  readonly appearances: readonly AppearanceAnalysis[];
  readonly independence: Independence;
  readonly contrary: Contrary;
  readonly suggestedOrigins: readonly SuggestedOrigin[];
  readonly findings: readonly ClaimFinding[];
  readonly figures: readonly FigureRow[];
}

/** All that follows from the records of a case. */
export interface LedgerAnalysis {
  readonly index: LedgerIndex;
  /** In the order of the claims. */
  readonly claims: ReadonlyMap<ClaimId, ClaimAnalysis>;
  readonly figures: readonly FigureSubject[];
  /** What each claim's analysis rests on. */
  readonly reads: ReadonlyMap<ClaimId, Reads>;
}

/**
 * What follows from the records of a case: chains, origins, contrary statements, suggestions, figures and conflicts.
 *
 * @param previous - the analysis of an earlier state of the case; claims whose records are still the same objects keep
 * theirs, so that after one change little is computed anew
 */
export function analyseLedger(index: LedgerIndex, previous?: LedgerAnalysis): LedgerAnalysis {
  const changed = previous === undefined ? null : changedKeys(previous.index, index);
  const claims = new Map<ClaimId, ClaimAnalysis>();
  const reads = new Map<ClaimId, Reads>();
  for (const claim of index.claims.values()) {
    const [known, asked] = [previous?.claims.get(claim.id), previous?.reads.get(claim.id)];
    if (known !== undefined && asked !== undefined && changed !== null && !restsOn(asked, changed)) {
      claims.set(claim.id, known);
      reads.set(claim.id, asked);
      continue;
    }
    const recording = recordingLookup(index);
    recording.lookup.claims.get(claim.id);
    claims.set(claim.id, analyseClaim(claim, recording.lookup));
    reads.set(claim.id, recording.reads);
  }
  return { index, claims, reads, figures: figuresOf([...claims.values()], previous?.figures ?? []) };
}

/** All that follows for one claim. */
export function analyseClaim(claim: Claim, index: LedgerLookup): ClaimAnalysis {
  const traced = tracedAppearances(claim.id, index);
  const independence = independenceAmong(claim.id, traced, index);
  const originOf = new Map(independence.origins.flatMap(({ id, appearanceIds }) => appearanceIds.map((appearanceId) => [appearanceId, id] as const)));
  return {
    claim,
    appearances: traced.map(({ appearance }) => ({
      appearance,
      chain: chainOfAppearance(appearance, index),
      originId: originOf.get(appearance.id) ?? null,
    })),
    independence,
    contrary: contraryTo(claim.id, index),
    suggestedOrigins: suggestionsAmong(claim.id, traced, index),
    findings: claimFindings(claim, independence),
    figures: figureRowsOf(claim, index),
  };
}

/** The matrix, with the subjects of the previous one that still have the same rows. */
function figuresOf(claims: readonly ClaimAnalysis[], previous: readonly FigureSubject[]): FigureSubject[] {
  const known = new Map(previous.map((subject) => [subjectKey(subject.subject), subject]));
  return subjectsOf(claims.map(({ claim, figures }) => ({ claim, rows: figures }))).map((subject) => {
    const before = known.get(subjectKey(subject.subject));
    return before !== undefined && before.subject === subject.subject && haveSameRows(before.rows, subject.rows) ? before : figureSubject(subject);
  });
}

/** Whether two lists hold the same rows; one of them is ordered. */
function haveSameRows(a: readonly FigureRow[], b: readonly FigureRow[]): boolean {
  if (a.length !== b.length) return false;
  const rows = new Set(a);
  return b.every((row) => rows.has(row));
}
