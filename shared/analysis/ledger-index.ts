import type { Article } from '../domain/article.js';
import type { CaseRecords } from '../domain/case.js';
import type { Claim } from '../domain/claim.js';
import type { ArticleId, ClaimId, SourceId, TagId } from '../domain/ids.js';
import type { Source } from '../domain/source.js';
import type { AttributionTag, ClaimTag, Tag } from '../domain/tag.js';
import { differing } from './differing-records.js';

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
  /** What it was made of; a later index is compared with it. */
  readonly records: Omit<CaseRecords, 'briefings'>;
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

/**
 * The index of a case's records; hidden articles and the tags in them are left out.
 *
 * @param previous - the index of an earlier state: what did not change is taken from it, and a tag that was changed in
 * its place or added is put into a copy
 */
export function indexLedger(records: CaseRecords, previous?: LedgerIndex): LedgerIndex {
  const before = previous?.records;
  const isSame = (list: 'articles' | 'sources' | 'claims'): boolean => before !== undefined && differing<object>(before[list], records[list]).length === 0;
  const isSameArticles = isSame('articles');
  const articles = previous !== undefined && isSameArticles ? previous.articles : new Map(records.articles.filter(({ hidden }) => !hidden).map((article) => [article.id, article]));
  const known = previous !== undefined && isSameArticles ? withChangedTags(previous, records.tags) : null;
  return {
    records,
    articles,
    ...(known ?? indexTags(records.tags, articles)),
    ...(previous !== undefined && isSame('sources')
      ? { sources: previous.sources, outlets: previous.outlets }
      : { sources: new Map(records.sources.map((source) => [source.id, source])), outlets: outletsByName(records.sources) }),
    ...(previous !== undefined && isSame('claims')
      ? { claims: previous.claims, contraryFrom: previous.contraryFrom }
      : { claims: new Map(records.claims.map((claim) => [claim.id, claim])), contraryFrom: contraryFrom(records.claims) }),
  };
}

type TagLists = Pick<LedgerIndex, 'attributions' | 'claimTags' | 'appearances' | 'attributionsIn'>;

function indexTags(tags: readonly Tag[], articles: ReadonlyMap<ArticleId, Article>): TagLists {
  const attributions = new Map<TagId, AttributionTag>();
  const attributionsIn = new Map<ArticleId, AttributionTag[]>();
  const claimTags = new Map<TagId, ClaimTag>();
  const appearances = new Map<ClaimId, ClaimTag[]>();
  for (const tag of tags) {
    if (!articles.has(tag.articleId)) continue;
    if (tag.kind === 'attribution') {
      attributions.set(tag.id, tag);
      putUnder(attributionsIn, tag.articleId, tag);
      continue;
    }
    claimTags.set(tag.id, tag);
    if (tag.claimId !== null) putUnder(appearances, tag.claimId, tag);
  }
  return { attributions, claimTags, appearances, attributionsIn };
}

/** The lists with tags changed in their place; `null` where tags came, went or moved to another claim. */
function withChangedTags({ records: { tags: before }, attributions, claimTags, appearances, attributionsIn }: LedgerIndex, after: readonly Tag[]): TagLists | null {
  if (before.length !== after.length) return null;
  const changed = after.filter((tag, at) => tag !== before[at]);
  const isInPlace = changed.length <= maxPatched && after.every((tag, at) => tag === before[at] || standsAs(before[at], tag));
  if (!isInPlace) return null;
  const lists = { attributions: new Map(attributions), claimTags: new Map(claimTags), appearances: new Map(appearances), attributionsIn: new Map(attributionsIn) };
  for (const tag of changed) {
    if (tag.kind === 'attribution') {
      if (!attributions.has(tag.id)) continue;
      lists.attributions.set(tag.id, tag);
      lists.attributionsIn.set(tag.articleId, replaced(lists.attributionsIn.get(tag.articleId), tag));
      continue;
    }
    if (!claimTags.has(tag.id)) continue;
    lists.claimTags.set(tag.id, tag);
    if (tag.claimId !== null) lists.appearances.set(tag.claimId, replaced(lists.appearances.get(tag.claimId), tag));
  }
  return lists;
}

/** More changes than these cost as much as a new index. */
const maxPatched = 100;

function standsAs(before: Tag | undefined, after: Tag): boolean {
  if (before === undefined || before.id !== after.id || before.articleId !== after.articleId || before.kind !== after.kind) return false;
  return before.kind === 'attribution' || (after.kind === 'claim' && before.claimId === after.claimId);
}

function replaced<Item extends Tag>(list: readonly Item[] | undefined, item: Item): Item[] {
  return (list ?? []).map((one) => (one.id === item.id ? item : one));
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
  return new Map(sources.flatMap((source) => outletNames(source).map((name) => [name, source] as const)));
}

/** The names under which a source is found as an outlet; none for other sources. */
export function outletNames({ type, name, aliases }: Source): string[] {
  return type === 'outlet' ? [name, ...aliases].map((one) => one.toLowerCase()) : [];
}
