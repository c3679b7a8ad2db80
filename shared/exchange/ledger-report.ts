import type { AppearanceAnalysis, ClaimAnalysis, LedgerAnalysis } from '../analysis/analyse-ledger.js';
import type { ClaimFinding } from '../analysis/claim-findings.js';
import type { FigureRow, FigureSubject } from '../analysis/figures.js';
import { statedQuantity, type StatedQuantity } from '../analysis/figure-range.js';
import { undeclinedOrigins } from '../analysis/suggested-origins.js';
import type { LedgerIndex } from '../analysis/ledger-index.js';
import type { Claim } from '../domain/claim.js';
import type { Dismissal } from '../domain/dismissal.js';
import type { ArticleId } from '../domain/ids.js';
import { piecesWords } from '../domain/passage.js';
import type { Stance } from '../domain/tag.js';
import { claimFindingText, independentText, reasonText, suggestionText } from '../strings/analysis.js';
import { figureReasonText } from '../strings/figures.js';

/** One station of a chain: publisher first, origin last. */
interface ReportedLink {
  readonly source: string;
  readonly type: string;
  /** True for who stands between publisher and origin. */
  readonly relay: boolean;
  /** There only where the article names nobody and the analyst linked the source. */
  readonly linkedByAnalyst?: true;
}

interface ReportedAppearance {
  /** Name of the file it was imported from. */
  readonly article: string;
  readonly stance: Stance;
  readonly content: string;
  readonly chain: readonly ReportedLink[];
  /** The id of one of the claim's origins. */
  readonly origin: string | null;
  /** There only on what does not assert a claim that its body asserted on a later day. */
  readonly laterAssertedIn?: string;
}

/** A row of the figure matrix; a range that is open at one end has the other end only. */
type ReportedFigure = StatedQuantity & {
  readonly unit: string;
  readonly qualifier: string | null;
  readonly asOf: string | null;
  readonly source: string | null;
  readonly article: string | null;
  readonly kind: string;
};

/** What `analyse` prints: all that follows from the records of a case, in words and numbers. */
export interface LedgerReport {
  readonly claims: readonly ReportedClaim[];
  readonly figures: readonly { readonly subject: string | null; readonly rows: readonly ReportedFigure[] }[];
  readonly conflicts: readonly { readonly subject: string | null; readonly a: ReportedFigure; readonly b: ReportedFigure; readonly why: string }[];
}

interface ReportedClaim {
  readonly id: string;
  readonly text: string;
  readonly subject: string | null;
  readonly credibility: number | null;
  readonly appearances: readonly ReportedAppearance[];
  /** Articles that assert it. */
  readonly articles: number;
  readonly origins: readonly { readonly id: string; readonly label: string; readonly named: boolean }[];
  readonly suggestedOrigins: readonly { readonly article: string; readonly content: string; readonly origin: string; readonly why: string }[];
  readonly independent: { readonly min: number; readonly max: number; readonly label: string };
  /** Why the count is what it is. */
  readonly reasons: readonly string[];
  /** `null` where appearances do not outnumber origins; the earliest appearance's article where a date is known. */
  readonly circular: { readonly earliest: string | null } | null;
  readonly contrary: readonly (ReportedAppearance | { readonly id: string; readonly text: string })[];
  readonly findings: readonly { readonly code: ClaimFinding['kind']; readonly text: string }[];
}

/** The report on a case, without suggestions the analyst declined. Claims are called as people see them, "C1"; articles by their file. */
export function ledgerReport({ claims, figures, index }: LedgerAnalysis, dismissals: readonly Dismissal[] = []): LedgerReport {
  return {
    claims: [...claims.values()].map((claim) => reportedClaim({ ...claim, suggestedOrigins: undeclinedOrigins(claim.suggestedOrigins, dismissals) }, index)),
    figures: figures.map(({ subject, rows }) => ({ subject, rows: rows.filter(({ asserted }) => asserted).map((row) => reportedFigure(row, index)) })),
    conflicts: figures.flatMap((subject) => reportedConflicts(subject, index)),
  };
}

function reportedClaim({ claim, appearances, independence, contrary, suggestedOrigins, findings }: ClaimAnalysis, index: LedgerIndex): ReportedClaim {
  const reported = new Map(appearances.map((one) => [one.appearance.id, reportedAppearance(one, index)]));
  const earliest = independence.earliest === null ? undefined : reported.get(independence.earliest);
  return {
    id: claimName(claim),
    text: claim.text,
    subject: claim.subject,
    credibility: claim.credibility,
    appearances: [...reported.values()],
    articles: independence.articles,
    origins: independence.origins.map(({ id, label, named }) => ({ id, label, named })),
    suggestedOrigins: suggestedOrigins.map(({ articleId, content, label, why }) => ({ article: fileName(articleId, index), content, origin: label, why: suggestionText(why) })),
    independent: { ...independence.independent, label: independentText(independence) },
    reasons: independence.reasons.map(reasonText),
    circular: independence.circular ? { earliest: earliest?.article ?? null } : null,
    contrary: [
      ...contrary.appearances.flatMap(({ id }) => contraryAppearance(reported.get(id), reported.get(contrary.overtaken.get(id) ?? id))),
      ...contrary.claims.map((other) => ({ id: claimName(other), text: other.text })),
    ],
    findings: findings.map((finding) => ({ code: finding.kind, text: claimFindingText(finding) })),
  };
}

/** `later` is the appearance itself where nothing later overtakes it. */
function contraryAppearance(one: ReportedAppearance | undefined, later: ReportedAppearance | undefined): ReportedAppearance[] {
  if (one === undefined) return [];
  return [later === undefined || later === one ? one : { ...one, laterAssertedIn: later.article }];
}

function reportedAppearance({ appearance, chain, originId }: AppearanceAnalysis, index: LedgerIndex): ReportedAppearance {
  return {
    article: fileName(appearance.articleId, index),
    stance: appearance.stance,
    content: piecesWords(appearance.content),
    chain: chain.links.map(({ label, type, role, linkedByAnalyst }) => ({
      source: label,
      type,
      relay: role === 'relay',
      ...(linkedByAnalyst ? { linkedByAnalyst } : {}),
    })),
    origin: originId,
  };
}

function reportedConflicts({ subject, conflicts }: FigureSubject, index: LedgerIndex): LedgerReport['conflicts'][number][] {
  return conflicts.map(({ a, b, why }) => ({ subject, a: reportedFigure(a, index), b: reportedFigure(b, index), why: figureReasonText(why) }));
}

function reportedFigure({ figure, source, articleId }: FigureRow, index: LedgerIndex): ReportedFigure {
  return {
    ...statedQuantity(figure),
    unit: figure.unit,
    qualifier: figure.qualifier,
    asOf: figure.asOf,
    source: source?.label ?? null,
    article: articleId === null ? null : fileName(articleId, index),
    kind: figure.kind,
  };
}

function claimName({ ordinal }: Claim): string {
  return `C${ordinal}`;
}

function fileName(id: ArticleId, index: LedgerIndex): string {
  return index.articles.get(id)?.fileName ?? '';
}
