import type { Article, Corrections } from '../../shared/domain/article.js';
import type { CaseRecords } from '../../shared/domain/case.js';
import type { Claim, Figure } from '../../shared/domain/claim.js';
import { articleIdSchema, claimIdSchema, sourceIdSchema, tagIdSchema, type ClaimId } from '../../shared/domain/ids.js';
import type { Passage } from '../../shared/domain/passage.js';
import type { Source } from '../../shared/domain/source.js';
import type { AttributionTag, ClaimTag } from '../../shared/domain/tag.js';

/** The claim all appearances of these builders stand under. */
export const claimId: ClaimId = claimIdSchema.parse('claim');

/** A passage that holds these words at the beginning of a text. */
export function passageOf(exact: string): Passage {
  return { start: 0, end: exact.length, exact, prefix: '', suffix: '' };
}

/** A news article named by its id, published on a day of November 2031. */
export function article(id: string, corrections: Corrections = {}, copyOf: string | null = null): Article {
  return {
    id: articleIdSchema.parse(id),
    fileName: `${id}.txt`,
    mediaType: 'text/plain',
    sizeBytes: 1,
    sha256: '0'.repeat(64),
    textSha256: '0'.repeat(64),
    wordCount: 1,
    capturedAtMs: 0,
    found: { title: id, outlet: `The ${id}`, authors: [], published: { iso: '2031-11-04', precision: 'day', zone: null }, url: null, language: 'en', genre: 'news', terms: null },
    corrections,
    textVersion: 1,
    reading: 1,
    regionKinds: [],
    copyOf: copyOf === null ? null : articleIdSchema.parse(copyOf),
    hidden: false,
  };
}

export function source(id: string, values: Partial<Source> = {}): Source {
  return {
    id: sourceIdSchema.parse(id),
    name: id,
    type: 'named',
    descriptor: null,
    aliases: [],
    partOf: null,
    reliability: null,
    reliabilityReason: null,
    reliabilityDate: null,
    ...values,
  };
}

/** An attribution to the source record `words`, or to bare words with `sourceId: null`; `place` is "article/tag". */
export function attribution(place: string, words: string, values: Partial<AttributionTag> = {}): AttributionTag {
  const [articleId, id] = place.split('/');
  return {
    kind: 'attribution',
    id: tagIdSchema.parse(id),
    articleId: articleIdSchema.parse(articleId),
    source: [passageOf(words)],
    cue: [passageOf('said')],
    content: [passageOf('content')],
    sourceType: 'named',
    quoteType: 'indirect',
    stance: 'asserts',
    statedDate: null,
    parentId: null,
    sourceId: sourceIdSchema.parse(words),
    ...values,
  };
}

/** An appearance of the claim, inside an attribution or in the outlet's own voice; `place` is "article/tag". */
export function appearance(place: string, attributionId: string | null, values: Partial<ClaimTag> = {}): ClaimTag {
  const [articleId, id] = place.split('/');
  return {
    kind: 'claim',
    id: tagIdSchema.parse(id),
    articleId: articleIdSchema.parse(articleId),
    content: [passageOf('content')],
    claimId,
    stance: 'asserts',
    attributionId: attributionId === null ? null : tagIdSchema.parse(attributionId),
    translation: null,
    ...values,
  };
}

export function claim(values: Partial<Claim> = {}): Claim {
  return { id: claimId, ordinal: 1, text: 'The dam is cracked.', subject: null, credibility: null, figures: [], contraryIds: [], ...values };
}

export function figure(values: Partial<Figure> = {}): Figure {
  return { unit: 'engineers', qualifier: null, asOf: null, kind: 'reported', appearanceId: null, ...values };
}

export function records(values: Partial<CaseRecords>): CaseRecords {
  return { articles: [], sources: [], tags: [], claims: [claim()], briefings: [], ...values };
}
