import type { Corrections } from '../domain/article.js';
import type { BriefingDocument } from '../domain/briefing.js';
import { claimSchema, type Claim, type Figure } from '../domain/claim.js';
import { claimIdSchema, sourceIdSchema, tagIdSchema, type ArticleId, type ClaimId, type SourceId, type TagId } from '../domain/ids.js';
import { sourceSchema, type Source } from '../domain/source.js';
import { withSource, type AttributionTag, type ClaimTag, type Tag } from '../domain/tag.js';
import { AppError } from '../errors.js';
import type { CaseFile } from './case-file.js';
import { CaseFileArticles, type ArticleWithText, type OtherName } from './case-file-articles.js';
import { publishedFrom } from './published-from.js';
import { resolveCaseBriefing } from './resolve-case-briefing.js';

/** What a case.json adds to a case, as records. */
export interface ResolvedCaseFile {
  readonly corrections: readonly { readonly articleId: ArticleId; readonly corrections: Corrections }[];
  readonly sources: readonly Source[];
  /** Attributions first, then the appearances of each claim in the order of the claims. */
  readonly tags: readonly Tag[];
  readonly claims: readonly Claim[];
  readonly briefing: { readonly name: string; readonly document: BriefingDocument } | null;
}

/** What resolving needs besides the file. */
export interface ResolveParts {
  readonly articles: readonly ArticleWithText[];
  readonly otherNames: readonly OtherName[];
  readonly makeId: () => string;
  /** The number the first new claim gets. */
  readonly nextOrdinal: number;
}

type WrittenAttribution = CaseFile['attributions'][number];
type WrittenClaim = CaseFile['claims'][number];

/** What the file's own ids stand for, and the articles it speaks of. */
interface Names {
  readonly articles: CaseFileArticles;
  readonly sources: ReadonlyMap<string, SourceId>;
  readonly attributions: ReadonlyMap<string, TagId>;
  readonly claims: ReadonlyMap<string, ClaimId>;
  readonly written: ReadonlyMap<string, WrittenAttribution>;
}

/**
 * The records a case.json describes, every quotation found in its article and every id resolved.
 *
 * @throws {AppError} `quote-missing`, `quote-ambiguous`, `reference-missing` or `reference-ambiguous`, naming the first
 * thing that does not resolve; `input-invalid` for an id given twice, a circle, overlapping pieces, boilerplate, a date that is none
 */
export function resolveCaseFile(caseFile: CaseFile, parts: ResolveParts): ResolvedCaseFile {
  const names = nameRecords(caseFile, parts);
  const corrections = caseFile.articles.map((written) => correctionsFrom(written, names.articles));
  const sources = caseFile.sources.map((written) => sourceFrom(written, names));
  refuseCircles(caseFile.sources.map(({ id, partOf }) => [id, partOf ?? null]), 'body-makes-circle');
  refuseCircles(caseFile.attributions.map(({ id, parent }) => [id, parent]), 'parent-makes-circle');
  const attributions = caseFile.attributions.map((written) => attributionFrom(written, names));
  const claims = caseFile.claims.map((written, at) => claimFrom(written, parts.nextOrdinal + at, { names, makeId: parts.makeId }));
  const appearances = claims.flatMap((one) => one.appearances);
  return {
    corrections,
    sources,
    tags: [...attributions, ...appearances],
    claims: claims.map((one) => one.claim),
    briefing:
      caseFile.briefing === undefined
        ? null
        : resolveCaseBriefing(caseFile.briefing, { articles: names.articles, claims: names.claims, appearances, makeId: parts.makeId }),
  };
}

function nameRecords(caseFile: CaseFile, parts: ResolveParts): Names {
  const ids = <Id>(written: readonly { readonly id: string }[], brand: (id: string) => Id): Map<string, Id> => {
    const named = new Map<string, Id>();
    for (const { id } of written) {
      if (named.has(id)) throw new AppError('input-invalid', { why: 'id-twice', id });
      named.set(id, brand(parts.makeId()));
    }
    return named;
  };
  return {
    articles: new CaseFileArticles(parts.articles, parts.otherNames),
    sources: ids(caseFile.sources, (id) => sourceIdSchema.parse(id)),
    attributions: ids(caseFile.attributions, (id) => tagIdSchema.parse(id)),
    claims: ids(caseFile.claims, (id) => claimIdSchema.parse(id)),
    written: new Map(caseFile.attributions.map((attribution) => [attribution.id, attribution])),
  };
}

/** What `reference` stands for; `id` is what refers to it. */
function resolved<Id>(known: ReadonlyMap<string, Id>, reference: string, id: string): Id {
  const found = known.get(reference);
  if (found === undefined) throw new AppError('reference-missing', { id, reference });
  return found;
}

function correctionsFrom(written: CaseFile['articles'][number], articles: CaseFileArticles): ResolvedCaseFile['corrections'][number] {
  const { file, published, ...others } = written;
  const { article } = articles.named(file, file);
  return { articleId: article.id, corrections: published === undefined ? others : { ...others, published: publishedFrom(published, file) } };
}

function sourceFrom(written: CaseFile['sources'][number], names: Names): Source {
  const source = {
    id: resolved(names.sources, written.id, written.id),
    name: written.name,
    type: written.type,
    descriptor: written.descriptor ?? null,
    aliases: written.aliases,
    partOf: written.partOf === undefined ? null : resolved(names.sources, written.partOf, written.id),
    reliability: written.reliability ?? null,
    reliabilityReason: null,
    reliabilityDate: null,
    ...(written.countsApartBecause === undefined ? {} : { countsApartBecause: written.countsApartBecause }),
  };
  return checked(sourceSchema.safeParse(source), written.id);
}

function attributionFrom(written: WrittenAttribution, names: Names): AttributionTag {
  const { id, article, parent } = written;
  assertSameArticle(parent, { names, article, id, why: 'parent-not-in-article' });
  const sourceId = written.sourceRef === undefined ? null : resolved(names.sources, written.sourceRef, id);
  const tag = {
    kind: 'attribution' as const,
    id: resolved(names.attributions, id, id),
    articleId: names.articles.named(article, id).article.id,
    source: names.articles.pieces(article, written.source, id),
    cue: names.articles.pieces(article, written.cue, id),
    content: names.articles.pieces(article, written.content, id),
    sourceType: written.sourceType,
    quoteType: written.quoteType,
    stance: written.stance,
    statedDate: written.statedDate === undefined ? null : publishedFrom(written.statedDate, id).iso.slice(0, 10),
    parentId: parent === null ? null : resolved(names.attributions, parent, id),
    sourceId,
  };
  return withSource(tag, sourceId, written.linkReason ?? null);
}

/** An attribution that something stands in must be of the same article: a chain runs inside one text. */
function assertSameArticle(reference: string | null, from: { readonly names: Names; readonly article: string; readonly id: string; readonly why: string }): void {
  if (reference === null) return;
  const attribution = resolved(from.names.written, reference, from.id);
  const articleOf = (fileName: string): ArticleId => from.names.articles.named(fileName, from.id).article.id;
  if (articleOf(attribution.article) !== articleOf(from.article)) throw new AppError('input-invalid', { why: from.why, id: from.id, at: reference });
}

function claimFrom(
  written: WrittenClaim,
  ordinal: number,
  { names, makeId }: { readonly names: Names; readonly makeId: () => string },
): { readonly claim: Claim; readonly appearances: readonly ClaimTag[] } {
  const claimId = resolved(names.claims, written.id, written.id);
  const appearances = written.appearances.map((one): ClaimTag => {
    assertSameArticle(one.attribution, { names, article: one.article, id: written.id, why: 'attribution-not-in-article' });
    return {
      kind: 'claim',
      id: tagIdSchema.parse(makeId()),
      articleId: names.articles.named(one.article, written.id).article.id,
      content: names.articles.pieces(one.article, one.content, written.id),
      claimId,
      stance: one.stance,
      attributionId: one.attribution === null ? null : resolved(names.attributions, one.attribution, written.id),
      translation: null,
    };
  });
  const claim = {
    id: claimId,
    ordinal,
    text: written.text,
    subject: written.subject ?? null,
    credibility: written.credibility ?? null,
    figures: written.figures.map((figure) => figureFrom(figure, appearances, written.id)),
    contraryIds: [],
  };
  return { claim: checked(claimSchema.safeParse(claim), written.id), appearances };
}

function figureFrom(written: WrittenClaim['figures'][number], appearances: readonly ClaimTag[], id: string): Figure {
  const { appearance: at, qualifier, asOf, ...others } = written;
  const appearance = at === undefined ? null : appearances[at];
  if (appearance === undefined) throw new AppError('reference-missing', { id, reference: `appearance ${at}` });
  return { ...others, qualifier: qualifier ?? null, asOf: asOf ?? null, appearanceId: appearance?.id ?? null };
}

type Parsed<Value> = { readonly success: true; readonly data: Value } | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } };

/** A record that keeps to the limits of its kind. */
function checked<Value>(parsed: Parsed<Value>, id: string): Value {
  if (parsed.success) return parsed.data;
  throw new AppError('input-invalid', { id, at: parsed.error.issues[0]?.path.map(String).join('.') ?? '' });
}

/** Refuses references from one to the next that come back to where they began. */
function refuseCircles(references: readonly (readonly [string, string | null])[], why: string): void {
  const next = new Map(references);
  for (const [id] of references) {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at != null; at = next.get(at)) {
      if (seen.has(at)) throw new AppError('input-invalid', { why, id });
      seen.add(at);
    }
  }
}
