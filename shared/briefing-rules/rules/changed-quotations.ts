import type { LedgerAnalysis } from '../../analysis/analyse-ledger.js';
import { piecesWords, type Passage } from '../../domain/passage.js';
import { citedAppearances, citedArticle, citedPieces } from '../cited-claims.js';
import type { RuleFinding, RuleFix } from '../finding.js';
import { nearestWords } from '../nearest-words.js';
import { holdsQuotation } from '../quotable-article.js';
import type { Rule, RuleContext } from '../rule-context.js';
import { placeOf, type PlacedQuotation, type RuledText } from '../ruled-text.js';
import { isWithin, typedQuotations, type TypedQuotation } from '../typed-quotations.js';

/**
 * Quotations whose words are not the article's. A translation that the analyst marked as hers is checked by its
 * original: that must still stand in the article.
 */
export const changedQuotations: Rule = (context) =>
  context.texts.flatMap((text) => [...text.quotations.flatMap((quotation) => changed(text, quotation, context)), ...typedChanged(text, context)]);

function changed(text: RuledText, { span, run, runAt }: PlacedQuotation, { analysis, articles }: RuleContext): RuleFinding[] {
  const pieces = citedPieces(run.target, analysis.index);
  // Gone or an article as a whole: the export says so, there are no words to compare.
  if (pieces.length === 0) return [];
  const articleId = citedArticle(run.target, analysis.index);
  const article = articleId === null ? undefined : articles.get(articleId);
  const stands = article === undefined || pieces.every((piece) => standsAt(piece, article.text));
  const original = piecesWords(pieces);
  const isSame = original.includes(run.words.replace(/\s+/gu, ' ').trim());
  const isTranslation = !isSame && isMarkedTranslation(run, analysis);
  if (stands && (isSame || isTranslation)) return [];
  return [
    {
      code: 'quotation-differs',
      place: placeOf(text, span),
      details: { words: run.words, article: stands ? original : '', what: isTranslation ? 'translation' : 'quotation' },
      fixes: stands ? [{ kind: 'requote', runAt, words: original }] : [],
      articleId,
    },
  ];
}

function standsAt(piece: Passage, text: string): boolean {
  return text.slice(piece.start, piece.end) === piece.exact;
}

function isMarkedTranslation(run: PlacedQuotation['run'], analysis: LedgerAnalysis): boolean {
  return citedAppearances(run.target, analysis.index).some(({ translation }) => translation !== null && isWithin(run.words, translation));
}

function typedChanged(text: RuledText, { analysis, articles }: RuleContext): RuleFinding[] {
  return typedQuotations(text, analysis, articles)
    .filter((quotation) => !quotation.isTranslation && !quotation.articles.some(({ article }) => holdsQuotation(article.whole, quotation.words)))
    .map((quotation) => typedFinding(text, quotation));
}

/** Where one article cited has a clearly nearest place, its words are offered; the first that has one counts. */
function typedFinding(text: RuledText, { span, words, articles }: TypedQuotation): RuleFinding {
  const near = articles.flatMap(({ id, article }) => {
    const found = nearestWords(words, article);
    return found === null ? [] : [{ id, found }];
  })[0];
  const inside = span.start + text.words.slice(span.start).indexOf(words);
  const fixes: RuleFix[] =
    near === undefined ? [] : [{ kind: 'rewrite', edits: [{ start: inside + near.found.start, end: inside + near.found.end, text: near.found.text, side: 'behind' }], preview: near.found.text }];
  return { code: 'quotation-differs', place: placeOf(text, span), details: { words, article: near?.found.text ?? '', what: 'typed' }, fixes, articleId: near?.id ?? articles[0]?.id ?? null };
}
