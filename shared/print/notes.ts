import type { Chain } from '../analysis/chain.js';
import type { LedgerIndex } from '../analysis/ledger-index.js';
import { chainOfAppearance } from '../analysis/syndication.js';
import { metaOf, type Article, type ArticleMeta } from '../domain/article.js';
import type { Marking } from '../domain/briefing.js';
import type { ArticleId, SourceId } from '../domain/ids.js';
import { piecesWords } from '../domain/passage.js';
import type { Reliability } from '../domain/source.js';
import { pdfStrings } from '../strings/pdf.js';
import { chainText, originOf, statedDayOf } from './chain-text.js';
import type { CitedPassage } from './cited-passages.js';
import { fullDay, isoDayOf, labelDay, publishedText } from './print-dates.js';
import type { PrintItem, PrintNote } from './print-document.js';
import { printLink } from './print-link.js';

/** What is known of one cited passage before it is put into words. */
export interface NoteFacts {
  readonly cited: CitedPassage;
  readonly article: Article;
  readonly meta: ArticleMeta;
  /** `null` where no appearance says who speaks. */
  readonly chain: Chain | null;
  readonly reliability: Reliability | null;
  readonly credibility: number | null;
  /** ISO day the information describes, as its origin states it. Only where `null` does the publication stand for it. */
  readonly statedDay: string | null;
}

/** Look up what each cited passage needs; passages whose article is gone were never numbered. */
export function noteFacts(passages: readonly CitedPassage[], index: LedgerIndex): NoteFacts[] {
  return passages.flatMap((cited) => {
    const article = index.articles.get(cited.articleId);
    return article === undefined ? [] : [factsOf(cited, article, index)];
  });
}

function factsOf(cited: CitedPassage, article: Article, index: LedgerIndex): NoteFacts {
  const meta = metaOf(article);
  const { appearance } = cited;
  const chain = appearance === null ? null : chainOfAppearance(appearance, index);
  const claim = appearance?.claimId == null ? undefined : index.claims.get(appearance.claimId);
  return {
    cited,
    article,
    meta,
    chain,
    reliability: reliabilityOf(chain, meta, index),
    credibility: claim?.credibility ?? null,
    statedDay: chain === null ? null : statedDayOf(chain),
  };
}

/** The grade of the chain's end; where the analyst graded none, of the nearest station before it. */
function reliabilityOf(chain: Chain | null, meta: ArticleMeta, index: LedgerIndex): Reliability | null {
  const ids = chain === null ? [index.outlets.get(meta.outlet?.toLowerCase() ?? '')?.id ?? null] : chain.links.map((link) => link.sourceId);
  const grades = ids.map((id) => (id === null ? null : (index.sources.get(id)?.reliability ?? null)));
  return grades.findLast((grade) => grade !== null) ?? null;
}

interface NoteContext {
  readonly index: LedgerIndex;
  readonly documentYear: string;
  readonly citationsOf: (note: number) => readonly number[];
  readonly markOf: (note: number) => Marking;
}

/** The endnotes, in order. A second passage of one item is given in the short form. */
export function writeNotes(facts: readonly NoteFacts[], context: NoteContext): PrintNote[] {
  const firstNotes = new Map<ArticleId, number>();
  const firstOrigins = new Map<SourceId, NoteFacts>();
  return facts.map((fact) => {
    const { number } = fact.cited;
    const firstNote = firstNotes.get(fact.article.id);
    if (firstNote === undefined) firstNotes.set(fact.article.id, number);
    const sameAs = sameOrigin(fact, firstOrigins);
    return {
      number,
      articleId: fact.article.id,
      mark: context.markOf(number),
      grade: `${fact.reliability ?? ''}${fact.credibility ?? ''}`,
      asOf: asOfLabel(fact, context.documentYear),
      item: firstNote === undefined ? fullItem(fact) : shortItem(fact, firstNote),
      passage: fact.cited.pieces === null ? null : piecesWords(fact.cited.pieces),
      translation: fact.cited.translation,
      chain: chainWords(fact, sameAs, context.documentYear),
      remarks: remarksOf(fact, sameAs, context.index),
      citations: context.citationsOf(number),
    };
  });
}

/** The earlier note of another article that ends at the same source; remembers the first note of each origin. */
function sameOrigin(fact: NoteFacts, firstOrigins: Map<SourceId, NoteFacts>): number | null {
  const sourceId = fact.chain === null ? null : (originOf(fact.chain)?.sourceId ?? null);
  if (sourceId === null) return null;
  const first = firstOrigins.get(sourceId);
  if (first === undefined) {
    firstOrigins.set(sourceId, fact);
    return null;
  }
  return first.article.id === fact.article.id ? null : first.cited.number;
}

/** "5 November", "published 5 November" where no day is stated, or that none is known. */
function asOfLabel({ statedDay, meta }: NoteFacts, documentYear: string): string {
  const dayOf = (iso: string): string => labelDay(iso, documentYear);
  if (statedDay !== null) return dayOf(statedDay);
  const published = publishedText(meta.published, dayOf);
  return published === null ? pdfStrings.note.notKnown : pdfStrings.published(published);
}

/** The outlet as the article gives it, else that it gives none. */
export function outletOf(meta: ArticleMeta): string {
  return meta.outlet ?? pdfStrings.outletNotStated;
}

function fullItem({ article, meta }: NoteFacts): PrintItem {
  return {
    form: 'full',
    outlet: outletOf(meta),
    title: meta.title ?? article.fileName,
    authors: meta.authors.length === 0 ? pdfStrings.note.noAuthor : meta.authors.join(', '),
    published: publishedText(meta.published, fullDay) ?? pdfStrings.note.captured(fullDay(isoDayOf(article.capturedAtMs))),
    opinion: meta.genre === 'opinion',
    link: printLink(meta.url),
  };
}

function shortItem({ meta }: NoteFacts, firstNote: number): PrintItem {
  return { form: 'short', outlet: outletOf(meta), published: publishedText(meta.published, fullDay) ?? pdfStrings.note.undated, firstNote };
}

function chainWords(fact: NoteFacts, sameAs: number | null, documentYear: string): string {
  if (fact.chain === null) return outletOf(fact.meta);
  return chainText(fact.chain, { meta: fact.meta, stance: fact.cited.appearance?.stance ?? 'asserts', sameAs, documentYear });
}

function remarksOf(fact: NoteFacts, sameAs: number | null, index: LedgerIndex): string[] {
  const { note } = pdfStrings;
  const sourceId = fact.chain === null ? null : (originOf(fact.chain)?.sourceId ?? null);
  const descriptor = sourceId === null ? null : (index.sources.get(sourceId)?.descriptor ?? null);
  return [
    fact.cited.pieces === null ? note.wholeArticle : null,
    descriptor === null || descriptor.trim() === '' ? null : sentence(descriptor),
    sameAs === null ? null : relayRemark(fact),
    fact.chain?.ownVoice === true && fact.meta.genre === 'opinion' ? note.neverCounted : null,
  ].filter((remark) => remark !== null);
}

/** A chain longer than publisher and origin passes through somebody else's words. */
function relayRemark(fact: NoteFacts): string {
  return (fact.chain?.links.length ?? 0) > 2 ? pdfStrings.note.nestedRelay : pdfStrings.note.relay;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  const capital = trimmed.charAt(0).toLocaleUpperCase('en') + trimmed.slice(1);
  return /[.!?…]$/u.test(capital) ? capital : `${capital}.`;
}
