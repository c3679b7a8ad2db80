import { publicationKey } from '../analysis/publication-order.js';
import type { Suggestions } from '../attribution/suggestion.js';
import { metaOf, type ArticleMeta } from '../domain/article.js';
import { emptyHead, type Block, type BriefingDocument, type Run } from '../domain/briefing.js';
import { blockIdSchema, type ArticleId } from '../domain/ids.js';
import { passageWords, type Passage } from '../domain/passage.js';
import { fullDay, publishedText } from '../print/print-dates.js';
import { isWebLink } from '../print/licence.js';
import { draftSourceSummary } from '../print/source-summary.js';
import { sourceSummaryStrings } from '../strings/source-summary.js';
import { digestStrings } from '../strings/digest.js';
import { leadOf } from './article-lead.js';
import type { ArticleWithText } from './case-file-articles.js';
import { suggestedStatements } from './suggested-statements.js';

/** About the length of a lead that can be read in one breath, in characters. */
const wantedChars = 300;
/** A first sentence longer than this is no lead but a paragraph. */
const longestSentenceChars = 2000;

/** Why an article's words are not quoted: no opening sentence, terms of reuse that cannot be met, characters that cannot be printed. */
type Unquoted =
  | { readonly why: 'no-lead' | 'licence-link' }
  | { readonly why: 'licence-limit'; readonly limitChars: number }
  | { readonly why: 'glyph-missing'; readonly character: string };

/** What drafting needs besides the articles. */
export interface DigestParts {
  /** Makes the ids of the blocks. */
  readonly makeId: () => string;
  /** What was found, by article; one without any is listed by its lead alone. */
  readonly suggestions?: ReadonlyMap<ArticleId, Suggestions>;
  /** Articles whose quoted words hold a character that cannot be printed. */
  readonly undrawable?: ReadonlyMap<ArticleId, string>;
}

/**
 * A briefing that lists articles, oldest first, each with its title and its lead, quoted and cited.
 *
 * An article whose terms of reuse cannot be met, or whose words cannot be printed, is listed without quoted words, with
 * the reason, and cited as a whole. What the program found in an article follows as statements, each marked "not
 * reviewed", as far as the terms leave room.
 */
export function draftDigest(articles: readonly ArticleWithText[], parts: DigestParts): BriefingDocument {
  const ordered = articles.toSorted((a, b) => compareKeys(publicationKey(a.article), publicationKey(b.article)));
  const outlets = new Set(ordered.flatMap(({ article }) => metaOf(article).outlet ?? []));
  const head = {
    ...emptyHead(digestStrings.title(articles.length)),
    documentType: digestStrings.documentType,
    originator: digestStrings.originator,
    mainMessage: digestStrings.mainMessage(articles.length, outlets.size),
  };
  const listed = ordered.map((one) => articleBlocks(one, parts));
  const hasStatements = listed.some((blocks) => blocks.some((block) => block.type === 'list-item'));
  const mainMessage = hasStatements ? `${head.mainMessage} ${digestStrings.suggestionsMessage}` : head.mainMessage;
  return { head: { ...head, mainMessage }, blocks: listed.flat() };
}

/** The digest with a source summary of the articles it cites at its end. */
export function withSourceSummary(document: BriefingDocument, articles: readonly ArticleWithText[], { makeId }: DigestParts): BriefingDocument {
  const records = { articles: articles.map(({ article }) => article), sources: [], tags: [], claims: [], briefings: [] };
  const summary = draftSourceSummary({ caseName: '', document, records, texts: articles.map(({ text }) => text), nowMs: 0 });
  if (summary === '') return document;
  const blockOf = (text: string, rest: Pick<Block, 'type' | 'level'>): Block => ({ id: blockIdSchema.parse(makeId()), ...rest, runs: [{ type: 'text', text }] });
  return { ...document, blocks: [...document.blocks, blockOf(sourceSummaryStrings.title, { type: 'heading', level: 1 }), blockOf(summary, { type: 'paragraph' })] };
}

function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function articleBlocks(one: ArticleWithText, parts: DigestParts): Block[] {
  const { makeId, undrawable } = parts;
  const meta = metaOf(one.article);
  const title: Run = { type: 'text', text: meta.title ?? one.article.fileName };
  const byline: Run = { type: 'text', text: digestStrings.byline(meta.outlet, publishedText(meta.published, fullDay)) };
  const character = undrawable?.get(one.article.id);
  const quoted = character === undefined ? quotedLead(one, meta) : { why: 'glyph-missing' as const, character };
  return [
    { id: blockIdSchema.parse(makeId()), type: 'heading', level: 1, runs: [title] },
    'why' in quoted
      ? { id: blockIdSchema.parse(makeId()), type: 'paragraph', runs: [byline, ...unquotedRuns(one, quoted)] }
      : { id: blockIdSchema.parse(makeId()), type: 'paragraph', kind: 'reported', runs: [byline, ...quotationRuns(one, quoted.passages)] },
    ...statementBlocks(one, quoted, parts),
  ];
}

/** Nothing is quoted of an article whose lead its terms forbid, or whose words cannot be printed. */
function statementBlocks(one: ArticleWithText, quoted: QuotedLead | Unquoted, { makeId, suggestions }: DigestParts): Block[] {
  const found = suggestions?.get(one.article.id);
  if (found === undefined || ('why' in quoted && quoted.why !== 'no-lead')) return [];
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
  const words = reasonOf(unquoted);
  return [
    { type: 'text', text: words },
    { type: 'citation', target: { kind: 'article', articleId: article.id } },
  ];
}

function reasonOf(unquoted: Unquoted): string {
  switch (unquoted.why) {
    case 'licence-limit':
      return digestStrings.unquoted['licence-limit'](unquoted.limitChars);
    case 'glyph-missing':
      return digestStrings.unquoted['glyph-missing'](codePointOf(unquoted.character));
    default:
      return digestStrings.unquoted[unquoted.why];
  }
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
