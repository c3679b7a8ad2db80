import { indexLedger } from '../analysis/ledger-index.js';
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
 * Counts the characters of an article's words that the file holds, in body quotations and endnotes together:
 * what is quoted twice, or by passages that overlap, counts once.
 */
export function licenceFindings(input: PrintInput): LicenceFinding[] {
  const cited = citePassages(input.document.blocks, indexLedger(input.records), input.texts);
  const quotedPassages = new Map<ArticleId, Passage[]>();
  for (const { articleId, pieces } of cited.passages) {
    quotedPassages.set(articleId, [...(quotedPassages.get(articleId) ?? []), ...(pieces ?? [])]);
  }
  return input.records.articles.flatMap((article) => {
    const { terms, url } = metaOf(article);
    const passages = quotedPassages.get(article.id) ?? [];
    if (terms === null || passages.length === 0) return [];
    const text = input.texts.find((candidate) => candidate.id === article.id);
    return findingsOf(article.id, terms, { usedChars: quotedCharacters(passages, text), hasLink: isWebLink(url) });
  });
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
