import type { Article } from '../../shared/domain/article.js';
import { AppError, errorRecord } from '../../shared/errors.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { errorLine } from '../../shared/strings/errors.js';
import { withOpenCase } from '../flows/open-case.js';
import { checkText, putText } from '../flows/update-text.js';
import { namedCase, passphraseOption } from './case-passphrase.js';
import type { Command, CommandContext } from './command.js';

/** Reads articles of a case again and prints what that changes; changes it with `--apply`. */
export const recleanCommand: Command = {
  help: cliStrings.help.reclean,
  options: { json: { type: 'boolean' }, apply: { type: 'boolean' }, ...passphraseOption },
  positionals: { names: [cliStrings.arguments.case], many: true },
  run: async (given, context) =>
    withOpenCase(await namedCase(given, context, { create: false }), context.workers.case(), async () => {
      const { articles } = await context.workers.case().call('case:records', {});
      const isApplied = given.options['apply'] === true;
      let failed = false;
      for (const article of chosen(articles, given.positionals.slice(1))) failed = !(await reclean(article, isApplied, context)) || failed;
      return failed ? 1 : 0;
    }),
};

/** The articles of these file names, in their order; all of them where none is named. */
function chosen(articles: readonly Article[], names: readonly string[]): readonly Article[] {
  if (names.length === 0) return articles;
  return names.flatMap((name) => {
    const found = articles.filter(({ fileName }) => fileName === name);
    if (found.length === 0) throw new AppError('reference-missing', { id: cliStrings.arguments.files, reference: name });
    return found;
  });
}

/** Prints a line for an article; whether it could be read. */
async function reclean({ id, fileName }: Article, isApplied: boolean, { workers, print, say, nowMs }: CommandContext): Promise<boolean> {
  try {
    const checked = await checkText(id, { caseWorker: workers.case(), importWorker: workers.import(), nowMs });
    const applies = isApplied && checked.preview.changes;
    if (applies) await putText(checked, workers.case());
    print({ file: fileName, articleId: id, ...checked.preview, applied: applies });
    return true;
  } catch (thrown) {
    const error = errorRecord(thrown);
    print({ file: fileName, error: { code: error.code, message: errorLine(error) } });
    say(`${fileName}: ${errorLine(error)}`);
    return false;
  }
}
