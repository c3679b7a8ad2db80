import { createHash, randomUUID } from 'node:crypto';
import { openCase } from '../../main/db/open-case.js';
import { storeArticle } from '../../main/db/store-article.js';
import { writeGroup, type WriteScope } from '../../main/db/write-group.js';
import type { ArticleToStore } from '../../main/workers/contract.js';
import { describeSpan } from '../../shared/anchoring/describe-span.js';
import type { Claim } from '../../shared/domain/claim.js';
import { claimIdSchema, sourceIdSchema, tagIdSchema, type ArticleId, type ClaimId, type SourceId } from '../../shared/domain/ids.js';
import type { RecordChange } from '../../shared/domain/journal.js';
import type { Passage } from '../../shared/domain/passage.js';
import { stances, type Tag } from '../../shared/domain/tag.js';

/** How large a ledger is. */
export interface LedgerSize {
  readonly articles: number;
  readonly sources: number;
  readonly claims: number;
  readonly appearancesOfEach: number;
}

const places = ['Lissund', 'Kessel', 'Harrow', 'Tarnmouth', 'Orrin', 'Belmark', 'Sennick', 'Marovia'];
const outlets = ['Coast Courier', 'Norwire', 'Harbour Ledger', 'Sennick Gazette', 'Valley Post', 'Strait Observer'];

/** Writes a case whose ledger has this size: claims spread over articles, half of them said by sources, some denied, some with figures. */
export function writeLargeLedger(path: string, size: LedgerSize): void {
  const database = openCase({ path, create: true, requireWriter: true }, { now: () => Date.now(), makeId: randomUUID });
  try {
    database.write((scope) => {
      const articles = Array.from({ length: size.articles }, (_, at) => addArticle(scope, at, size));
      writeGroup(scope, { action: 'case-file.apply', changes: ledgerChanges(articles, size) });
    });
  } finally {
    database.close();
  }
}

/** An article and the passages in it that claims may stand on. */
export interface TaggedArticle {
  readonly id: ArticleId;
  readonly passages: readonly Passage[];
}

function addArticle(scope: WriteScope, at: number, size: LedgerSize): TaggedArticle {
  const sentences = Array.from({ length: Math.ceil((size.claims * size.appearancesOfEach) / size.articles) }, (_, line) => sentenceOf(at, line));
  const text = sentences.join('\n');
  const starts = sentences.map((_, line) => sentences.slice(0, line).reduce((sum, sentence) => sum + sentence.length + 1, 0));
  const regions = sentences.map((sentence, line) => ({ kind: 'body' as const, start: starts[line] ?? 0, end: (starts[line] ?? 0) + sentence.length }));
  const { row } = storeArticle(scope, articleFrom(text, regions, at), 'bench');
  if (row.articleId === null) throw new Error(`article ${String(at)} was not stored`);
  return { id: row.articleId, passages: regions.map(({ start, end }) => describeSpan(text, regions, { start, end })) };
}

function sentenceOf(article: number, line: number): string {
  return `${places[(article + line) % places.length] ?? ''} counted ${String(article * 31 + line * 7)} ships in report ${String(article)}-${String(line)}, ${places[(article * 3 + line) % places.length] ?? ''} did not.`;
}

function articleFrom(text: string, regions: ArticleToStore['extracted']['regions'], at: number): ArticleToStore {
  const bytes = new TextEncoder().encode(text);
  const day = `2031-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
  return {
    fileName: `report-${String(at)}.txt`,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    capturedAtMs: Date.UTC(2031, 10, 4),
    extracted: {
      mediaType: 'text/plain',
      text,
      regions,
      links: [],
      meta: { title: `Report ${String(at)}`, outlet: outlets[at % outlets.length] ?? null, authors: [], published: { iso: day, precision: 'day', zone: null }, url: null, language: 'en', genre: 'news', terms: null },
      evidence: {},
      log: [],
    },
  };
}

/** The sources, claims and tags of a ledger of this size over these articles; every passage is used once. */
export function ledgerChanges(articles: readonly TaggedArticle[], size: LedgerSize): RecordChange[] {
  const sources = Array.from({ length: size.sources }, (_, at) => addedSource(at));
  const used = articles.map(() => 0);
  const claims = Array.from({ length: size.claims }, (_, at) => {
    const id = claimIdSchema.parse(randomUUID());
    const tags = Array.from({ length: size.appearancesOfEach }, (__, appearance) => {
      const place = (at * size.appearancesOfEach + appearance) % articles.length;
      const passage = articles[place]?.passages[used[place] ?? 0];
      used[place] = (used[place] ?? 0) + 1;
      if (passage === undefined) throw new Error('an article has no sentence left');
      return tagsOf({ articleId: articles[place]?.id, claimId: id, sourceId: sources[(at + appearance) % (sources.length / 4)]?.id, at: at + appearance }, passage);
    });
    return { claim: claimFrom(id, at), tags: tags.flat() };
  });
  return [
    ...sources.map((source): RecordChange => ({ entity: 'source', id: source.id, before: null, after: source })),
    ...claims.map(({ claim }): RecordChange => ({ entity: 'claim', id: claim.id, before: null, after: claim })),
    ...claims.flatMap(({ tags }) => tags.map((tag): RecordChange => ({ entity: 'tag', id: tag.id, before: null, after: tag }))),
  ];
}

function addedSource(at: number) {
  return {
    id: sourceIdSchema.parse(randomUUID()),
    name: `Harbour office of ${places[at % places.length] ?? ''} ${String(at)}`,
    type: 'organisation' as const,
    descriptor: null,
    aliases: [],
    partOf: null,
    reliability: null,
    reliabilityReason: null,
    reliabilityDate: null,
  };
}

/** Every third claim gives a figure; nine claims share a subject. */
function claimFrom(id: ClaimId, at: number): Claim {
  const figure = { value: 100 + (at % 90), unit: 'ships', qualifier: null, asOf: `2031-${String(1 + (at % 12)).padStart(2, '0')}`, kind: 'reported' as const, appearanceId: null };
  return {
    id,
    ordinal: at + 1,
    text: `${places[at % places.length] ?? ''} counted more ships than ${places[(at * 3 + 1) % places.length] ?? ''} in week ${String(at)}${at % 2 === 0 ? ', and expects further ones before the end of the season' : ''}`,
    subject: at % 3 === 0 ? `ships of week ${String(Math.floor(at / 27))}` : null,
    credibility: at % 7 === 0 ? null : 1 + (at % 6),
    figures: at % 3 === 0 ? [figure] : [],
    contraryIds: [],
  };
}

interface TagPlace {
  readonly articleId: ArticleId | undefined;
  readonly claimId: ClaimId;
  readonly sourceId: SourceId | undefined;
  readonly at: number;
}

/** A claim tag, every second one inside an attribution; one in ten does not assert. */
function tagsOf({ articleId, claimId, sourceId, at }: TagPlace, passage: Passage): Tag[] {
  if (articleId === undefined || sourceId === undefined) throw new Error('no article or source');
  const stance = at % 10 === 9 ? (stances[1 + (at % 3)] ?? 'denies') : 'asserts';
  const attribution: Tag | null =
    at % 2 === 0
      ? null
      : { kind: 'attribution', id: tagIdSchema.parse(randomUUID()), articleId, source: [], cue: [], content: [passage], sourceType: 'organisation', quoteType: 'indirect', stance, statedDate: null, parentId: null, sourceId };
  const tag: Tag = { kind: 'claim', id: tagIdSchema.parse(randomUUID()), articleId, content: [passage], claimId, stance, attributionId: attribution?.id ?? null, translation: null };
  return attribution === null ? [tag] : [attribution, tag];
}
