import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { exportBriefing } from '../flows/export-briefing.js';
import { withOpenCase } from '../flows/open-case.js';
import { dateOption, ledgerOption, paperOption, requiredOption } from './arguments.js';
import { namedCase, passphraseOption } from './case-passphrase.js';
import type { Command } from './command.js';
import { printExported } from './print-exported.js';

/** Writes a briefing of a case as a PDF. */
export const exportCommand: Command = {
  help: cliStrings.help.export,
  options: { briefing: { type: 'string' }, pdf: { type: 'string' }, date: { type: 'string' }, 'no-ledger': { type: 'boolean' }, paper: { type: 'string' }, ...passphraseOption },
  positionals: { names: [cliStrings.arguments.case], many: false },
  run: async (given, context) => {
    const briefing = requiredOption(given, 'briefing', cliStrings.arguments.briefing);
    const target = path.resolve(requiredOption(given, 'pdf', cliStrings.arguments.pdf));
    const nowMs = dateOption(given) ?? context.nowMs();
    const paper = paperOption(given);
    const toOpen = await namedCase(given, context, { create: false });
    return withOpenCase(toOpen, context.workers.case(), async () => {
      const id = await context.workers.case().call('briefings:find', { briefing });
      if (id === null) throw new AppError('reference-missing', { id: cliStrings.arguments.briefing, reference: briefing });
      const exported = await exportBriefing(id, target, { caseFile: toOpen.path, caseWorker: context.workers.case(), printWorker: context.workers.print(), nowMs, ledger: ledgerOption(given), paper });
      return printExported({ exported, target }, context);
    });
  },
};
