import { analyseLedger } from '../../shared/analysis/analyse-ledger.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { ledgerReport } from '../../shared/exchange/ledger-report.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { withOpenCase } from '../flows/open-case.js';
import { namedCase, passphraseOption } from './case-passphrase.js';
import type { Command, ExitCode } from './command.js';

/** Prints what follows from the tags of a case: chains, origins, contrary statements, figures and conflicts. */
export const analyseCommand: Command = {
  help: cliStrings.help.analyse,
  options: { json: { type: 'boolean' }, ...passphraseOption },
  positionals: { names: [cliStrings.arguments.case], many: false },
  run: async (given, { workers, print, say, ...context }) =>
    withOpenCase(await namedCase(given, context, { create: false }), workers.case(), async (): Promise<ExitCode> => {
      const { dismissals, ...records } = await workers.case().call('case:view', {});
      const report = ledgerReport(analyseLedger(indexLedger(records)), dismissals);
      print(report);
      // Circular reporting is what most claims show; a grade that does not hold is an error to mend.
      const unfounded = report.claims.flatMap(({ id, findings }) => findings.filter(({ code }) => code === 'confirmed-alone').map(({ text }) => ({ id, text })));
      for (const { id, text } of unfounded) say(cliStrings.claimFinding(id, text));
      return 0;
    }),
};
