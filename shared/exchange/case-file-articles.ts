import { anchorText, type AnchorText } from '../anchoring/anchor-text.js';
import { describeSpan } from '../anchoring/describe-span.js';
import { resolveQuote } from '../anchoring/resolve-quote.js';
import { metaOf, type Article, type ArticleText } from '../domain/article.js';
import type { ArticleId } from '../domain/ids.js';
import type { Passage } from '../domain/passage.js';
import { checkedPieces } from '../domain/tag-rules.js';
import { AppError } from '../errors.js';
import type { QuoteSelector } from './case-file.js';

/** An article a case.json may speak of. */
export interface ArticleWithText {
  readonly article: Article;
  readonly text: ArticleText;
}

/** A file name that also stands for an article: of a file that held the bytes of one on file. */
export interface OtherName {
  readonly fileName: string;
  readonly articleId: ArticleId;
}

/** The articles of a case by the file name a case.json calls them; each is indexed once, when first asked for. */
export class CaseFileArticles {
  readonly #articles = new Map<string, ArticleWithText[]>();
  readonly #anchors = new Map<string, AnchorText>();

  constructor(articles: readonly ArticleWithText[], otherNames: readonly OtherName[]) {
    for (const one of articles) this.#name(one.article.fileName, one);
    const byId = new Map(articles.map((one) => [one.article.id, one]));
    for (const { fileName, articleId } of otherNames) {
      const one = byId.get(articleId);
      if (one !== undefined) this.#name(fileName, one);
    }
  }

  /**
   * The article with this file name.
   *
   * @param id - what refers to it, for the error
   * @throws {AppError} `reference-missing` when there is none, `reference-ambiguous` when there are two
   */
  named(fileName: string, id: string): ArticleWithText {
    const [found, another] = this.#articles.get(fileName) ?? [];
    if (found === undefined) throw new AppError('reference-missing', { id, reference: fileName });
    if (another !== undefined) throw new AppError('reference-ambiguous', { id, reference: fileName, first: toldApart(found), second: toldApart(another) });
    return found;
  }

  /**
   * The passage that a quotation means.
   *
   * @throws {AppError} `quote-missing` or `quote-ambiguous`, naming id, article and quotation
   */
  passage(fileName: string, quote: QuoteSelector, id: string): Passage {
    const { text } = this.named(fileName, id);
    const match = resolveQuote(this.#anchor(fileName, text), quote);
    const details = { id, article: fileName, quote: quote.exact };
    if (match.kind === 'missing') throw new AppError('quote-missing', details);
    if (match.kind === 'ambiguous') throw new AppError('quote-ambiguous', { ...details, count: match.count });
    return describeSpan(text.text, text.regions, match.span);
  }

  /**
   * The pieces that quotations mean, in the order of the text.
   *
   * @throws {AppError} as `passage`; `input-invalid` when two overlap or one reaches into boilerplate
   */
  pieces(fileName: string, quotes: readonly QuoteSelector[], id: string): Passage[] {
    const { text } = this.named(fileName, id);
    const pieces = quotes.map((quote) => this.passage(fileName, quote, id)).sort((a, b) => a.start - b.start);
    try {
      return checkedPieces(pieces, text);
    } catch (thrown) {
      if (thrown instanceof AppError) throw new AppError(thrown.code, { ...thrown.details, id, article: fileName }, thrown);
      throw thrown;
    }
  }

  #name(fileName: string, one: ArticleWithText): void {
    const named = this.#articles.get(fileName) ?? [];
    if (!named.includes(one)) this.#articles.set(fileName, [...named, one]);
  }

  #anchor(fileName: string, text: ArticleText): AnchorText {
    const known = this.#anchors.get(fileName);
    if (known !== undefined) return known;
    const made = anchorText(text.text, text.regions);
    this.#anchors.set(fileName, made);
    return made;
  }
}

/** What tells an article from another of the same file name: its title, and how the hash of its bytes begins. */
function toldApart({ article }: ArticleWithText): string {
  const hash = `(${article.sha256.slice(0, 8)})`;
  const { title } = metaOf(article);
  return title === null ? hash : `${title} ${hash}`;
}
