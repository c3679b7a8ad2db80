import type { Article } from '../domain/article.js';
import type { Tag } from '../domain/tag.js';
import { differing } from './differing-records.js';
import { outletNames, type LedgerIndex, type LedgerLookup } from './ledger-index.js';

/** For each list of an index the keys under which another one may answer differently. */
export type ChangedKeys = { readonly [List in keyof LedgerLookup]: ReadonlySet<string> };

/**
 * The keys under which two indexes may answer differently.
 *
 * Records are compared by identity, in the order they stand in: whoever changes a record puts a new object in its place.
 */
export function changedKeys({ records: before }: LedgerIndex, { records: after }: LedgerIndex): ChangedKeys {
  const articles = differing(before.articles, after.articles);
  const sources = differing(before.sources, after.sources);
  const claims = differing(before.claims, after.claims);
  const tags = [...differing(before.tags, after.tags), ...tagsOf(articles, before.tags), ...tagsOf(articles, after.tags)];
  const attributions = tags.filter((tag) => tag.kind === 'attribution');
  const claimTags = tags.filter((tag) => tag.kind === 'claim');
  return {
    articles: new Set(articles.map(({ id }) => id)),
    sources: new Set(sources.map(({ id }) => id)),
    attributions: new Set(attributions.map(({ id }) => id)),
    claimTags: new Set(claimTags.map(({ id }) => id)),
    claims: new Set(claims.map(({ id }) => id)),
    appearances: new Set(claimTags.flatMap(({ claimId }) => claimId ?? [])),
    attributionsIn: new Set(attributions.map(({ articleId }) => articleId)),
    contraryFrom: new Set(claims.flatMap(({ contraryIds }) => contraryIds)),
    outlets: new Set(sources.flatMap(outletNames)),
  };
}

/** The tags of articles that changed: with a hidden one they come and go. */
function tagsOf(articles: readonly Article[], tags: readonly Tag[]): Tag[] {
  if (articles.length === 0) return [];
  const ids = new Set(articles.map(({ id }) => id));
  return tags.filter(({ articleId }) => ids.has(articleId));
}
