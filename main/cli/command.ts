import type { ParseArgsConfig } from 'node:util';
import type { CaseCaller, ImportCaller, PrintCaller, SuggestCaller } from '../flows/worker-caller.js';

/** 0 done, 1 something failed, 2 stopped by a rule, 3 another program holds the case. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The workers a command may use; each is started when it is first asked for. */
export interface CommandWorkers {
  case(): CaseCaller;
  import(): ImportCaller;
  print(): PrintCaller;
  suggest(): SuggestCaller;
}

/** What a command reaches of the world. */
export interface CommandContext {
  readonly workers: CommandWorkers;
  /** Writes one line of JSON to stdout. */
  readonly print: (value: unknown) => void;
  /** Writes one line of words to stderr. */
  readonly say: (line: string) => void;
  /** The passphrase of a case, from standard input. */
  readonly readPassphrase: () => Promise<string>;
  readonly nowMs: () => number;
  readonly makeId: () => string;
}

/** The arguments of a command after parsing: options by name, and what stands without one. */
export interface CommandArguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** One command of the command line. */
export interface Command {
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Names of what stands without an option; `many` says that the last may be repeated. */
  readonly positionals: { readonly names: readonly string[]; readonly many: boolean };
  run(given: CommandArguments, context: CommandContext): Promise<ExitCode>;
}
