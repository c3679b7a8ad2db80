import type { LedgerAnalysis } from '../analysis/analyse-ledger.js';
import type { ArticleId } from '../domain/ids.js';
import type { Span } from '../domain/passage.js';
import { citedAppearances, citedArticle } from './cited-claims.js';
import { holdsQuotation, quotedPieces, type QuotableArticle } from './quotable-article.js';
import { insideMarks } from './quoted-spans.js';
import type { RuledText } from './ruled-text.js';

/** A quotation typed by hand, with the articles the text cites. */
export interface TypedQuotation {
  readonly span: Span;
  readonly words: string;
  /** Those cited behind it come first. */
  readonly articles: readonly { readonly id: ArticleId; readonly article: QuotableArticle }[];
  /** Whether the words are a translation that the analyst marked as hers. */
  readonly isTranslation: boolean;
}

/** One word in marks is a name or a doubt, not a quotation to be held against an article. */
const fewestWords = 2;

/** The quotations typed in a text that can be looked up: some article is cited, and the texts of all that are stand at hand. */
export function typedQuotations(text: RuledText, analysis: LedgerAnalysis, articles: ReadonlyMap<ArticleId, QuotableArticle>): TypedQuotation[] {
  if (text.typed.length === 0 || text.citations.length === 0) return [];
  const isOpen = text.typed.at(-1)?.end === text.words.length;
  return text.typed.flatMap((span, at): TypedQuotation[] => {
    const words = insideMarks(text.words, span);
    const isUnfinished = isOpen && at === text.typed.length - 1 && words.length === span.end - span.start - 1;
    if (isUnfinished || words.includes('\uFFFC') || words.trim().split(/\s+/u).length < fewestWords) return [];
    const ordered = [...text.citations.filter((citation) => citation.at >= span.end), ...text.citations.filter((citation) => citation.at < span.end)];
    const ids = [...new Set(ordered.flatMap(({ target }) => citedArticle(target, analysis.index) ?? []))];
    const atHand = ids.flatMap((id) => {
      const article = articles.get(id);
      return article === undefined ? [] : [{ id, article }];
    });
    if (atHand.length === 0 || atHand.length < ids.length) return [];
    const translations = ordered.flatMap(({ target }) => citedAppearances(target, analysis.index).flatMap(({ translation }) => translation ?? []));
    return [{ span, words, articles: atHand, isTranslation: translations.some((translation) => isWithin(words, translation)) }];
  });
}

/** Whether a quotation is part of a text, whatever the kinds of its marks. */
export function isWithin(words: string, whole: string): boolean {
  return quotedPieces(words).length > 0 && holdsQuotation(quotedPieces(whole).join(' '), words);
}
