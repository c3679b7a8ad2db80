import type { ImportRow } from '../../shared/ipc/article-channels.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { errorLine } from '../../shared/strings/errors.js';
import { importFiles } from '../flows/import-files.js';
import { withOpenCase } from '../flows/open-case.js';
import { namedCase, passphraseOption } from './case-passphrase.js';
import type { Command, CommandContext } from './command.js';

/** Adds files to a case. */
export const importCommand: Command = {
  help: cliStrings.help.import,
  options: { password: { type: 'string' }, ...passphraseOption },
  positionals: { names: [cliStrings.arguments.case, cliStrings.arguments.files], many: true },
  run: async (given, context) =>
    withOpenCase(await namedCase(given, context, { create: true }), context.workers.case(), async () => {
      const report = await importFiles(given.positionals.slice(1), {
        id: context.makeId(),
        caseWorker: context.workers.case(),
        importWorker: context.workers.import(),
        ...(typeof given.options['password'] === 'string' ? { password: given.options['password'] } : {}),
        nowMs: context.nowMs,
        onRow: (row, origin) => printRow(row, origin, context),
        onDefect: (thrown) => context.say(cliStrings.internal(String(thrown))),
      });
      return report.rows.some((row) => row.error !== null) ? 1 : 0;
    }),
};

/** Prints a row with the path it was asked for. */
function printRow({ articleId, outcome, error }: ImportRow, file: string, { print, say }: CommandContext): void {
  if (error === null) {
    print({ file, articleId, outcome });
    return;
  }
  print({ file, error: { code: error.code, message: errorLine(error) } });
  say(`${file}: ${errorLine(error)}`);
}
