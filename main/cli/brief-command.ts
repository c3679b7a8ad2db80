import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errorRecord } from '../../shared/errors.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { errorLine } from '../../shared/strings/errors.js';
import { briefFolder } from '../flows/brief-folder.js';
import { withOpenCase } from '../flows/open-case.js';
import { assertPdfTarget } from '../flows/pdf-target.js';
import { dateOption, ledgerOption, paperOption, positional, requiredOption } from './arguments.js';
import type { Command, CommandContext, ExitCode } from './command.js';
import { printExported } from './print-exported.js';

/** Makes a PDF of a folder of articles. */
export const briefCommand: Command = {
  help: cliStrings.help.brief,
  options: { out: { type: 'string' }, case: { type: 'string' }, date: { type: 'string' }, 'no-ledger': { type: 'boolean' }, paper: { type: 'string' } },
  positionals: { names: [cliStrings.arguments.folder], many: false },
  run: async (given, context) => {
    const folder = path.resolve(positional(given, 0));
    const target = path.resolve(requiredOption(given, 'out', cliStrings.arguments.out));
    const nowMs = dateOption(given) ?? context.nowMs();
    const brief: Brief = { folder, target, nowMs, ledger: ledgerOption(given), paper: paperOption(given) };
    const kept = given.options['case'];
    if (typeof kept === 'string') return briefInto(path.resolve(kept), brief, context);
    return withTemporaryFolder((temporary) => briefInto(path.join(temporary, `${caseName(folder)}.slcase`), brief, context));
  },
};

interface Brief {
  readonly folder: string;
  readonly target: string;
  readonly nowMs: number;
  readonly ledger: 'attached' | 'left-out';
  readonly paper: 'A4' | 'Letter';
}

/** The case's name is printed in the PDF, so it must follow from the input. */
function caseName(folder: string): string {
  return path.basename(folder) || 'case';
}

async function briefInto(caseFile: string, { folder, target, nowMs, ledger, paper }: Brief, context: CommandContext): Promise<ExitCode> {
  const { workers, say, makeId } = context;
  // Asked before the case is opened as well: nothing is imported for a PDF that cannot be written.
  await assertPdfTarget(target, caseFile);
  return withOpenCase({ path: caseFile, create: true }, workers.case(), async () => {
    const { report, applied, exported } = await briefFolder(folder, target, {
      caseFile,
      caseWorker: workers.case(),
      importWorker: workers.import(),
      printWorker: workers.print(),
      suggestWorker: workers.suggest(),
      nowMs,
      ledger,
      paper,
      makeId,
      onUnsuggested: (fileName, thrown) => say(`${fileName}: ${cliStrings.withoutSuggestions(errorLine(errorRecord(thrown)))}`),
      onDefect: (thrown) => say(cliStrings.internal(String(thrown))),
    });
    for (const row of report.rows) if (row.error !== null) say(`${row.fileName}: ${errorLine(row.error)}`);
    const articles = report.rows.map(({ fileName, outcome, error }) => ({ file: fileName, outcome, ...(error === null ? {} : { error: error.code }) }));
    return printExported({ exported, target, more: { articles, applied } }, context);
  });
}

async function withTemporaryFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sourceline-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
