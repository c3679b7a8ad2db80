import { publicationKey } from '../analysis/publication-order.js';
import type { Suggestions } from '../attribution/suggestion.js';
import { metaOf, type ArticleMeta } from '../domain/article.js';
import { emptyHead, type Block, type BriefingDocument, type Run } from '../domain/briefing.js';
import { blockIdSchema, type ArticleId } from '../domain/ids.js';
import { passageWords, type Passage } from '../domain/passage.js';
import { fullDay, publishedText } from '../print/print-dates.js';
import { isWebLink } from '../print/licence.js';
import { digestStrings } from '../strings/digest.js';
import { leadOf } from './article-lead.js';
import type { ArticleWithText } from './case-file-articles.js';
import { suggestedStatements } from './suggested-statements.js';

/** About the length of a lead that can be read in one breath, in characters. */
const wantedChars = 300;
/** A first sentence longer than this is no lead but a paragraph. */
const longestSentenceChars = 2000;

/** Why an article's words are not quoted: it has no opening sentence, or its terms of reuse cannot be met. */
type Unquoted = { readonly why: 'no-lead' | 'licence-link' } | { readonly why: 'licence-limit'; readonly limitChars: number };

/**
 * A briefing that lists articles, oldest first, each with its title and its lead, quoted and cited.
 *
 * An article whose terms of reuse cannot be met is listed without quoted words, with the reason, and cited as a whole.
 *
 * What the program found in an article follows as statements, each marked "not reviewed", as far as the terms leave room.
 *
 * @param makeId - makes the ids of the blocks
 * @param suggestions - what was found, by article; one without any is listed by its lead alone
 */
export function draftDigest(articles: readonly ArticleWithText[], makeId: () => string, suggestions: ReadonlyMap<ArticleId, Suggestions> = new Map()): BriefingDocument {
  const ordered = articles.toSorted((a, b) => compareKeys(publicationKey(a.article), publicationKey(b.article)));
  const outlets = new Set(ordered.flatMap(({ article }) => metaOf(article).outlet ?? []));
  const head = {
    ...emptyHead(digestStrings.title(articles.length)),
    documentType: digestStrings.documentType,
    originator: digestStrings.originator,
    mainMessage: digestStrings.mainMessage(articles.length, outlets.size),
  };
  const listed = ordered.map((one) => articleBlocks(one, { makeId, found: suggestions.get(one.article.id) ?? null }));
  const hasStatements = listed.some((blocks) => blocks.some((block) => block.type === 'list-item'));
  const mainMessage = hasStatements ? `${head.mainMessage} ${digestStrings.suggestionsMessage}` : head.mainMessage;
  return { head: { ...head, mainMessage }, blocks: listed.flat() };
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface ArticleDraft {
  readonly makeId: () => string;
  readonly found: Suggestions | null;
}

function articleBlocks(one: ArticleWithText, { makeId, found }: ArticleDraft): Block[] {
  const meta = metaOf(one.article);
  const title: Run = { type: 'text', text: meta.title ?? one.article.fileName };
  const byline: Run = { type: 'text', text: digestStrings.byline(meta.outlet, publishedText(meta.published, fullDay)) };
  const quoted = quotedLead(one, meta);
  return [
    { id: blockIdSchema.parse(makeId()), type: 'heading', level: 1, runs: [title] },
    'why' in quoted
      ? { id: blockIdSchema.parse(makeId()), type: 'paragraph', runs: [byline, ...unquotedRuns(one, quoted)] }
      : { id: blockIdSchema.parse(makeId()), type: 'paragraph', kind: 'reported', runs: [byline, ...quotationRuns(one, quoted.passages)] },
    ...statementBlocks(one, quoted, { makeId, found }),
  ];
}

/** Nothing is quoted of an article whose lead its terms forbid. */
function statementBlocks(one: ArticleWithText, quoted: QuotedLead | Unquoted, { makeId, found }: ArticleDraft): Block[] {
  if (found === null || ('why' in quoted && quoted.why !== 'no-lead')) return [];
  const limitChars = metaOf(one.article).terms?.maxExtractChars ?? null;
  const { statements, leftOut } = suggestedStatements(one.text, found, { quoted: 'why' in quoted ? [] : quoted.passages, limitChars });
  const notice: Run[][] = leftOut === 0 || limitChars === null ? [] : [[{ type: 'text', text: digestStrings.statementsLeftOut(leftOut, limitChars) }]];
  return [...statements, ...notice].map((runs) => ({ id: blockIdSchema.parse(makeId()), type: 'list-item', runs: [...runs] }));
}

interface QuotedLead {
  readonly passages: readonly Passage[];
}

function quotedLead(one: ArticleWithText, { terms, url, language }: ArticleMeta): QuotedLead | Unquoted {
  if (terms?.requiresLink === true && !isWebLink(url)) return { why: 'licence-link' };
  const limitChars = terms?.maxExtractChars ?? null;
  const lead = leadOf(one.text, language, { wantedChars, limitChars: Math.min(longestSentenceChars, limitChars ?? longestSentenceChars) });
  if (lead.kind === 'found') return { passages: lead.passages };
  return lead.kind === 'too-long' && limitChars !== null && limitChars < longestSentenceChars ? { why: 'licence-limit', limitChars } : { why: 'no-lead' };
}

function quotationRuns({ article }: ArticleWithText, passages: readonly Passage[]): Run[] {
  return passages.flatMap((passage, at): Run[] => [
    ...(at === 0 ? [] : [{ type: 'text' as const, text: ' ' }]),
    { type: 'quotation', words: passageWords(passage), target: { kind: 'passage', articleId: article.id, passage } },
  ]);
}

function unquotedRuns({ article }: ArticleWithText, unquoted: Unquoted): Run[] {
  const words = unquoted.why === 'licence-limit' ? digestStrings.unquoted['licence-limit'](unquoted.limitChars) : digestStrings.unquoted[unquoted.why];
  return [
    { type: 'text', text: words },
    { type: 'citation', target: { kind: 'article', articleId: article.id } },
  ];
}
