import { metaField, type Article } from '../domain/article.js';
import type { ArticleId, SourceId, TagId } from '../domain/ids.js';
import { sourceWords, type AttributionTag, type ClaimTag, type SourceType } from '../domain/tag.js';
import type { LedgerLookup } from './ledger-index.js';

/** One station of a chain. A publisher has no tag; an implicit source has no words and no record. */
export interface ChainLink {
  readonly role: 'publisher' | 'relay' | 'origin';
  readonly label: string;
  /** True for a publisher whose outlet nobody states: `label` is then the name of its file. */
  readonly isFileName: boolean;
  readonly type: SourceType;
  readonly sourceId: SourceId | null;
  readonly tagId: TagId | null;
  /** The day the statement was made, where the article gives it. */
  readonly statedDate: string | null;
  /** The article names nobody here; the analyst linked this source. */
  readonly linkedByAnalyst: boolean;
  /** The reason she accepted for the link, if it came of a suggestion. */
  readonly linkReason: string | null;
}

/** From the publisher through every nested attribution to the origin. */
export interface Chain {
  readonly links: readonly ChainLink[];
  /** True where nothing but the publisher speaks. */
  readonly ownVoice: boolean;
  /** True where the last attribution names nobody ("reportedly"). */
  readonly implicit: boolean;
}

/** Attributions a chain may be nested in; a longer one is a circle made by a damaged case. */
const maxDepth = 20;

/** The chain of one appearance: publisher first, origin last. */
export function chainOf(appearance: Pick<ClaimTag, 'articleId' | 'attributionId'>, index: LedgerLookup): Chain {
  return chainFrom(appearance.articleId, nestedAttributions(appearance.attributionId, index), index);
}

/** The chain from an article's publisher through attributions, outermost first. */
export function chainFrom(articleId: ArticleId, attributions: readonly AttributionTag[], index: LedgerLookup): Chain {
  const article = index.articles.get(articleId);
  const links = attributions.map((tag, at) => linkFrom(tag, at === attributions.length - 1 ? 'origin' : 'relay', index));
  const innermost = attributions.at(-1);
  return {
    links: [publisherLink(article, links.length === 0 ? 'origin' : 'publisher', index), ...links],
    ownVoice: links.length === 0,
    implicit: innermost !== undefined && isWithoutSource(innermost),
  };
}

/** The attribution named by `id` and all it is nested in, outermost first. */
export function nestedAttributions(id: TagId | null, index: Pick<LedgerLookup, 'attributions'>): AttributionTag[] {
  const found: AttributionTag[] = [];
  let next = id;
  while (next !== null && found.length < maxDepth) {
    const tag = index.attributions.get(next);
    if (tag === undefined || found.includes(tag)) break;
    found.unshift(tag);
    next = tag.parentId;
  }
  return found;
}

function isWithoutSource(tag: AttributionTag): boolean {
  return tag.sourceType === 'implicit' && tag.sourceId === null;
}

function publisherLink(article: Article | undefined, role: 'publisher' | 'origin', index: LedgerLookup): ChainLink {
  const outlet = article === undefined ? null : metaField(article, 'outlet');
  const record = outlet === null ? undefined : index.outlets.get(outlet.toLowerCase());
  return {
    role,
    label: outlet ?? article?.fileName ?? '',
    isFileName: outlet === null,
    type: 'outlet',
    sourceId: record?.id ?? null,
    tagId: null,
    statedDate: null,
    linkedByAnalyst: false,
    linkReason: null,
  };
}

function linkFrom(tag: AttributionTag, role: 'relay' | 'origin', index: LedgerLookup): ChainLink {
  const record = tag.sourceId === null ? undefined : index.sources.get(tag.sourceId);
  return {
    role,
    label: record?.name ?? sourceWords(tag),
    isFileName: false,
    type: tag.sourceType,
    sourceId: record?.id ?? null,
    tagId: tag.id,
    statedDate: tag.statedDate,
    linkedByAnalyst: tag.sourceType === 'implicit' && record !== undefined,
    linkReason: record === undefined ? null : (tag.linkReason ?? null),
  };
}
