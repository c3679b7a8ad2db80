import { citedArticle } from '../cited-claims.js';
import type { RuleFinding } from '../finding.js';
import { holdsQuotation, type QuotableArticle } from '../quotable-article.js';
import { insideMarks, quotedSpans } from '../quoted-spans.js';
import type { Rule, RuleContext } from '../rule-context.js';
import { placeOf, type RuledText } from '../ruled-text.js';
import { typedQuotations } from '../typed-quotations.js';

/**
 * Words quoted from a headline or standfirst that the body of the article does not hold: the outlet wrote them above a
 * story in which nobody says them.
 */
export const unsupportedQuotations: Rule = (context) => context.texts.flatMap((text) => [...carried(text, context), ...typed(text, context)]);

function carried(text: RuledText, { analysis, articles }: RuleContext): RuleFinding[] {
  return text.quotations.flatMap(({ span, run }): RuleFinding[] => {
    const articleId = citedArticle(run.target, analysis.index);
    const article = articleId === null ? undefined : articles.get(articleId);
    if (article === undefined) return [];
    // Where the outlet itself sets words in marks, those are what somebody is said to have said.
    const inner = quotedSpans(run.words).map((inside) => insideMarks(run.words, inside));
    const [missing] = (inner.length > 0 ? inner : [run.words]).filter((words) => isOnlyAbove(article, words));
    return missing === undefined ? [] : [{ code: 'quotation-not-in-body', place: placeOf(text, span), details: { words: missing }, fixes: [], articleId }];
  });
}

function typed(text: RuledText, { analysis, articles }: RuleContext): RuleFinding[] {
  return typedQuotations(text, analysis, articles).flatMap(({ span, words, articles: cited }): RuleFinding[] => {
    const isInBody = cited.some(({ article }) => holdsQuotation(article.body, words));
    const above = isInBody ? undefined : cited.find(({ article }) => isOnlyAbove(article, words));
    return above === undefined ? [] : [{ code: 'quotation-not-in-body', place: placeOf(text, span), details: { words }, fixes: [], articleId: above.id }];
  });
}

function isOnlyAbove({ head, body }: QuotableArticle, words: string): boolean {
  return holdsQuotation(head, words) && !holdsQuotation(body, words);
}
