import type { Claim } from '../domain/claim.js';
import { metaField } from '../domain/article.js';
import type { ClaimId, TagId } from '../domain/ids.js';
import type { ClaimTag } from '../domain/tag.js';
import { daySpan, type DaySpan } from './day-span.js';
import type { LedgerLookup } from './ledger-index.js';
import { traceOrigin } from './origin.js';

/** What speaks against a claim, or does not bear it out. */
export interface Contrary {
  /** The claim's own appearances that deny, doubt or do not confirm it. */
  readonly appearances: readonly ClaimTag[];
  /** Claims the analyst linked as contrary, from either side. */
  readonly claims: readonly Claim[];
  /** Those of the appearances whose body surely asserted the claim on a later day, and where: two points in time. */
  readonly overtaken: ReadonlyMap<TagId, TagId>;
}

/** What travels with a claim wherever it is shown: its appearances that do not assert it, and the claims linked as contrary. */
export function contraryTo(claimId: ClaimId, index: LedgerLookup): Contrary {
  const linked = (index.claims.get(claimId)?.contraryIds ?? []).flatMap((id) => index.claims.get(id) ?? []);
  const claims = new Set([...linked, ...(index.contraryFrom.get(claimId) ?? [])].filter(({ id }) => id !== claimId));
  const all = index.appearances.get(claimId) ?? [];
  const appearances = all.filter((appearance) => appearance.stance !== 'asserts');
  return { appearances, claims: [...claims].sort((a, b) => a.ordinal - b.ordinal), overtaken: overtakenAmong(appearances, all, index) };
}

function overtakenAmong(contrary: readonly ClaimTag[], all: readonly ClaimTag[], index: LedgerLookup): Contrary['overtaken'] {
  if (contrary.length === 0) return new Map();
  const asserting = all.filter(({ stance }) => stance === 'asserts').map((appearance) => ({ id: appearance.id, ...voiceOf(appearance, index) }));
  return new Map(
    contrary.flatMap((appearance) => {
      const { body, days } = voiceOf(appearance, index);
      const later = asserting.find((one) => body !== null && one.body === body && days !== null && one.days !== null && one.days.first > days.last);
      return later === undefined ? [] : [[appearance.id, later.id] as const];
    }),
  );
}

/** Which body speaks, and when: on the stated day, else when the article appeared. */
function voiceOf(appearance: ClaimTag, index: LedgerLookup): { readonly body: string | null; readonly days: DaySpan | null } {
  const trace = traceOrigin({ ...appearance, stance: 'asserts' }, index);
  if (typeof trace === 'string') return { body: null, days: null };
  const article = index.articles.get(appearance.articleId);
  const published = article === undefined ? null : metaField(article, 'published');
  return { body: trace.body?.id ?? null, days: daySpan(trace.statedDate ?? (published?.precision === 'before' ? null : (published?.iso ?? null))) };
}
