import type { Article } from '../domain/article.js';
import type { CaseRecords } from '../domain/case.js';
import type { Claim } from '../domain/claim.js';
import type { ArticleId, ClaimId, SourceId, TagId } from '../domain/ids.js';
import type { Source } from '../domain/source.js';
import type { AttributionTag, ClaimTag } from '../domain/tag.js';

/** The records of a case by id, made once for many questions. */
export interface LedgerIndex {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly attributions: ReadonlyMap<TagId, AttributionTag>;
  readonly claimTags: ReadonlyMap<TagId, ClaimTag>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  /** Claim tags under each claim, in the order of the records. */
  readonly appearances: ReadonlyMap<ClaimId, readonly ClaimTag[]>;
  /** Outlet records by lower-case name and alias. */
  readonly outlets: ReadonlyMap<string, Source>;
}

/** The index of a case's records; hidden articles and the tags in them are left out. */
export function indexLedger(records: CaseRecords): LedgerIndex {
  const articles = new Map(records.articles.filter((article) => !article.hidden).map((article) => [article.id, article]));
  const attributions = new Map<TagId, AttributionTag>();
  const claimTags = new Map<TagId, ClaimTag>();
  const appearances = new Map<ClaimId, ClaimTag[]>();
  for (const tag of records.tags) {
    if (!articles.has(tag.articleId)) continue;
    if (tag.kind === 'attribution') {
      attributions.set(tag.id, tag);
      continue;
    }
    claimTags.set(tag.id, tag);
    if (tag.claimId === null) continue;
    const list = appearances.get(tag.claimId);
    if (list === undefined) appearances.set(tag.claimId, [tag]);
    else list.push(tag);
  }
  return {
    articles,
    sources: new Map(records.sources.map((source) => [source.id, source])),
    attributions,
    claimTags,
    claims: new Map(records.claims.map((claim) => [claim.id, claim])),
    appearances,
    outlets: outletsByName(records.sources),
  };
}

function outletsByName(sources: readonly Source[]): Map<string, Source> {
  const outlets = new Map<string, Source>();
  for (const source of sources) {
    if (source.type !== 'outlet') continue;
    for (const name of [source.name, ...source.aliases]) outlets.set(name.toLowerCase(), source);
  }
  return outlets;
}
