import { nestedAttributions } from '../analysis/chain.js';
import { indexLedger, type LedgerIndex } from '../analysis/ledger-index.js';
import { storyOf } from '../analysis/syndication.js';
import { metaOf, type ArticleText, type Terms } from '../domain/article.js';
import type { PrintInput } from '../domain/case.js';
import type { ArticleId } from '../domain/ids.js';
import { wordsOf } from '../domain/paragraph.js';
import { passageWords, type Passage, type Span } from '../domain/passage.js';
import { citePassages } from './cited-passages.js';
import { linkTarget } from './print-link.js';

/** Terms of reuse that the exported file would break. */
export type LicenceFinding =
  | { readonly code: 'licence-limit'; readonly articleId: ArticleId; readonly usedChars: number; readonly limitChars: number }
  | { readonly code: 'licence-link'; readonly articleId: ArticleId };

/**
 * The articles whose terms of reuse the exported file would break.
 *
 * Counts the characters of a story's words that the file holds, in body quotations, endnotes and the words that chains
 * name a source by: what is quoted twice, by passages that overlap or from a copy, counts once. The attached ledger adds
 * none: of such an article it has positions and hashes.
 */
export function licenceFindings(input: PrintInput): LicenceFinding[] {
  const waived = new Set((input.document.head.waivers ?? []).map(({ articleId }) => articleId));
  return unmetTerms(input).filter(({ articleId }) => !waived.has(articleId));
}

/** As `licenceFindings`, those included that the analyst waived with a reason. */
export function unmetTerms(input: PrintInput): LicenceFinding[] {
  const index = indexLedger(input.records);
  const quoted = quotedPassages(input, index);
  const charactersOf = (id: ArticleId, passages: readonly Passage[]): number => quotedCharacters(passages, input.texts.find((candidate) => candidate.id === id));
  return input.records.articles.flatMap((article) => {
    const { terms, url } = metaOf(article);
    const passages = quoted.get(article.id) ?? [];
    if (terms === null || passages.length === 0) return [];
    const own = passages.map(passageWords);
    // A copy is the same story: what it adds counts too, what it repeats does not.
    const added = [...quoted].filter(([id]) => id !== article.id && storyOf(id, index) === storyOf(article.id, index));
    const fromCopies = added.map(([id, others]) => charactersOf(id, others.filter((other) => !own.some((words) => words.includes(passageWords(other))))));
    return findingsOf(article.id, terms, { usedChars: fromCopies.reduce((sum, count) => sum + count, charactersOf(article.id, passages)), hasLink: isWebLink(url) });
  });
}

/** The passages of each article whose words the file holds: what is cited, and what its notes call a source that has no record. */
function quotedPassages(input: PrintInput, index: LedgerIndex): Map<ArticleId, Passage[]> {
  const quoted = new Map<ArticleId, Passage[]>();
  const add = (articleId: ArticleId, pieces: readonly Passage[]): void => void quoted.set(articleId, [...(quoted.get(articleId) ?? []), ...pieces]);
  for (const { articleId, pieces, appearance } of citePassages(input.document.blocks, index, input.texts).passages) {
    if (pieces === null) continue;
    add(articleId, pieces);
    const unrecorded = appearance === null ? [] : nestedAttributions(appearance.attributionId, index).filter(({ sourceId }) => sourceId === null);
    for (const { source, cue } of unrecorded) add(articleId, source.length > 0 ? source : cue);
  }
  return quoted;
}

/** Whether an address can be linked as the source's page: one of mail leads to no page. */
export function isWebLink(url: string | null): boolean {
  return /^https?:/iu.test(linkTarget(url) ?? '');
}

function findingsOf(articleId: ArticleId, terms: Terms, use: { readonly usedChars: number; readonly hasLink: boolean }): LicenceFinding[] {
  const findings: LicenceFinding[] = [];
  const limitChars = terms.maxExtractChars;
  if (limitChars !== null && use.usedChars > limitChars) findings.push({ code: 'licence-limit', articleId, usedChars: use.usedChars, limitChars });
  if (terms.requiresLink && !use.hasLink) findings.push({ code: 'licence-link', articleId });
  return findings;
}

/** Characters (UTF-16 units) of the words that the passages cover together. */
export function quotedCharacters(passages: readonly Passage[], text: ArticleText | undefined): number {
  const counts = mergedSpans(passages).map((span) => {
    if (text !== undefined) return wordsOf(text.text, text.regions, span).length;
    const whole = passages.find((passage) => passage.start === span.start && passage.end === span.end);
    return whole === undefined ? span.end - span.start : passageWords(whole).length;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The spans that some passages cover: sorted, overlapping and touching ones joined. */
function mergedSpans(passages: readonly Passage[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
