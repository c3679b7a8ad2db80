import { parseArgs } from 'node:util';
import type { Published } from '../../shared/domain/article.js';
import { publishedFrom } from '../../shared/exchange/published-from.js';
import { cliStrings } from '../../shared/strings/cli.js';
import type { Command, CommandArguments } from './command.js';
import { UsageError } from './usage-error.js';

/** The arguments given to a command, or `help` where help is asked for. */
export function parseArguments(command: Command, given: readonly string[]): CommandArguments | 'help' {
  const { values, positionals } = parsedBy(command, given);
  if (values['help'] === true) return 'help';
  const { names, many } = command.positionals;
  const missing = names[positionals.length];
  if (missing !== undefined) throw new UsageError(cliStrings.missing(missing));
  const extra = positionals[names.length];
  if (extra !== undefined && !many) throw new UsageError(cliStrings.tooMany(extra));
  // No option of any command may be repeated, so no value is an array.
  return { options: values as CommandArguments['options'], positionals };
}

function parsedBy(command: Command, given: readonly string[]): Pick<ReturnType<typeof parseArgs>, 'values' | 'positionals'> {
  try {
    return parseArgs({ args: [...given], options: { ...command.options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true, strict: true });
  } catch (thrown) {
    const option = thrown instanceof Error ? /'([^']+)'/u.exec(thrown.message)?.[1] : undefined;
    throw new UsageError(cliStrings.unknownOption(option ?? given.join(' ')));
  }
}

/** The value of an option that must be there. */
export function requiredOption({ options }: CommandArguments, name: string, shown: string): string {
  const value = options[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(cliStrings.missing(shown));
  return value;
}

/** The argument at a place; `parseArguments` has made sure that it is there. */
export function positional({ positionals }: CommandArguments, at: number): string {
  return positionals[at] ?? '';
}

/** The clock `--date` sets, or `null`. A time without a zone is UTC: the PDF must not depend on the machine's zone. */
export function dateOption({ options }: CommandArguments): number | null {
  const value = options['date'];
  if (typeof value !== 'string') return null;
  const { iso, precision, zone } = dateWritten(value);
  const atMs = precision === 'minute' ? Date.parse(`${iso}${zone ?? 'Z'}`) : Date.parse(iso);
  if (Number.isNaN(atMs) || !['day', 'minute'].includes(precision)) throw new UsageError(cliStrings.notADate(value));
  return atMs;
}

/** Whether the PDF carries its ledger: `--no-ledger` leaves it out. */
export function ledgerOption({ options }: CommandArguments): 'attached' | 'left-out' {
  return options['no-ledger'] === true ? 'left-out' : 'attached';
}

/** The paper `--paper` names; A4 without it. */
export function paperOption({ options }: CommandArguments): 'A4' | 'Letter' {
  const value = options['paper'];
  if (value === undefined) return 'A4';
  const paper = (['A4', 'Letter'] as const).find((one) => one.toLowerCase() === String(value).toLowerCase());
  if (paper === undefined) throw new UsageError(cliStrings.notAPaper(String(value)));
  return paper;
}

function dateWritten(value: string): Published {
  try {
    return publishedFrom(value, '--date');
  } catch {
    throw new UsageError(cliStrings.notADate(value));
  }
}
