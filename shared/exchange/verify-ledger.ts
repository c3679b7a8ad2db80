import { findPairs } from './pair-articles.js';
import { standsIn } from './find-ledger-span.js';
import type { LedgerAnnotation, LedgerFile, LedgerSource, LedgerSpan } from './ledger-file.js';
import { wordsOfSpans } from './ledger-words.js';

/** A PDF's ledger and what was found of the pages it is attached to. */
export interface SealedPdf {
  readonly ledger: LedgerFile;
  /** Of the attached file's bytes. */
  readonly ledgerSha256: string;
  /** The hash that the last page shows; `null` where it shows none. */
  readonly printedSha256: string | null;
  /** Of the characters the pages show. */
  readonly visibleTextSha256: string;
  /** Something lies over the pages that was not printed: a note, a stamp, a form field. */
  readonly hasForeignMarks: boolean;
}

/** An article that a PDF is compared with; `text` is `null` where none could be read from it. */
export interface ArticleToCompare {
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string | null;
}

/** One cited passage and what was found of it. */
export interface VerifiedQuotation {
  /** The words; `null` where the ledger holds none, since the article's terms limit extracts. */
  readonly text: string | null;
  readonly result: 'matches' | 'differs' | 'not-here';
}

/** One cited article, compared with the one that stands for it. */
export interface VerifiedSource {
  /** As the source list prints it: "S1". */
  readonly id: string;
  readonly title: string;
  readonly bytes: 'equal' | 'differs' | 'not-here';
  readonly quotations: readonly VerifiedQuotation[];
}

/** What `verify` prints. */
export interface VerificationReport {
  readonly pdf: { readonly visibleText: 'intact' | 'altered'; readonly ledgerHash: 'ok' | 'differs' };
  readonly sources: readonly VerifiedSource[];
}

/** Whether the pages are as they were written, and each cited passage is in the words of its article. */
export function verifyLedger(sealed: SealedPdf, articles: readonly ArticleToCompare[], sha256: (text: string) => string): VerificationReport {
  const { ledger } = sealed;
  const passages = passagesBySource(ledger);
  const pairs = findPairs(ledger.sources, articles, (source, text) => {
    return (passages.get(source.id) ?? []).filter((spans) => spans.every((span) => standsIn(text, span, sha256))).length;
  });
  return {
    pdf: {
      visibleText: sealed.visibleTextSha256 === ledger.visibleText.sha256 && !sealed.hasForeignMarks ? 'intact' : 'altered',
      ledgerHash: sealed.printedSha256 === sealed.ledgerSha256 ? 'ok' : 'differs',
    },
    sources: ledger.sources.map((source) => verifiedSource(source, { passages: passages.get(source.id) ?? [], article: pairs.get(source.id), sha256 })),
  };
}

/** Whether anything differs: what is not here does not. */
export function differs({ pdf, sources }: VerificationReport): boolean {
  const isSource = (source: VerifiedSource): boolean => source.bytes === 'differs' || source.quotations.some(({ result }) => result === 'differs');
  return pdf.visibleText === 'altered' || pdf.ledgerHash === 'differs' || sources.some(isSource);
}

function passagesBySource({ annotations }: LedgerFile): Map<string, (readonly LedgerSpan[])[]> {
  const passages = new Map<string, (readonly LedgerSpan[])[]>();
  for (const { target } of annotations) {
    const [first] = spansOf(target);
    if (first !== undefined) passages.set(first.source, [...(passages.get(first.source) ?? []), spansOf(target)]);
  }
  return passages;
}

function spansOf(target: LedgerAnnotation['target']): readonly LedgerSpan[] {
  return 'source' in target ? [] : target;
}

interface SourceParts {
  readonly passages: readonly (readonly LedgerSpan[])[];
  readonly article: ArticleToCompare | undefined;
  readonly sha256: (text: string) => string;
}

function verifiedSource(source: LedgerSource, { passages, article, sha256 }: SourceParts): VerifiedSource {
  const resultOf = (spans: readonly LedgerSpan[]): VerifiedQuotation['result'] => {
    if (article === undefined) return 'not-here';
    const { text } = article;
    return text !== null && spans.every((span) => standsIn(text, span, sha256)) ? 'matches' : 'differs';
  };
  return {
    id: source.id.toUpperCase(),
    title: source.title ?? source.fileName,
    bytes: article === undefined ? 'not-here' : bytesOf(source, article),
    quotations: passages.map((spans) => ({ text: wordsOfSpans(spans), result: resultOf(spans) })),
  };
}

function bytesOf(source: LedgerSource, article: ArticleToCompare): 'equal' | 'differs' {
  return source.sha256 === article.sha256 ? 'equal' : 'differs';
}
