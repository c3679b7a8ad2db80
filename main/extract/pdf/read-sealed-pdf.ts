import { createHash } from 'node:crypto';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { AppError } from '../../../shared/errors.js';
import { ledgerFileName, maxLedgerBytes } from '../../../shared/exchange/ledger-file.js';
import { parseLedger } from '../../../shared/exchange/parse-ledger.js';
import type { SealedPdf } from '../../../shared/exchange/verify-ledger.js';
import { visibleCharacters } from '../../../shared/exchange/visible-characters.js';
import { sha256Hex } from '../hash.js';
import { maxTextLength } from '../limits.js';
import type { SourceFile } from '../source-file.js';
import { withPdf } from './open-pdf.js';

/** Most pages of a briefing that is read back. */
const maxPages = 5_000;
/** Digits of a SHA-256: the last characters the last page shows. */
const hashLength = 64;

/**
 * The ledger attached to a briefing's PDF, and what its pages show.
 *
 * @throws {AppError} `encrypted`, `damaged`, `file-too-large`; `ledger-missing` for a PDF without one, `ledger-damaged` for one that cannot be read
 */
export async function readSealedPdf(file: SourceFile): Promise<SealedPdf> {
  return withPdf(file, async (pdf) => {
    const ledger = await ledgerBytes(pdf, file.fileName);
    const parsed = parseLedger(textOf(ledger));
    const pages = await readPages(pdf, file.fileName);
    return { ledger: parsed, ledgerSha256: sha256Hex(ledger), ...pages };
  });
}

interface Attached {
  readonly filename: string;
  readonly content: Uint8Array | null;
}

async function ledgerBytes(pdf: PDFDocumentProxy, fileName: string): Promise<Uint8Array> {
  const attached = ((await pdf.getAttachments()) ?? {}) as Readonly<Record<string, Attached>>; // pdf.js types it as any
  const found = Object.values(attached).find(({ filename }) => filename === ledgerFileName);
  if (found === undefined) throw new AppError('ledger-missing', { fileName });
  const sizeBytes = found.content?.length ?? 0;
  if (found.content === null || sizeBytes === 0) throw new AppError('ledger-damaged', { fileName, why: 'not-json' });
  if (sizeBytes > maxLedgerBytes) throw new AppError('ledger-damaged', { fileName, why: 'too-large', sizeBytes, limitBytes: maxLedgerBytes });
  return found.content;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    throw new AppError('ledger-damaged', { why: 'not-json' }, thrown);
  }
}

async function readPages(pdf: PDFDocumentProxy, fileName: string): Promise<Pick<SealedPdf, 'visibleTextSha256' | 'printedSha256' | 'hasForeignMarks'>> {
  if (pdf.numPages > maxPages) throw new AppError('file-too-large', { fileName, pages: pdf.numPages, limitPages: maxPages });
  const shown = createHash('sha256');
  let hasForeignMarks = false;
  let length = 0;
  let last = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    shown.update(last);
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    last = visibleCharacters(items.map((item) => ('str' in item ? item.str : '')).join(''));
    length += last.length;
    if (length > maxTextLength) throw new AppError('file-too-large', { fileName, characters: length, limitCharacters: maxTextLength });
    const annotations = (await page.getAnnotations()) as readonly { readonly subtype?: string }[]; // pdf.js types them as any
    hasForeignMarks ||= annotations.some(({ subtype }) => subtype !== 'Link');
    page.cleanup();
  }
  const printed = last.slice(-hashLength);
  const isHash = /^[0-9A-F]{64}$/u.test(printed);
  shown.update(isHash ? last.slice(0, -hashLength) : last);
  return { visibleTextSha256: shown.digest('hex'), printedSha256: isHash ? printed.toLowerCase() : null, hasForeignMarks };
}
