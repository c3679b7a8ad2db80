import type { Chain } from '../../../shared/analysis/chain.js';
import { independenceOf, type Independence } from '../../../shared/analysis/independence.js';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { chainOfAppearance } from '../../../shared/analysis/syndication.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { Claim } from '../../../shared/domain/claim.js';
import type { ClaimId } from '../../../shared/domain/ids.js';
import type { ClaimTag } from '../../../shared/domain/tag.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { conflictsByClaim } from './figure-subjects.js';

/** One claim as the table shows it, all computed from its appearances. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly appearances: readonly ClaimTag[];
  /** Articles that carry it as stated, an opinion's own voice among them. */
  readonly articleCount: number;
  readonly independence: Independence;
  readonly contraryCount: number;
  /** Conflicts of figures one of its figures takes part in. */
  readonly conflictCount: number;
  /** Who stands behind it: "government official, via Norwire". */
  readonly behind: string;
}

/** The claims of the ledger in order of their numbers. */
export function claimRows(index: LedgerIndex): ClaimRow[] {
  const gathered = { contrary: contraryLinks(index), conflicts: conflictsByClaim(index) };
  return [...index.claims.values()].toSorted((a, b) => a.ordinal - b.ordinal).map((claim) => claimRow(claim, index, gathered));
}

/** What concerns several claims at once, gathered in one pass. */
interface Gathered {
  readonly contrary: ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>;
  readonly conflicts: ReadonlyMap<ClaimId, number>;
}

function claimRow(claim: Claim, index: LedgerIndex, { contrary, conflicts }: Gathered): ClaimRow {
  const appearances = index.appearances.get(claim.id) ?? [];
  return {
    claim,
    appearances,
    articleCount: new Set(appearances.filter((appearance) => appearance.stance === 'asserts').map((appearance) => appearance.articleId)).size,
    independence: independenceOf(claim.id, index),
    contraryCount: appearances.filter((appearance) => appearance.stance !== 'asserts').length + (contrary.get(claim.id)?.size ?? 0),
    conflictCount: conflicts.get(claim.id) ?? 0,
    behind: behindText(appearances.map((appearance) => chainOfAppearance(appearance, index))),
  };
}

/** For each claim the claims linked as contrary, from either side. */
function contraryLinks(index: LedgerIndex): Map<ClaimId, Set<ClaimId>> {
  const links = new Map<ClaimId, Set<ClaimId>>();
  const link = (from: ClaimId, to: ClaimId): void => {
    if (from !== to) links.set(from, (links.get(from) ?? new Set()).add(to));
  };
  for (const claim of index.claims.values()) {
    for (const other of claim.contraryIds.filter((id) => index.claims.has(id))) {
      link(claim.id, other);
      link(other, claim.id);
    }
  }
  return links;
}

/** Whether every one of the words stands in the claim, in who stands behind it, or in an outlet that carries it. */
export function rowHoldsWords(row: ClaimRow, index: LedgerIndex, words: string): boolean {
  const outlets = row.appearances.map((appearance) => {
    const article = index.articles.get(appearance.articleId);
    return article === undefined ? '' : (metaOf(article).outlet ?? '');
  });
  const text = [`C${row.claim.ordinal}`, row.claim.text, row.behind, ...outlets].join(' ').toLowerCase();
  return words.toLowerCase().split(/\s+/u).every((word) => text.includes(word));
}

/** For each asserting article the index of the origin it leads to, as the braid draws it. */
export function strandsOf(row: ClaimRow): (number | null)[] {
  const originOf = (appearance: ClaimTag): number => row.independence.origins.findIndex((origin) => origin.appearanceIds.includes(appearance.id));
  const byArticle = new Map<string, number | null>();
  for (const appearance of row.appearances) {
    if (appearance.stance !== 'asserts') continue;
    const at = originOf(appearance);
    if (at >= 0 || !byArticle.has(appearance.articleId)) byArticle.set(appearance.articleId, at >= 0 ? at : null);
  }
  return [...byArticle.values()];
}

function behindText(chains: readonly Chain[]): string {
  return [...new Set(chains.map(behindChain))].join('; ');
}

/** Who stands at the end of a chain, in words: "government official, via Norwire". */
export function behindChain(chain: Chain): string {
  const origin = chain.links.at(-1);
  if (origin === undefined) return '';
  if (chain.ownVoice) return `${origin.label}, ${ledgerStrings.ownVoice}`;
  if (chain.implicit) return `“${origin.label}”, ${ledgerStrings.noSource}`;
  const relay = chain.links.length > 2 ? chain.links.at(-2) : undefined;
  return relay === undefined ? origin.label : `${origin.label}, via ${relay.label}`;
}
