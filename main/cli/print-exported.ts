import type { Finding } from '../../shared/ipc/briefing-channels.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { findingStrings, findingWords } from '../../shared/strings/findings.js';
import type { Exported } from '../flows/export-briefing.js';
import type { CaseCaller } from '../flows/worker-caller.js';
import type { CommandContext, ExitCode } from './command.js';

/** An export that has ended. */
export interface ExportToPrint {
  readonly exported: Exported;
  readonly target: string;
  /** Printed with it. */
  readonly more?: object;
}

/** Prints what an export came to: path, pages and findings, each with its article's file name; in words on stderr. */
export async function printExported({ exported, target, more = {} }: ExportToPrint, { workers, print, say }: CommandContext): Promise<ExitCode> {
  const isStopped = exported.kind === 'stopped';
  const findings = await withFileNames(exported.findings, workers.case());
  print(isStopped ? { path: null, findings, ...more } : { path: target, pages: exported.pages, findings, ...more });
  if (isStopped) say(findingStrings.stopped);
  for (const { file, code, details } of findings) say(cliStrings.finding(file, findingWords[code].title, findingWords[code].text(details)));
  return isStopped ? 2 : 0;
}

async function withFileNames(findings: readonly Finding[], caseWorker: CaseCaller): Promise<(Finding & { readonly file: string | null })[]> {
  if (findings.length === 0) return [];
  const { articles } = await caseWorker.call('case:records', {});
  const fileNames = new Map<string, string>(articles.map(({ id, fileName }) => [id, fileName]));
  return findings.map((finding) => ({ ...finding, file: finding.articleId === null ? null : (fileNames.get(finding.articleId) ?? null) }));
}
