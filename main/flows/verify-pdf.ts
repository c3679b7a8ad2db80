import path from 'node:path';
import { AppError, errorRecord, type ErrorRecord } from '../../shared/errors.js';
import { verifyLedger, type ArticleToCompare, type SealedPdf, type VerificationReport } from '../../shared/exchange/verify-ledger.js';
import { extractTimeLimitMs, printTimeLimitMs, type ImportCaller } from './worker-caller.js';

/** What came of comparing a PDF with articles. */
export interface PdfVerified {
  readonly report: VerificationReport;
  /** Articles that could not be read, and why; they are compared by nothing. */
  readonly unreadable: readonly { readonly file: string; readonly error: ErrorRecord }[];
}

/** Who reads the files, and how words are hashed. */
export interface VerifyParts {
  readonly importWorker: ImportCaller;
  readonly sha256: (text: string) => string;
}

/**
 * Compares a briefing's PDF with the articles it cites.
 *
 * @throws {AppError} `ledger-missing`, `ledger-damaged` and what reading a PDF throws; a hostile one costs the worker, no more
 */
export async function verifyPdf(pdfFile: string, articleFiles: readonly string[], { importWorker, sha256 }: VerifyParts): Promise<PdfVerified> {
  const sealed = await readSealed(pdfFile, importWorker);
  const articles: ArticleToCompare[] = [];
  const unreadable: { file: string; error: ErrorRecord }[] = [];
  for (const file of articleFiles) {
    try {
      articles.push(await readArticle(file, importWorker));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      unreadable.push({ file, error: errorRecord(thrown) });
    }
  }
  return { report: verifyLedger(sealed, articles, sha256), unreadable };
}

/**
 * The ledger of a PDF and what its pages show.
 *
 * @throws {AppError} as `verifyPdf`; every error names the file
 */
export async function readSealed(pdfFile: string, importWorker: ImportCaller): Promise<SealedPdf> {
  const fileName = path.basename(pdfFile);
  try {
    return await importWorker.call('pdf:read-ledger', { path: pdfFile, fileName }, { timeLimitMs: printTimeLimitMs });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    throw new AppError(thrown.code, { ...thrown.details, fileName }, thrown);
  }
}

async function readArticle(file: string, importWorker: ImportCaller): Promise<ArticleToCompare> {
  const place = { path: file, fileName: path.basename(file) };
  const { sha256, extracted } = await importWorker.call('source:extract-file', place, { timeLimitMs: extractTimeLimitMs });
  return { fileName: place.fileName, sha256, text: extracted.text };
}
