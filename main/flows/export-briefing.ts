import path from 'node:path';
import type { BriefingId } from '../../shared/domain/ids.js';
import type { ExportOutcome } from '../../shared/ipc/briefing-channels.js';
import { assertPdfTarget } from './pdf-target.js';
import { printTimeLimitMs, type CaseCaller, type PrintCaller } from './worker-caller.js';
import { writeAtomically } from './write-atomically.js';

/** What an export works with. */
export interface ExportParts {
  /** The case that is open: nothing of it is ever written over. */
  readonly caseFile: string;
  readonly caseWorker: CaseCaller;
  readonly printWorker: PrintCaller;
  /** The clock of the export: document date and PDF dates. */
  readonly nowMs: number;
  /** What becomes of a character that no font has; `refuse` if left out. */
  readonly missingGlyphs?: 'refuse' | 'name';
  /** Whether the file carries the ledger of what it cites; `attached` if left out. */
  readonly ledger?: 'attached' | 'left-out';
  /** A4 if left out. */
  readonly paper?: 'A4' | 'Letter';
}

/** How an export ended that was not left. */
export type Exported = Exclude<ExportOutcome, { kind: 'left' }>;

/**
 * Writes a briefing as a PDF to `target`, or says what stops it; then nothing is written.
 *
 * @throws {AppError} `not-found`, `glyph-missing`, `disk-full`; `target-unwritable` before anything is rendered where
 *   the target is the case or another file that is no PDF
 */
export async function exportBriefing(id: BriefingId, target: string, parts: ExportParts): Promise<Exported> {
  await assertPdfTarget(target, parts.caseFile);
  const input = await parts.caseWorker.call('briefings:load-for-print', { id, nowMs: parts.nowMs });
  const rendered = await parts.printWorker.call('briefing:render', { input, missingGlyphs: parts.missingGlyphs ?? 'refuse', ledger: parts.ledger ?? 'attached', paper: parts.paper ?? 'A4' }, { timeLimitMs: printTimeLimitMs });
  if (rendered.kind === 'stopped') return { kind: 'stopped', findings: [...rendered.findings] };
  await writeAtomically(target, rendered.bytes);
  return { kind: 'exported', fileName: path.basename(target), pages: rendered.pages, findings: [...rendered.findings] };
}
