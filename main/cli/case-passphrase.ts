import path from 'node:path';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { cliStrings } from '../../shared/strings/cli.js';
import type { CaseToOpen } from '../flows/open-case.js';
import { positional } from './arguments.js';
import type { CommandArguments, CommandContext } from './command.js';
import { UsageError } from './usage-error.js';

/** The option of every command that opens a case. A passphrase is never an argument: other programs can read those. */
export const passphraseOption = { 'passphrase-stdin': { type: 'boolean' } } as const;

/** The case named first, with the passphrase from standard input where `--passphrase-stdin` asks for it. */
export async function namedCase(given: CommandArguments, context: Pick<CommandContext, 'readPassphrase'>, { create }: { readonly create: boolean }): Promise<CaseToOpen> {
  return { path: path.resolve(positional(given, 0)), create, ...(await givenPassphrase(given, context)) };
}

/** The passphrase `--passphrase-stdin` asks for; nothing without it. */
export async function givenPassphrase({ options }: CommandArguments, { readPassphrase }: Pick<CommandContext, 'readPassphrase'>): Promise<{ passphrase?: string }> {
  return options['passphrase-stdin'] === true ? { passphrase: await readPassphrase() } : {};
}

/**
 * The first line of standard input; at a terminal it is asked for, and not shown.
 *
 * @throws {UsageError} where there is none
 */
export function readPassphraseFrom(input: NodeJS.ReadStream, say: (line: string) => void): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: input.isTTY });
  if (input.isTTY) say(cliStrings.askPassphrase);
  return new Promise((resolve, reject) => {
    let line = '';
    lines.once('line', (first) => {
      line = first;
      lines.close();
    });
    lines.once('close', () => {
      // Left open by whoever wrote to it, it would keep this process from ending.
      input.destroy();
      if (line === '') reject(new UsageError(cliStrings.noPassphrase));
      else resolve(line);
    });
  });
}
