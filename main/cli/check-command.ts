import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import { damageStrings } from '../../shared/strings/damage.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { withOpenCase } from '../flows/open-case.js';
import { namedCase, passphraseOption } from './case-passphrase.js';
import type { Command, ExitCode } from './command.js';

/** Compares every row of a case with its journal, hashes, references and search index, and prints what is damaged. */
export const checkCommand: Command = {
  help: cliStrings.help.check,
  options: { json: { type: 'boolean' }, ...passphraseOption },
  positionals: { names: [cliStrings.arguments.case], many: false },
  run: async (given, { workers, print, ...context }): Promise<ExitCode> => {
    const toOpen = await namedCase(given, context, { create: false });
    try {
      const { damaged, unusedBytes } = await withOpenCase({ ...toOpen, mayBeDamaged: true }, workers.case(), () => workers.case().call('case:check-records', {}));
      print({ whole: damaged.length === 0, damaged: damaged.map(({ record, why }) => ({ record, why: damageStrings[why] })), unusedBytes });
      return damaged.length === 0 ? 0 : 1;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'case-damaged') throw error;
      print({ whole: false, damaged: [{ record: String(error.details['record'] ?? path.basename(toOpen.path)), why: damageStrings.page }], unusedBytes: 0 });
      return 1;
    }
  },
};
