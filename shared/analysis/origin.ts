import { metaField } from '../domain/article.js';
import type { ClaimId, SourceId, TagId } from '../domain/ids.js';
import { countsApart, type Source } from '../domain/source.js';
import { sourceWords, type AttributionTag, type ClaimTag } from '../domain/tag.js';
import { nestedAttributions } from './chain.js';
import type { LedgerLookup } from './ledger-index.js';
import { attributionsOf, originalOf, storyOf } from './syndication.js';

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
  /** Equal for the attributions and publishers that are this relay. */
  readonly relayKey: string;
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
 * unless the analyst linked it to a source. A syndicated copy adds no voice of its own: it goes back to whom its story
 * names, else to the outlet of the original.
 *
 * Source: domain vocabulary, "Origin" and "Article"
 */
export function traceOrigin(appearance: ClaimTag, index: LedgerLookup): OriginTrace | NoOrigin {
  if (appearance.stance !== 'asserts') return 'not-asserting';
  const isBare = nestedAttributions(appearance.attributionId, index).length === 0;
  if (isBare && isOpinion(appearance, index)) return 'opinion-voice';
  const attributions = attributionsOf(appearance, index);
  const innermost = attributions.at(-1);
  if (innermost === undefined) return ownVoice(appearance, index);
  if (innermost.sourceType === 'implicit' && innermost.sourceId === null) return 'implicit';
  const outer = attributions.at(-2);
  const relay = outer === undefined ? publisherOf(appearance, index) : speakerOf(outer, index);
  const speaker = speakerOf(innermost, index);
  const named = isNamed(innermost, speaker.record);
  return {
    appearance,
    key: originKey(innermost, speaker, { relayKey: relay.key, index }),
    label: speaker.label,
    named,
    sourceId: speaker.record?.id ?? null,
    onRecord: speaker.record !== undefined,
    body: speaker.record === undefined ? null : bodyOfSource(speaker.record, index),
    relay: relay.label,
    relayKey: relay.key,
    statedDate: innermost.statedDate ?? outer?.statedDate ?? null,
    tagId: innermost.id,
  };
}

/** An appearance with where it leads, or why it leads nowhere. */
export interface TracedAppearance {
  readonly appearance: ClaimTag;
  readonly trace: OriginTrace | NoOrigin;
}

/** All appearances of a claim, traced. */
export function tracedAppearances(claimId: ClaimId, index: LedgerLookup): TracedAppearance[] {
  return (index.appearances.get(claimId) ?? []).map((appearance) => ({ appearance, trace: traceOrigin(appearance, index) }));
}

/** A copy of an opinion is one, whatever its own page calls it. */
function isOpinion(appearance: ClaimTag, index: LedgerLookup): boolean {
  const article = index.articles.get(appearance.articleId);
  return [article, originalOf(article, index)].some((one) => one !== undefined && metaField(one, 'genre') === 'opinion');
}

interface Speaker {
  readonly key: string;
  readonly label: string;
  readonly record: Source | undefined;
}

function ownVoice(appearance: ClaimTag, index: LedgerLookup): OriginTrace {
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
    relayKey: publisher.key,
    statedDate: null,
    tagId: null,
  };
}

/**
 * One record is one origin. Words without a record are one within their story; across stories a person's may be
 * somebody else's ("Kim"), an organisation's, an outlet's or a document's are the same. Unnamed ones hang on their relay.
 */
function originKey(tag: AttributionTag, speaker: Speaker, { relayKey, index }: { readonly relayKey: string; readonly index: LedgerLookup }): string {
  if (speaker.record !== undefined) return speaker.key;
  if (tag.sourceType === 'anonymous') return `unnamed by ${relayKey}`;
  return tag.sourceType === 'named' ? `${speaker.key} in ${storyOf(tag.articleId, index)}` : speaker.key;
}

function isNamed(tag: AttributionTag, record: Source | undefined): boolean {
  return record === undefined ? tag.sourceType !== 'anonymous' : record.type !== 'anonymous';
}

/** Equal for attributions to one source: one record, or the same words without one. */
export function speakerKey(tag: AttributionTag, index: LedgerLookup): string {
  return speakerOf(tag, index).key;
}

function speakerOf(tag: AttributionTag, index: LedgerLookup): Speaker {
  const assigned = tag.sourceId === null ? undefined : index.sources.get(tag.sourceId);
  if (assigned !== undefined) return speakerFrom('', assigned);
  const words = sourceWords(tag);
  return speakerFrom(words, tag.sourceType === 'outlet' ? index.outlets.get(words.toLowerCase()) : undefined);
}

function publisherOf(appearance: ClaimTag, index: LedgerLookup): Speaker {
  const article = originalOf(index.articles.get(appearance.articleId), index);
  const outlet = article === undefined ? null : metaField(article, 'outlet');
  if (outlet === null) return { key: `article ${article?.id ?? appearance.articleId}`, label: article?.fileName ?? '', record: undefined };
  return speakerFrom(outlet, index.outlets.get(outlet.toLowerCase()));
}

function speakerFrom(words: string, record: Source | undefined): Speaker {
  return record === undefined
    ? { key: `words ${words.toLowerCase()}`, label: words, record }
    : { key: `source ${record.id}`, label: record.name, record };
}

/** The body a source counts with: the outermost it is part of, up to one that the analyst lets count by itself. */
export function bodyOfSource(source: Source, index: LedgerLookup): Source {
  let body = source;
  for (let depth = 0; depth < maxBodyDepth && body.partOf !== null && !countsApart(body); depth += 1) {
    const next = index.sources.get(body.partOf);
    if (next === undefined) break;
    body = next;
  }
  return body;
}
