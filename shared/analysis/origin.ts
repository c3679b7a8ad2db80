import { metaOf, type Article } from '../domain/article.js';
import type { SourceId, TagId } from '../domain/ids.js';
import { piecesWords } from '../domain/passage.js';
import type { Source } from '../domain/source.js';
import type { AttributionTag, ClaimTag } from '../domain/tag.js';
import { nestedAttributions } from './chain.js';
import type { LedgerIndex } from './ledger-index.js';

/** What one asserting appearance says about where its claim comes from. */
export interface OriginTrace {
  readonly appearance: ClaimTag;
  /** Equal keys are one origin; unnamed origins of one relay are told apart by `statedDate` besides. */
  readonly key: string;
  readonly label: string;
  readonly named: boolean;
  readonly sourceId: SourceId | null;
  /** False where nothing but words stands for the origin: no source record, no outlet's name. */
  readonly onRecord: boolean;
  /** The body it belongs to, itself if it is part of none; `null` without a source record. */
  readonly body: Source | null;
  readonly relay: string;
  readonly statedDate: string | null;
  readonly tagId: TagId | null;
}

/** Why an appearance leads to no origin. */
export type NoOrigin = 'not-asserting' | 'opinion-voice' | 'implicit';

/** Bodies a source may be part of, one in the other; a longer row is a circle made by a damaged case. */
const maxBodyDepth = 20;

/**
 * Where an appearance's chain ends, or why it ends nowhere.
 *
 * Only asserting appearances lead to an origin; an opinion's own voice never does, nor does a cue that names nobody
 * unless the analyst linked it to a source. In a syndicated copy the outlet of the original speaks.
 *
 * Source: domain vocabulary, "Origin"
 */
export function traceOrigin(appearance: ClaimTag, index: LedgerIndex): OriginTrace | NoOrigin {
  if (appearance.stance !== 'asserts') return 'not-asserting';
  const article = index.articles.get(appearance.articleId);
  const attributions = nestedAttributions(appearance.attributionId, index);
  const innermost = attributions.at(-1);
  if (innermost === undefined) return article !== undefined && metaOf(article).genre === 'opinion' ? 'opinion-voice' : ownVoice(appearance, index);
  if (innermost.sourceType === 'implicit' && innermost.sourceId === null) return 'implicit';
  const outer = attributions.at(-2);
  const relay = outer === undefined ? publisherOf(appearance, index) : speakerOf(outer, index);
  const speaker = speakerOf(innermost, index);
  const named = isNamed(innermost, speaker.record);
  return {
    appearance,
    key: originKey(innermost, speaker, relay.key),
    label: speaker.label,
    named,
    sourceId: speaker.record?.id ?? null,
    onRecord: speaker.record !== undefined,
    body: speaker.record === undefined ? null : bodyOfSource(speaker.record, index),
    relay: relay.label,
    statedDate: innermost.statedDate ?? outer?.statedDate ?? null,
    tagId: innermost.id,
  };
}

interface Speaker {
  readonly key: string;
  readonly label: string;
  readonly record: Source | undefined;
}

function ownVoice(appearance: ClaimTag, index: LedgerIndex): OriginTrace {
  const publisher = publisherOf(appearance, index);
  return {
    appearance,
    key: publisher.key,
    label: publisher.label,
    named: true,
    sourceId: publisher.record?.id ?? null,
    onRecord: true,
    body: publisher.record === undefined ? null : bodyOfSource(publisher.record, index),
    relay: publisher.label,
    statedDate: null,
    tagId: null,
  };
}

/**
 * One record is one origin. Words without a record are one within their article; across articles a person's may be
 * somebody else's ("Kim"), an organisation's, an outlet's or a document's are the same. Unnamed ones hang on their relay.
 */
function originKey(tag: AttributionTag, speaker: Speaker, relayKey: string): string {
  if (speaker.record !== undefined) return speaker.key;
  if (tag.sourceType === 'anonymous') return `unnamed by ${relayKey}`;
  return tag.sourceType === 'named' ? `${speaker.key} in ${tag.articleId}` : speaker.key;
}

function isNamed(tag: AttributionTag, record: Source | undefined): boolean {
  return record === undefined ? tag.sourceType !== 'anonymous' : record.type !== 'anonymous';
}

function speakerOf(tag: AttributionTag, index: LedgerIndex): Speaker {
  const words = piecesWords(tag.source.length > 0 ? tag.source : tag.cue);
  const assigned = tag.sourceId === null ? undefined : index.sources.get(tag.sourceId);
  return speakerFrom(words, assigned ?? (tag.sourceType === 'outlet' ? index.outlets.get(words.toLowerCase()) : undefined));
}

function publisherOf(appearance: ClaimTag, index: LedgerIndex): Speaker {
  const article = originalOf(index.articles.get(appearance.articleId), index);
  const outlet = article === undefined ? null : metaOf(article).outlet;
  if (outlet === null) return { key: `article ${article?.id ?? appearance.articleId}`, label: article?.fileName ?? '', record: undefined };
  return speakerFrom(outlet, index.outlets.get(outlet.toLowerCase()));
}

function speakerFrom(words: string, record: Source | undefined): Speaker {
  return record === undefined
    ? { key: `words ${words.toLowerCase()}`, label: words, record }
    : { key: `source ${record.id}`, label: record.name, record };
}

/** The article a syndicated copy was made from, itself if it is none. */
function originalOf(article: Article | undefined, index: LedgerIndex): Article | undefined {
  const original = article?.copyOf == null ? undefined : index.articles.get(article.copyOf);
  return original ?? article;
}

function bodyOfSource(source: Source, index: LedgerIndex): Source {
  let body = source;
  for (let depth = 0; depth < maxBodyDepth && body.partOf !== null; depth += 1) {
    const next = index.sources.get(body.partOf);
    if (next === undefined) break;
    body = next;
  }
  return body;
}
