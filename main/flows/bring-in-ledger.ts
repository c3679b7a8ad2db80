import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import { verifyLedger, type ArticleToCompare, type VerificationReport } from '../../shared/exchange/verify-ledger.js';
import type { BroughtLedger } from '../../shared/ipc/ledger-channels.js';
import { readSealed } from './verify-pdf.js';
import type { CaseCaller, ImportCaller } from './worker-caller.js';

/** Who reads the PDF, and the open case. */
export interface BringInParts {
  readonly caseWorker: CaseCaller;
  readonly importWorker: ImportCaller;
}

/**
 * Keeps the ledger of a briefing's PDF in the open case, apart from its own records.
 *
 * @throws {AppError} what `verifyPdf` throws; `ledger-damaged` (`why`: `hash`) where the last page names another ledger
 */
export async function bringInLedger(pdfFile: string, { caseWorker, importWorker }: BringInParts): Promise<BroughtLedger> {
  const { ledger, ledgerSha256, printedSha256 } = await readSealed(pdfFile, importWorker);
  if (ledgerSha256 !== printedSha256) throw new AppError('ledger-damaged', { fileName: path.basename(pdfFile), why: 'hash' });
  return caseWorker.call('ledgers:keep', { id: ledgerSha256, ledger });
}

/**
 * Compares a briefing's PDF with the articles of the open case that have the bytes or the file name of one it cites.
 *
 * @throws {AppError} what `verifyPdf` throws
 */
export async function verifyAgainstCase(pdfFile: string, { caseWorker, importWorker, sha256 }: BringInParts & { readonly sha256: (text: string) => string }): Promise<VerificationReport> {
  const sealed = await readSealed(pdfFile, importWorker);
  const cited = new Set(sealed.ledger.sources.flatMap((source) => [source.sha256, source.fileName]));
  const { articles } = await caseWorker.call('case:records', {});
  const compared: ArticleToCompare[] = [];
  for (const article of articles) {
    if (article.hidden || !(cited.has(article.sha256) || cited.has(article.fileName))) continue;
    const { text } = await caseWorker.call('articles:open', { id: article.id });
    compared.push({ fileName: article.fileName, sha256: article.sha256, text });
  }
  return verifyLedger(sealed, compared, sha256);
}
