import { metaField } from '../domain/article.js';
import type { Claim, Figure } from '../domain/claim.js';
import type { ArticleId, ClaimId, SourceId, TagId } from '../domain/ids.js';
import type { ClaimTag } from '../domain/tag.js';
import { daySpan, type DaySpan } from './day-span.js';
import { compareFigures, type FigureReason } from './figure-comparison.js';
import { figureRange, type FigureRange } from './figure-range.js';
import { countedIn } from './figure-unit.js';
import type { LedgerIndex, LedgerLookup } from './ledger-index.js';
import { traceOrigin } from './origin.js';
import { chainOfAppearance } from './syndication.js';

/** Who gives a figure: the origin of the appearance it stands in. */
export interface FigureSource {
  readonly label: string;
  readonly sourceId: SourceId | null;
  /** Equal for all sources of one body: an agency and the state it is part of. */
  readonly bodyKey: string;
  readonly bodyLabel: string;
}

/** One figure as somebody gives it: a row of the matrix. */
export interface FigureRow {
  readonly claimId: ClaimId;
  /** Which of the claim's figures it is. */
  readonly at: number;
  readonly figure: Figure;
  readonly range: FigureRange;
  /** Equal for units that count the same kind of thing; empty for none. */
  readonly counted: string;
  /** The days its as-of date can mean. */
  readonly days: DaySpan | null;
  /** `null` where no appearance carries it. */
  readonly source: FigureSource | null;
  readonly appearanceId: TagId | null;
  readonly articleId: ArticleId | null;
  /** False where the claim is only denied, doubted or not confirmed there: such a figure is reported by nobody. */
  readonly asserted: boolean;
}

/** Two figures of one subject that exclude each other, and nothing explains it. */
export interface FigureConflict {
  readonly a: FigureRow;
  readonly b: FigureRow;
  readonly why: FigureReason;
}

/** The figures of one subject. Those of claims without a subject (`null`) are listed and never compared. */
export interface FigureSubject {
  readonly subject: string | null;
  /** By as-of date, those without one last; of one date in the order of the claims. */
  readonly rows: readonly FigureRow[];
  readonly conflicts: readonly FigureConflict[];
}

/** The figures of a case by subject, with what is in conflict. Subjects come in the order of their first claim. */
export function figureMatrix(index: LedgerIndex): FigureSubject[] {
  return subjectsOf([...index.claims.values()].map((claim) => ({ claim, rows: figureRowsOf(claim, index) }))).map(figureSubject);
}

/** Rows of a claim, before they are put under its subject. */
export interface ClaimFigures {
  readonly claim: Claim;
  readonly rows: readonly FigureRow[];
}

/** Rows by subject, in the order of the claims. Case and spaces tell no subjects apart. */
export function subjectsOf(claims: readonly ClaimFigures[]): Omit<FigureSubject, 'conflicts'>[] {
  const subjects = new Map<string, { readonly subject: string | null; readonly rows: FigureRow[] }>();
  for (const { claim, rows } of claims) {
    if (rows.length === 0) continue;
    const subject = claim.subject?.trim() ?? '';
    const key = subjectKey(claim.subject);
    const known = subjects.get(key);
    if (known === undefined) subjects.set(key, { subject: key === '' ? null : subject, rows: [...rows] });
    else known.rows.push(...rows);
  }
  return [...subjects.values()];
}

/** Equal for the spellings of one subject; empty for none. */
export function subjectKey(subject: string | null): string {
  return (subject ?? '').trim().toLowerCase().replace(/\s+/gu, ' ');
}

/** The rows of a subject in order, with what is in conflict among them. */
export function figureSubject({ subject, rows }: Omit<FigureSubject, 'conflicts'>): FigureSubject {
  const ordered = rows.toSorted((a, b) => compareDates(a.figure.asOf, b.figure.asOf));
  return { subject, rows: ordered, conflicts: subject === null ? [] : conflictsAmong(ordered) };
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function conflictsAmong(rows: readonly FigureRow[]): FigureConflict[] {
  return rows.flatMap((a, at) =>
    rows.slice(at + 1).flatMap((b): FigureConflict[] => {
      const { relation, why } = compareFigures(a, b);
      return relation === 'conflict' ? [{ a, b, why }] : [];
    }),
  );
}

/**
 * The figures of one claim, each as its appearance gives it. One that is tied to no appearance stands for all that
 * assert the claim: it has a row for each of their origins.
 */
export function figureRowsOf(claim: Claim, index: LedgerLookup): FigureRow[] {
  return claim.figures.flatMap((figure, at): FigureRow[] => {
    const row = { claimId: claim.id, at, figure, range: figureRange(figure), counted: countedIn(figure.unit), days: daySpan(figure.asOf) };
    const own = figure.appearanceId === null ? undefined : index.claimTags.get(figure.appearanceId);
    const carriers = own === undefined ? firstOfEachSource(claim.id, index) : [own];
    if (carriers.length === 0) return [{ ...row, source: null, appearanceId: null, articleId: null, asserted: false }];
    return carriers.map((carrier) => ({
      ...row,
      source: sourceOf(carrier, index),
      appearanceId: carrier.id,
      articleId: carrier.articleId,
      asserted: carrier.stance === 'asserts',
    }));
  });
}

function firstOfEachSource(claimId: ClaimId, index: LedgerLookup): ClaimTag[] {
  const asserting = (index.appearances.get(claimId) ?? []).filter(({ stance }) => stance === 'asserts');
  const first = new Map<string, ClaimTag>();
  for (const appearance of asserting) {
    const { sourceId, label } = sourceOf(appearance, index);
    const key = sourceId ?? label.toLowerCase();
    if (!first.has(key)) first.set(key, appearance);
  }
  return [...first.values()];
}

/** Who gives the figures of an appearance. An opinion speaks for its author; words that name nobody for themselves. */
function sourceOf(appearance: ClaimTag, index: LedgerLookup): FigureSource {
  const trace = traceOrigin({ ...appearance, stance: 'asserts' }, index);
  if (typeof trace !== 'string') {
    const { body, label, sourceId, key } = trace;
    return { label, sourceId, bodyKey: body === null ? key : `source ${body.id}`, bodyLabel: body?.name ?? label };
  }
  const link = chainOfAppearance(appearance, index).links.at(-1);
  const label = (trace === 'opinion-voice' ? authorOf(appearance, index) : null) ?? link?.label ?? '';
  return { label, sourceId: null, bodyKey: trace === 'opinion-voice' ? `author ${label}` : `nobody ${appearance.id}`, bodyLabel: label };
}

function authorOf({ articleId }: ClaimTag, index: LedgerLookup): string | null {
  const article = index.articles.get(articleId);
  return article === undefined ? null : (metaField(article, 'authors')[0] ?? null);
}
