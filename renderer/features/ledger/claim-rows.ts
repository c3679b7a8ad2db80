import type { ClaimAnalysis, LedgerAnalysis } from '../../../shared/analysis/analyse-ledger.js';
import type { Chain } from '../../../shared/analysis/chain.js';
import type { Independence } from '../../../shared/analysis/independence.js';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { Claim } from '../../../shared/domain/claim.js';
import type { ClaimTag } from '../../../shared/domain/tag.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { conflictsByClaim } from './figure-subjects.js';

/** One claim as the table shows it, all computed from its appearances. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly analysis: ClaimAnalysis;
  readonly appearances: readonly ClaimTag[];
  /** Articles that carry it as stated, an opinion's own voice among them. */
  readonly articleCount: number;
  readonly independence: Independence;
  readonly contraryCount: number;
  /** Conflicts of figures one of its figures takes part in. */
  readonly conflictCount: number;
  /** Called confirmed, without two independent origins behind it. */
  readonly overrated: boolean;
  /** Who stands behind it: "government official, via Norwire". */
  readonly behind: string;
}

/** The claims of the ledger in order of their numbers. */
export function claimRows({ claims, figures }: LedgerAnalysis): ClaimRow[] {
  const conflicts = conflictsByClaim(figures);
  return [...claims.values()].map((analysis) => claimRow(analysis, conflicts.get(analysis.claim.id) ?? 0)).sort((a, b) => a.claim.ordinal - b.claim.ordinal);
}

function claimRow(analysis: ClaimAnalysis, conflictCount: number): ClaimRow {
  const { claim, independence, contrary } = analysis;
  const appearances = analysis.appearances.map(({ appearance }) => appearance);
  return {
    claim,
    analysis,
    appearances,
    articleCount: new Set(appearances.filter(({ stance }) => stance === 'asserts').map(({ articleId }) => articleId)).size,
    independence,
    contraryCount: contrary.appearances.length + contrary.claims.length,
    conflictCount,
    overrated: analysis.findings.some(({ kind }) => kind === 'confirmed-alone'),
    behind: [...new Set(analysis.appearances.map(({ chain }) => behindChain(chain)))].join('; '),
  };
}

/** Whether every one of the words stands in the claim, in who stands behind it, or in an outlet that carries it. */
export function rowHoldsWords(row: ClaimRow, index: LedgerIndex, words: string): boolean {
  const outlets = row.appearances.map((appearance) => {
    const article = index.articles.get(appearance.articleId);
    return article === undefined ? '' : (metaOf(article).outlet ?? '');
  });
  const text = [`C${row.claim.ordinal}`, row.claim.text, row.claim.subject ?? '', row.behind, ...outlets].join(' ').toLowerCase();
  return words.toLowerCase().split(/\s+/u).every((word) => text.includes(word));
}

/** For each asserting article the index of the origin it leads to, as the braid draws it. */
export function strandsOf({ analysis, independence }: Pick<ClaimRow, 'analysis' | 'independence'>): (number | null)[] {
  const places = new Map(independence.origins.map(({ id }, at) => [id, at]));
  const byArticle = new Map<string, number | null>();
  for (const { appearance, originId } of analysis.appearances) {
    if (appearance.stance !== 'asserts') continue;
    const at = originId === null ? undefined : places.get(originId);
    if (at !== undefined || !byArticle.has(appearance.articleId)) byArticle.set(appearance.articleId, at ?? null);
  }
  return [...byArticle.values()];
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
