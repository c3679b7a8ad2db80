import { metaOf } from '../../domain/article.js';
import type { CitationTarget } from '../../domain/briefing.js';
import type { TagId } from '../../domain/ids.js';
import type { LedgerAnalysis } from '../../analysis/analyse-ledger.js';
import { daySpan } from '../../analysis/day-span.js';
import { fullDay, isoDayOf } from '../../print/print-dates.js';
import { briefingRuleStrings } from '../../strings/briefing-rules.js';
import { citedAppearances, citedArticle } from '../cited-claims.js';
import { dayIn, namesDate } from '../written-dates.js';
import type { RuleFinding } from '../finding.js';
import type { Rule } from '../rule-context.js';
import { placeOf, sentenceAround, type PlacedCitation, type RuledText } from '../ruled-text.js';

/** A statement older than this is no longer news, in days; the standard gives no figure, a month is this program's. */
const oldAfterDays = 30;
const millisecondsPerDay = 86_400_000;

/**
 * Old information, or information much older than the article that carries it, in a sentence that does not say when.
 *
 * Reported paragraphs and block quotations are passed over: the page prints the day beside them.
 *
 * Source: ICS 206-01: where information is much older than its publication, the text says so
 */
export const oldSources: Rule = ({ texts, analysis, document: { head }, nowMs }) => {
  const today = dayIn(head.cutOff) ?? isoDayOf(nowMs);
  return texts.flatMap((text) => {
    if (text.block === null || text.block.type === 'quotation' || text.block.type === 'heading' || isDatedBeside(text)) return [];
    const seen = new Set<number>();
    return text.citations.flatMap((citation) => {
      const day = oldDay(citation.target, analysis, today);
      if (day === null) return [];
      const sentence = sentenceAround(text, { start: Math.max(0, citation.at - 1), end: citation.at });
      // One date says it for the whole sentence.
      if (seen.has(sentence.start)) return [];
      seen.add(sentence.start);
      const found = namesDate(text.words.slice(sentence.start, sentence.end)) ? null : findingOf(text, citation, day);
      return found === null ? [] : [{ ...found, articleId: citedArticle(citation.target, analysis.index) }];
    });
  });
};

function isDatedBeside({ block }: RuledText): boolean {
  return block?.type === 'paragraph' && block.kind === 'reported';
}

/** The day a citation's information is of, when that is old; `null` otherwise, and where nobody states one. */
function oldDay(target: CitationTarget, analysis: LedgerAnalysis, today: string): string | null {
  const articleId = citedArticle(target, analysis.index);
  const article = articleId === null ? undefined : analysis.index.articles.get(articleId);
  const published = article === undefined ? null : (metaOf(article).published?.iso ?? null);
  const stated = citedAppearances(target, analysis.index).flatMap(({ attributionId }) => statedDay(attributionId, analysis) ?? [])[0] ?? null;
  const day = stated ?? published;
  if (day === null) return null;
  const isOld = olderBy(day, today) > oldAfterDays || (stated !== null && published !== null && olderBy(stated, published) > oldAfterDays);
  return isOld ? day : null;
}

/** The day of the innermost attribution around a statement that gives one. */
function statedDay(attributionId: TagId | null, { index }: LedgerAnalysis): string | null {
  const seen = new Set<TagId>();
  let at = attributionId;
  // A hostile case may hold attributions that are each other's parents.
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const attribution = index.attributions.get(at);
    if (attribution?.statedDate != null) return attribution.statedDate;
    at = attribution?.parentId ?? null;
  }
  return null;
}

/** Days from the last day one date can mean to the first of another. */
function olderBy(day: string, than: string): number {
  const [one, other] = [daySpan(day), daySpan(than)];
  if (one === null || other === null) return 0;
  return (Date.parse(other.first) - Date.parse(one.last)) / millisecondsPerDay;
}

function findingOf(text: RuledText, citation: PlacedCitation, day: string): RuleFinding {
  const at = { start: Math.max(0, citation.at - 1), end: citation.at };
  // Before the mark that ends the sentence, with its citations behind.
  const place = text.words.slice(0, citation.at).replace(/[\s.,;:!?…]+$/u, '').length;
  const dated = briefingRuleStrings.asOf(fullDay(day));
  return {
    code: 'old-source-undated',
    place: placeOf(text, at),
    details: { day: fullDay(day) },
    fixes: [{ kind: 'rewrite', edits: [{ start: place, end: place, text: ` ${dated}`, side: 'before' }], preview: dated }],
    articleId: null,
  };
}
