import type { ClaimId, TagId } from '../domain/ids.js';
import { countsApart } from '../domain/source.js';
import type { ClaimTag } from '../domain/tag.js';
import { gatherOrigins, type Gathered, type Origin } from './gather-origins.js';
import type { LedgerLookup } from './ledger-index.js';
import { tracedAppearances, type NoOrigin, type OriginTrace, type TracedAppearance } from './origin.js';
import { isDated, publicationKey } from './publication-order.js';

/** Why the count is what it is; words in `shared/strings/analysis.ts`. */
export type IndependenceReason =
  | { readonly kind: 'one-source'; readonly label: string; readonly appearances: number }
  | { readonly kind: 'one-body'; readonly body: string; readonly labels: readonly string[] }
  | { readonly kind: 'counts-apart'; readonly label: string; readonly body: string; readonly because: string }
  | { readonly kind: 'unnamed-may-be-one'; readonly labels: readonly string[] }
  | { readonly kind: 'same-words-may-be-one'; readonly label: string; readonly count: number }
  | { readonly kind: NoOrigin; readonly count: number };

/** What stands behind a claim. */
export interface Independence {
  readonly claimId: ClaimId;
  /** Articles with an asserting appearance; an opinion's own voice does not count. */
  readonly articles: number;
  /** Asserting appearances, counted as `articles` are. */
  readonly appearances: number;
  readonly origins: readonly Origin[];
  /** How many origins are independent: a range where unnamed origins may be one person. */
  readonly independent: { readonly min: number; readonly max: number };
  /** Whether appearances outnumber independent origins, however those are counted. */
  readonly circular: boolean;
  /** The appearance published first, where a date is known. */
  readonly earliest: TagId | null;
  readonly reasons: readonly IndependenceReason[];
}

/** A body with its origins, or a single origin that is part of none. */
interface Group {
  readonly body: string | null;
  readonly origins: readonly Gathered[];
}

/**
 * How many origins stand behind a claim, and how many of them are independent, with the reasons.
 *
 * Origins of one body count once. Unnamed origins may be one person, so all groups that hold one count once at least
 * and singly at most.
 *
 * Source: domain vocabulary, "Origin" and "Circular reporting"
 */
export function independenceOf(claimId: ClaimId, index: LedgerLookup): Independence {
  return independenceAmong(claimId, tracedAppearances(claimId, index), index);
}

/** As `independenceOf`, from appearances that are traced already. */
export function independenceAmong(claimId: ClaimId, traced: readonly TracedAppearance[], index: LedgerLookup): Independence {
  const counted = traced.filter(({ trace }) => trace !== 'not-asserting' && trace !== 'opinion-voice').map(({ appearance }) => appearance);
  const gathered = gatherOrigins(traced.flatMap(({ trace }) => (typeof trace === 'string' ? [] : [trace])));
  const groups = groupByBody(gathered);
  const independent = countIndependent(groups);
  return {
    claimId,
    articles: new Set(counted.map((appearance) => appearance.articleId)).size,
    appearances: counted.length,
    origins: gathered.map(({ origin }) => origin),
    independent,
    circular: independent.max > 0 && counted.length > independent.max,
    earliest: earliestOf(counted, index),
    reasons: [...reasonsOf(groups), ...countedApart(gathered, index), ...reasonsForNone(traced.map(({ trace }) => trace))],
  };
}

function groupByBody(gathered: readonly Gathered[]): Group[] {
  const groups = new Map<string, Gathered[]>();
  for (const one of gathered) {
    const key = one.first.body === null ? one.origin.id : `body ${one.first.body.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((origins) => ({ body: origins[0]?.first.body?.name ?? null, origins }));
}

function countIndependent(groups: readonly Group[]): Independence['independent'] {
  const withUnnamed = groups.filter(hasUnnamed).length;
  const sure = groups.length - withUnnamed - excessOfSameWords(groups);
  return { min: sure + Math.min(1, withUnnamed), max: groups.length };
}

function hasUnnamed(group: Group): boolean {
  return group.origins.some(({ origin }) => !origin.named);
}

/** How many groups fall away if equal words for a person always mean one person. */
function excessOfSameWords(groups: readonly Group[]): number {
  const words = groups.flatMap(wordsWithoutRecord);
  return words.length - new Set(words).size;
}

function wordsWithoutRecord(group: Group): string[] {
  return group.origins.filter(({ first }) => !first.onRecord && first.named).map(({ origin }) => origin.label.toLowerCase());
}

function earliestOf(appearances: readonly ClaimTag[], index: LedgerLookup): TagId | null {
  const dated = appearances.filter((appearance) => isDated(index.articles.get(appearance.articleId)));
  const keyOf = (appearance: ClaimTag): string => publicationKey(index.articles.get(appearance.articleId));
  return dated.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))))[0]?.id ?? null;
}

function reasonsOf(groups: readonly Group[]): IndependenceReason[] {
  const origins = groups.flatMap((group) => group.origins.map(({ origin }) => origin));
  const repeated = origins.filter((origin) => origin.appearanceIds.length > 1);
  const bodies = groups.filter((group) => group.origins.length > 1);
  const unnamed = groups.filter(hasUnnamed);
  return [
    ...repeated.map((origin) => ({ kind: 'one-source' as const, label: origin.label, appearances: origin.appearanceIds.length })),
    ...bodies.map((group) => ({ kind: 'one-body' as const, body: group.body ?? '', labels: group.origins.map(({ origin }) => origin.label) })),
    ...(unnamed.length > 1 ? [{ kind: 'unnamed-may-be-one' as const, labels: unnamed.flatMap(unnamedLabels) }] : []),
    ...sameWords(groups),
  ];
}

/** Sources that the analyst lets count by themselves, with her reason. */
function countedApart(gathered: readonly Gathered[], index: LedgerLookup): IndependenceReason[] {
  return gathered.flatMap(({ first: { body } }) => {
    if (body === null || !countsApart(body) || body.partOf === null) return [];
    return [{ kind: 'counts-apart' as const, label: body.name, body: index.sources.get(body.partOf)?.name ?? '', because: body.countsApartBecause ?? '' }];
  });
}

function unnamedLabels(group: Group): string[] {
  return group.origins.filter(({ origin }) => !origin.named).map(({ origin }) => origin.label);
}

function sameWords(groups: readonly Group[]): IndependenceReason[] {
  const all = groups.flatMap(wordsWithoutRecord);
  const labels = new Map(groups.flatMap((group) => group.origins.map(({ origin }) => [origin.label.toLowerCase(), origin.label])));
  return [...new Set(all)]
    .map((words) => ({ kind: 'same-words-may-be-one' as const, label: labels.get(words) ?? words, count: all.filter((other) => other === words).length }))
    .filter((reason) => reason.count > 1);
}

function reasonsForNone(traces: readonly (OriginTrace | NoOrigin)[]): IndependenceReason[] {
  const kinds: readonly NoOrigin[] = ['implicit', 'opinion-voice', 'not-asserting'];
  return kinds
    .map((kind) => ({ kind, count: traces.filter((trace) => trace === kind).length }))
    .filter((reason) => reason.count > 0);
}
