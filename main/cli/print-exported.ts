import { cliStrings } from '../../shared/strings/cli.js';
import { findingStrings, findingWords } from '../../shared/strings/findings.js';
import type { Exported } from '../flows/export-briefing.js';
import type { CommandContext, ExitCode } from './command.js';

/** Prints what an export came to: path, pages and findings; the findings in words on stderr. `more` is printed with it. */
export function printExported(
  { exported, target, more = {} }: { readonly exported: Exported; readonly target: string; readonly more?: object },
  { print, say }: CommandContext,
): ExitCode {
  const { findings } = exported;
  const isStopped = exported.kind === 'stopped';
  print(isStopped ? { path: null, findings, ...more } : { path: target, pages: exported.pages, findings, ...more });
  if (isStopped) say(findingStrings.stopped);
  for (const finding of findings) say(cliStrings.finding(findingWords[finding.code].title, findingWords[finding.code].text(finding.details)));
  return isStopped ? 2 : 0;
}
