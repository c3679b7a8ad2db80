import { cliStrings } from '../../shared/strings/cli.js';
import { applyCaseFile } from '../flows/apply-case-file.js';
import { withOpenCase } from '../flows/open-case.js';
import { positional } from './arguments.js';
import { namedCase, passphraseOption } from './case-passphrase.js';
import type { Command, ExitCode } from './command.js';

/** Adds what a case.json describes to a case. */
export const applyCommand: Command = {
  help: cliStrings.help.apply,
  options: passphraseOption,
  positionals: { names: [cliStrings.arguments.case, cliStrings.arguments.caseFile], many: false },
  run: async (given, { workers, print, ...context }) =>
    withOpenCase(await namedCase(given, context, { create: false }), workers.case(), async (): Promise<ExitCode> => {
      const { counts } = await applyCaseFile(positional(given, 1), workers.case());
      print(counts);
      return 0;
    }),
};
