import path from 'node:path';
import { errorRecord } from '../../shared/errors.js';
import { errorLine } from '../../shared/strings/errors.js';
import { fileItem, type ImportItem } from '../flows/import-item.js';
import type { ExtractedSource } from '../workers/contract.js';
import type { CommandArguments, CommandContext } from './command.js';

/** What is printed of a file that was read. */
type LineOf = (file: string, source: ExtractedSource) => object | Promise<object>;

/**
 * Reads each file as an import would and prints a line for it, or one for each member of an archive; one that cannot be
 * read has the error in its line.
 *
 * @returns whether all could be read
 */
export async function printReadFiles({ positionals, options: { password } }: CommandArguments, context: CommandContext, lineOf: LineOf): Promise<boolean> {
  const reading = { importWorker: context.workers.import(), ...(typeof password === 'string' ? { password } : {}) };
  let allRead = true;
  for (const file of positionals) allRead = (await printItem(fileItem(path.resolve(file), reading), { file, lineOf, context })) && allRead;
  return allRead;
}

interface Printing {
  /** What the file is called in its line. */
  readonly file: string;
  readonly lineOf: LineOf;
  readonly context: CommandContext;
}

async function printItem(item: ImportItem, printing: Printing): Promise<boolean> {
  const { file, lineOf, context } = printing;
  try {
    const found = await item.identify();
    if (found.kind === 'archive') return await printMembers(found.items, item.origin, printing);
    context.print(await lineOf(file, await item.extract()));
    return true;
  } catch (thrown) {
    const { code, details } = errorRecord(thrown);
    const message = errorLine({ code, details: { ...details, fileName: item.fileName } });
    context.print({ file, error: { code, message } });
    context.say(`${file}: ${message}`);
    return false;
  }
}

/** Members are named as the archive was asked for, not by where it lies. */
async function printMembers(members: readonly ImportItem[], archive: string, printing: Printing): Promise<boolean> {
  let allRead = true;
  for (const member of members) allRead = (await printItem(member, { ...printing, file: `${printing.file}${member.origin.slice(archive.length)}` })) && allRead;
  return allRead;
}
