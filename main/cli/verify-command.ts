import { createHash } from 'node:crypto';
import path from 'node:path';
import { AppError, errorRecord } from '../../shared/errors.js';
import { differs } from '../../shared/exchange/verify-ledger.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { errorLine } from '../../shared/strings/errors.js';
import { verifyPdf, type PdfVerified } from '../flows/verify-pdf.js';
import { positional } from './arguments.js';
import type { Command, CommandContext } from './command.js';

/** Says whether a briefing's PDF is as it was written, and its quotations are the articles' words. */
export const verifyCommand: Command = {
  help: cliStrings.help.verify,
  options: {},
  positionals: { names: [cliStrings.arguments.briefingPdf], many: true },
  run: async (given, context) => {
    const verified = await verifiedOrRefused(positional(given, 0), given.positionals.slice(1), context);
    if (verified === null) return 2;
    context.print(verified.report);
    for (const { file, error } of verified.unreadable) context.say(`${file}: ${errorLine(error)}`);
    return verified.unreadable.length > 0 || differs(verified.report) ? 1 : 0;
  },
};

/** `null` where the PDF or its ledger cannot be read, which is then said. */
async function verifiedOrRefused(pdfFile: string, articles: readonly string[], { workers, say }: CommandContext): Promise<PdfVerified | null> {
  try {
    const parts = { importWorker: workers.import(), sha256: (text: string) => createHash('sha256').update(text).digest('hex') };
    return await verifyPdf(path.resolve(pdfFile), articles.map((file) => path.resolve(file)), parts);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    say(errorLine(errorRecord(thrown)));
    return null;
  }
}
