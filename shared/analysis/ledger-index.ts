import type { Article } from '../domain/article.js';
import type { CaseRecords } from '../domain/case.js';
import type { Claim } from '../domain/claim.js';
import type { ArticleId, ClaimId, SourceId, TagId } from '../domain/ids.js';
import type { Source } from '../domain/source.js';
import type { AttributionTag, ClaimTag } from '../domain/tag.js';

/** Finds one record, or one list of records. */
export interface Lookup<Key, Value> {
  get(key: Key): Value | undefined;
}

/** What the analysis of one claim asks of a case: single look-ups, so that the answers it rests on can be kept track of. */
export interface LedgerLookup {
  readonly articles: Lookup<ArticleId, Article>;
  readonly sources: Lookup<SourceId, Source>;
  readonly attributions: Lookup<TagId, AttributionTag>;
  readonly claimTags: Lookup<TagId, ClaimTag>;
  readonly claims: Lookup<ClaimId, Claim>;
  /** Claim tags under each claim, in the order of the records. */
  readonly appearances: Lookup<ClaimId, readonly ClaimTag[]>;
  /** Attributions in each article, in the order of the records. */
  readonly attributionsIn: Lookup<ArticleId, readonly AttributionTag[]>;
  /** Claims that name a claim as contrary to them. */
  readonly contraryFrom: Lookup<ClaimId, readonly Claim[]>;
  /** Outlet records by lower-case name and alias. */
  readonly outlets: Lookup<string, Source>;
}

/** The records of a case by id, made once for many questions. */
export interface LedgerIndex extends LedgerLookup {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly attributions: ReadonlyMap<TagId, AttributionTag>;
  readonly claimTags: ReadonlyMap<TagId, ClaimTag>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly appearances: ReadonlyMap<ClaimId, readonly ClaimTag[]>;
  readonly attributionsIn: ReadonlyMap<ArticleId, readonly AttributionTag[]>;
  readonly contraryFrom: ReadonlyMap<ClaimId, readonly Claim[]>;
  readonly outlets: ReadonlyMap<string, Source>;
}

/** The index of a case's records; hidden articles and the tags in them are left out. */
export function indexLedger(records: CaseRecords): LedgerIndex {
  const articles = new Map(records.articles.filter((article) => !article.hidden).map((article) => [article.id, article]));
  const attributions = new Map<TagId, AttributionTag>();
  const attributionsIn = new Map<ArticleId, AttributionTag[]>();
  const claimTags = new Map<TagId, ClaimTag>();
  const appearances = new Map<ClaimId, ClaimTag[]>();
  for (const tag of records.tags) {
    if (!articles.has(tag.articleId)) continue;
    if (tag.kind === 'attribution') {
      attributions.set(tag.id, tag);
      putUnder(attributionsIn, tag.articleId, tag);
      continue;
    }
    claimTags.set(tag.id, tag);
    if (tag.claimId !== null) putUnder(appearances, tag.claimId, tag);
  }
  return {
    articles,
    sources: new Map(records.sources.map((source) => [source.id, source])),
    attributions,
    claimTags,
    claims: new Map(records.claims.map((claim) => [claim.id, claim])),
    appearances,
    attributionsIn,
    contraryFrom: contraryFrom(records.claims),
    outlets: outletsByName(records.sources),
  };
}

function putUnder<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function contraryFrom(claims: readonly Claim[]): Map<ClaimId, Claim[]> {
  const from = new Map<ClaimId, Claim[]>();
  for (const claim of claims) for (const id of claim.contraryIds) putUnder(from, id, claim);
  return from;
}

function outletsByName(sources: readonly Source[]): Map<string, Source> {
  const outlets = new Map<string, Source>();
  for (const source of sources) {
    if (source.type !== 'outlet') continue;
    for (const name of [source.name, ...source.aliases]) outlets.set(name.toLowerCase(), source);
  }
  return outlets;
}
