import type { PrintInput } from '../domain/case.js';
import { pdfStrings } from '../strings/pdf.js';
import { unmetTerms, type LicenceFinding } from './licence.js';
import type { PrintSource } from './print-document.js';

/** A sentence for each article that is quoted beyond its terms, with the analyst's reason; none where all terms are met. */
export function sourcingNote(input: PrintInput, sources: readonly PrintSource[]): string[] {
  const waivers = new Map((input.document.head.waivers ?? []).map(({ articleId, reason }) => [articleId, reason]));
  if (waivers.size === 0) return [];
  return unmetTerms(input).flatMap((finding) => {
    const reason = waivers.get(finding.articleId);
    const source = sources.find(({ articleId }) => articleId === finding.articleId);
    return reason === undefined || source === undefined ? [] : [pdfStrings.sourcing.waived(`${source.outlet} (${source.label})`, unmetWords(finding), withoutStop(reason))];
  });
}

function unmetWords(finding: LicenceFinding): string {
  return finding.code === 'licence-limit' ? pdfStrings.sourcing.overLimit(finding.usedChars, finding.limitChars) : pdfStrings.sourcing.noLink;
}

function withoutStop(reason: string): string {
  return reason.trim().replace(/\.$/u, '');
}
