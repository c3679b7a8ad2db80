import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.js';
import type { ImportReport } from '../../shared/ipc/article-channels.js';
import { pastedName } from '../../shared/strings/pasting.js';
import type { ExtractedSource } from '../workers/contract.js';
import type { ImportFilesParts } from './import-files.js';
import type { ImportItem } from './import-item.js';
import { runImport } from './run-import.js';
import { extractTimeLimitMs, type ImportCaller } from './worker-caller.js';

/** What the clipboard held. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}

/**
 * Imports what was pasted as one article and returns the report.
 *
 * The page's own form is taken where the clipboard has one, for its headings and links; plain text where it has none
 * or nothing can be made of it.
 */
export async function pasteArticle(pasted: Pasted, parts: ImportFilesParts): Promise<ImportReport> {
  const now = new Date(parts.nowMs());
  return runImport([pastedItem(pasted, now, parts.importWorker)], parts);
}

function pastedItem({ text, html }: Pasted, now: Date, importWorker: ImportCaller): ImportItem {
  const hasHtml = html !== null && html.trim() !== '';
  const bytes = new TextEncoder().encode(hasHtml ? html : text);
  const fileName = pastedName(now, hasHtml ? 'html' : 'txt');
  const extract = (from: Uint8Array, name: string, signal?: AbortSignal): Promise<ExtractedSource> =>
    importWorker.call('source:extract-bytes', { bytes: from, fileName: name }, { timeLimitMs: extractTimeLimitMs, ...(signal === undefined ? {} : { signal }) });
  const extractText = (signal?: AbortSignal): Promise<ExtractedSource> => extract(new TextEncoder().encode(text), pastedName(now, 'txt'), signal);
  return {
    fileName,
    archive: null,
    origin: fileName,
    identify: () => Promise.resolve({ kind: 'file', sha256: createHash('sha256').update(bytes).digest('hex') }),
    extract: async (signal) => {
      if (!hasHtml) return extractText(signal);
      try {
        return await extract(bytes, fileName, signal);
      } catch (thrown) {
        if (!(thrown instanceof AppError) || text.trim() === '') throw thrown;
        return extractText(signal);
      }
    },
  };
}
