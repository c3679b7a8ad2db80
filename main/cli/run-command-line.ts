import { AppError, errorRecord } from '../../shared/errors.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { errorLine } from '../../shared/strings/errors.js';
import { analyseCommand } from './analyse-command.js';
import { applyCommand } from './apply-command.js';
import { parseArguments } from './arguments.js';
import { briefCommand } from './brief-command.js';
import { checkCommand } from './check-command.js';
import type { Command, CommandContext, ExitCode } from './command.js';
import { exportCommand } from './export-command.js';
import { extractCommand } from './extract-command.js';
import { importCommand } from './import-command.js';
import { recleanCommand } from './reclean-command.js';
import { suggestCommand } from './suggest-command.js';
import { UsageError } from './usage-error.js';
import { verifyCommand } from './verify-command.js';

const commands: ReadonlyMap<string, Command> = new Map([
  ['extract', extractCommand],
  ['suggest', suggestCommand],
  ['import', importCommand],
  ['apply', applyCommand],
  ['analyse', analyseCommand],
  ['export', exportCommand],
  ['brief', briefCommand],
  ['reclean', recleanCommand],
  ['check', checkCommand],
  ['verify', verifyCommand],
]);

/** Where help goes: it is asked for, so it is output. */
export interface HelpOutput {
  readonly write: (text: string) => void;
}

/** Runs the command that the arguments name and returns its exit code; failures are said, never thrown. */
export async function runCommandLine(given: readonly string[], context: CommandContext, output: HelpOutput): Promise<ExitCode> {
  const [name, ...rest] = given;
  if (name === undefined) {
    context.say(cliStrings.help.overall.trimEnd());
    return 1;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    output.write(cliStrings.help.overall);
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined) {
    sayUsage(new UsageError(cliStrings.unknownCommand(name)), null, context);
    return 1;
  }
  try {
    const parsed = parseArguments(command, rest);
    if (parsed !== 'help') return await command.run(parsed, context);
    output.write(command.help);
    return 0;
  } catch (thrown) {
    return sayFailure(thrown, name, context);
  }
}

function sayFailure(thrown: unknown, command: string, context: CommandContext): ExitCode {
  if (thrown instanceof UsageError) {
    sayUsage(thrown, command, context);
    return 1;
  }
  const error = errorRecord(thrown);
  context.say(errorLine(error));
  if (error.code === 'internal') context.say(cliStrings.internal(String(error.details['message'])));
  return thrown instanceof AppError && thrown.code === 'case-held' ? 3 : 1;
}

function sayUsage(error: UsageError, command: string | null, { say }: CommandContext): void {
  say(error.message);
  say(cliStrings.seeHelp(command));
}
