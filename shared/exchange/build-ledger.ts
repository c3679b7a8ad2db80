import { nestedAttributions, type Chain, type ChainLink } from '../analysis/chain.js';
import { indexLedger, type LedgerIndex } from '../analysis/ledger-index.js';
import { attributionsOf } from '../analysis/syndication.js';
import { metaOf, type Article } from '../domain/article.js';
import { markings } from '../domain/briefing.js';
import type { PrintInput } from '../domain/case.js';
import type { ArticleId, ClaimId, SourceId, TagId } from '../domain/ids.js';
import { contextLength, type Passage } from '../domain/passage.js';
import type { AttributionTag, ClaimTag } from '../domain/tag.js';
import { extractorVersion } from '../import/extractor-version.js';
import { citePassages } from '../print/cited-passages.js';
import { noteFacts, type NoteFacts } from '../print/notes.js';
import { isoDayOf } from '../print/print-dates.js';
import { piecesIn, type PrintBlock, type PrintDocument } from '../print/print-document.js';
import { codePointOffsets } from './code-points.js';
import { ledgerSchemaVersion, type LedgerAnnotation, type LedgerSource, type LedgerSpan, type UnprintedLedger } from './ledger-file.js';

/** Terms of JSON-LD: those of annotations are the W3C's, the others our own. */
const context = ['http://www.w3.org/ns/anno.jsonld', { '@vocab': 'urn:sourceline:ledger:' }];

type Hash = (text: string) => string;

/**
 * The ledger that travels inside a briefing's PDF, made of what the document prints and of nothing else.
 *
 * Records that only blocks above the document's mark cite are left out; so are notes, reasons and aliases. Ids are
 * ordinals in the order of printing. Sources whose terms limit extracts have positions and hashes, no words.
 *
 * @param sha256 - hex digest of a text's UTF-8
 */
export function buildLedger(input: PrintInput, document: PrintDocument, sha256: Hash): UnprintedLedger {
  const blocks = document.body.filter((block) => !isAbove(block, document));
  const shown = new Set(blocks.flatMap(notesOf));
  const index = indexLedger(input.records);
  const cited = citePassages(input.document.blocks, index, input.texts);
  const facts = noteFacts(cited.passages, index).filter((fact) => shown.has(fact.cited.number));
  return new LedgerBuilder({ input, index, facts, sha256 }).build(document, blocks);
}

function isAbove(block: PrintBlock, { head }: PrintDocument): boolean {
  return block.mark !== null && markings.indexOf(block.mark) > markings.indexOf(head.mark);
}

function notesOf(block: PrintBlock): number[] {
  return piecesIn(block).flatMap((inline) => (inline.type === 'citation' ? [inline.note] : []));
}

interface LedgerParts {
  readonly input: PrintInput;
  readonly index: LedgerIndex;
  readonly facts: readonly NoteFacts[];
  readonly sha256: Hash;
}

/** Ids by the order of their first use. */
class Ordinals<Id> {
  readonly #ids = new Map<Id, string>();

  constructor(letter: string, ids: Iterable<Id>) {
    for (const id of ids) if (!this.#ids.has(id)) this.#ids.set(id, `${letter}${this.#ids.size + 1}`);
  }

  /** `null` for a record that is not exported. */
  of(id: Id | null): string | null {
    return id === null ? null : (this.#ids.get(id) ?? null);
  }

  get all(): ReadonlyMap<Id, string> {
    return this.#ids;
  }
}

class LedgerBuilder {
  readonly #parts: LedgerParts;
  readonly #articles: Ordinals<ArticleId>;
  readonly #attributions: Ordinals<TagId>;
  readonly #speakers: Ordinals<SourceId>;
  readonly #claims: Ordinals<ClaimId>;
  readonly #offsets = new Map<ArticleId, (utf16: number) => number>();
  readonly #limited: ReadonlySet<ArticleId>;

  constructor(parts: LedgerParts) {
    const { facts, index } = parts;
    this.#parts = parts;
    this.#articles = new Ordinals('s', facts.map((fact) => fact.article.id));
    this.#limited = new Set(facts.filter(({ meta }) => meta.terms?.maxExtractChars != null).map(({ article }) => article.id));
    // A copy may go back to whom its original names; words of an article that is not cited stay out.
    const tags = facts.flatMap(({ cited }) => (cited.appearance === null ? [] : attributionsOf(cited.appearance, index))).filter((tag) => this.#articles.of(tag.articleId) !== null);
    this.#attributions = new Ordinals('a', tags.map((tag) => tag.id));
    this.#speakers = new Ordinals('w', facts.flatMap(({ chain }) => chain?.links.flatMap(({ sourceId }) => sourceId ?? []) ?? []));
    this.#claims = new Ordinals('c', facts.flatMap(({ cited }) => cited.appearance?.claimId ?? []).filter((id) => index.claims.has(id)));
  }

  build(document: PrintDocument, blocks: readonly PrintBlock[]): UnprintedLedger {
    const { input, facts } = this.#parts;
    const { head } = input.document;
    return {
      '@context': context,
      type: 'Ledger',
      schemaVersion: ledgerSchemaVersion,
      extractorVersion,
      briefing: { title: document.head.title, documentType: head.documentType, marking: head.marking, yardstick: head.yardstick, date: isoDayOf(input.nowMs) },
      sources: this.#sources(),
      speakers: this.#speakerRecords(),
      attributions: this.#attributionRecords(),
      claims: this.#claimRecords(),
      annotations: facts.map((fact) => this.#annotation(fact)),
      blocks: blocks.map((block, at) => ({
        id: `b${at + 1}`,
        kind: 'kind' in block ? block.kind : null,
        mark: block.mark,
        citations: [...new Set(notesOf(block))].map((note) => `n${note}`),
      })),
    };
  }

  #sources(): LedgerSource[] {
    const articles = new Map(this.#parts.facts.map(({ article }) => [article.id, article]));
    return [...articles.values()].map((article) => this.#source(article));
  }

  #source(article: Article): LedgerSource {
    const meta = metaOf(article);
    const outlet = this.#parts.index.outlets.get(meta.outlet?.toLowerCase() ?? '');
    return {
      id: this.#idOf(this.#articles, article.id),
      type: 'Source',
      sha256: article.sha256,
      fileName: article.fileName,
      title: meta.title,
      outlet: meta.outlet,
      authors: [...meta.authors],
      published: meta.published,
      captured: new Date(article.capturedAtMs).toISOString(),
      url: meta.url,
      language: meta.language,
      genre: meta.genre,
      terms: meta.terms === null ? null : { maxExtractChars: meta.terms.maxExtractChars, requiresLink: meta.terms.requiresLink },
      reliability: outlet?.reliability ?? null,
      copyOf: this.#articles.of(article.copyOf),
    };
  }

  #speakerRecords(): UnprintedLedger['speakers'] {
    return [...this.#speakers.all].flatMap(([id, speaker]) => {
      const source = this.#parts.index.sources.get(id);
      if (source === undefined) return [];
      const { type, name, descriptor, partOf, reliability } = source;
      return [{ id: speaker, type, name, descriptor, partOf: this.#speakers.of(partOf), reliability }];
    });
  }

  #attributionRecords(): UnprintedLedger['attributions'] {
    return [...this.#attributions.all].flatMap(([id, attribution]) => {
      const tag = this.#parts.index.attributions.get(id);
      return tag === undefined ? [] : [this.#attribution(tag, attribution)];
    });
  }

  #attribution(tag: AttributionTag, id: string): UnprintedLedger['attributions'][number] {
    const { sourceType, quoteType, stance, statedDate } = tag;
    const spans = (pieces: readonly Passage[]): LedgerSpan[] => pieces.flatMap((piece) => this.#stretches(tag.articleId, piece));
    return {
      id,
      sourceSpans: spans(tag.source),
      cueSpans: spans(tag.cue),
      contentSpans: spans(tag.content),
      sourceType,
      quoteType,
      stance,
      statedDate,
      parent: this.#attributions.of(tag.parentId),
      speaker: this.#speakers.of(tag.sourceId),
    };
  }

  #claimRecords(): UnprintedLedger['claims'] {
    const noteOf = new Map(this.#parts.facts.flatMap(({ cited }) => (cited.appearance === null ? [] : [[cited.appearance.id, `n${cited.number}`] as const])));
    return [...this.#claims.all].flatMap(([id, claim]) => {
      const record = this.#parts.index.claims.get(id);
      if (record === undefined) return [];
      // A figure that no cited passage states is not exported.
      const figures = record.figures.flatMap(({ appearanceId, ...figure }) => {
        const passage = appearanceId === null ? undefined : noteOf.get(appearanceId);
        return passage === undefined ? [] : [{ ...figure, passage }];
      });
      return [{ id: claim, text: record.text, subject: record.subject, credibility: record.credibility, figures, contrary: record.contraryIds.flatMap((other) => this.#claims.of(other) ?? []) }];
    });
  }

  #annotation({ cited, article, chain }: NoteFacts): LedgerAnnotation {
    const { appearance, pieces } = cited;
    return {
      id: `n${cited.number}`,
      type: 'Annotation',
      motivation: 'linking',
      target: pieces === null ? { source: this.#idOf(this.#articles, article.id) } : pieces.flatMap((piece) => this.#stretches(article.id, piece)),
      claim: this.#claims.of(appearance?.claimId ?? null),
      stance: appearance?.stance ?? 'asserts',
      attribution: this.#attributions.of(this.#ownAttribution(appearance)),
      translation: cited.translation,
      chain: chain === null ? [] : this.#chain(chain),
    };
  }

  #ownAttribution(appearance: ClaimTag | null): TagId | null {
    return nestedAttributions(appearance?.attributionId ?? null, this.#parts.index).at(-1)?.id ?? null;
  }

  #chain({ links }: Chain): LedgerAnnotation['chain'] {
    return links.map((link) => ({
      role: link.role,
      label: this.#isLimitedLabel(link) ? null : link.label,
      type: link.type,
      speaker: this.#speakers.of(link.sourceId),
      attribution: this.#attributions.of(link.tagId),
      statedDate: link.statedDate,
    }));
  }

  /** A station without a record is named by the article's own words. */
  #isLimitedLabel({ sourceId, tagId }: ChainLink): boolean {
    const tag = tagId === null ? undefined : this.#parts.index.attributions.get(tagId);
    return sourceId === null && tag !== undefined && (this.#limited.has(tag.articleId) || this.#articles.of(tag.articleId) === null);
  }

  /** A passage without the markup in it, which is no word of the article. */
  #stretches(articleId: ArticleId, piece: Passage): LedgerSpan[] {
    const article = this.#parts.input.texts.find(({ id }) => id === articleId);
    const gaps = piece.words === undefined || article === undefined ? [] : article.regions.filter(({ kind, start, end }) => kind === 'markup' && start < piece.end && end > piece.start);
    if (article === undefined || gaps.length === 0) return [this.#span(articleId, piece)];
    const starts = [piece.start, ...gaps.map(({ end }) => end)];
    const ends = [...gaps.map(({ start }) => start), piece.end];
    const spans = starts.map((start, at) => ({ start, end: ends[at] ?? start })).filter(({ start, end }) => end > start);
    return spans.map((span, at) => {
      const { start, end } = span;
      const prefix = article.text.slice(Math.max(0, start - contextLength), start);
      const stretch = this.#span(articleId, { start, end, exact: article.text.slice(start, end), prefix, suffix: article.text.slice(end, end + contextLength) });
      return at === 0 ? stretch : { ...stretch, continues: true };
    });
  }

  #span(articleId: ArticleId, { start, end, exact, prefix, suffix }: Passage): LedgerSpan {
    const offset = this.#offsetIn(articleId);
    const position = { type: 'TextPositionSelector' as const, start: offset(start), end: offset(end) };
    const quote = { type: 'TextQuoteSelector' as const, exact, prefix, suffix };
    return { source: this.#idOf(this.#articles, articleId), selector: this.#limited.has(articleId) ? [position] : [quote, position], sha256: this.#parts.sha256(exact) };
  }

  #offsetIn(articleId: ArticleId): (utf16: number) => number {
    const known = this.#offsets.get(articleId);
    if (known !== undefined) return known;
    const offset = codePointOffsets(this.#parts.input.texts.find(({ id }) => id === articleId)?.text ?? '');
    this.#offsets.set(articleId, offset);
    return offset;
  }

  #idOf<Id>(ordinals: Ordinals<Id>, id: Id): string {
    return ordinals.of(id) ?? '';
  }
}
