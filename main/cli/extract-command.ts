import path from 'node:path';
import type { ExtractedArticle, MetaEvidence, Published } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { errorRecord } from '../../shared/errors.js';
import { cliStrings } from '../../shared/strings/cli.js';
import { errorLine } from '../../shared/strings/errors.js';
import { fileItem, type ImportItem } from '../flows/import-item.js';
import type { ExtractedSource } from '../workers/contract.js';
import type { Command, CommandContext } from './command.js';

/** Prints what is read from each file, without touching a case. */
export const extractCommand: Command = {
  help: cliStrings.help.extract,
  options: { json: { type: 'boolean' }, password: { type: 'string' } },
  positionals: { names: [cliStrings.arguments.files], many: true },
  run: async ({ positionals, options: { password } }, context) => {
    const reading = { importWorker: context.workers.import(), ...(typeof password === 'string' ? { password } : {}) };
    let failed = false;
    for (const file of positionals) failed = !(await printItem(fileItem(path.resolve(file), reading), file, context)) || failed;
    return failed ? 1 : 0;
  },
};

/** Prints a line for a file, or one for each member of an archive; whether all could be read. */
async function printItem(item: ImportItem, file: string, context: CommandContext): Promise<boolean> {
  try {
    const found = await item.identify();
    if (found.kind === 'archive') return await printMembers(found.items, { archive: item.origin, file }, context);
    context.print(extractedLine(file, await item.extract()));
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
async function printMembers(members: readonly ImportItem[], { archive, file }: { readonly archive: string; readonly file: string }, context: CommandContext): Promise<boolean> {
  let allRead = true;
  for (const member of members) allRead = (await printItem(member, `${file}${member.origin.slice(archive.length)}`, context)) && allRead;
  return allRead;
}

function extractedLine(file: string, { sha256, extracted }: ExtractedSource): object {
  const { meta, text, regions } = extracted;
  return {
    file,
    sha256,
    mediaType: extracted.mediaType,
    title: meta.title,
    outlet: meta.outlet,
    authors: meta.authors,
    published: meta.published === null ? null : publishedWithEvidence(meta.published, extracted.evidence),
    url: meta.url,
    language: meta.language,
    genre: meta.genre,
    terms: meta.terms,
    text,
    regions: regions.map(({ kind, start, end }: ExtractedArticle['regions'][number]) => ({ kind, start, end })),
    body: bodyOf(text, regions),
  };
}

/** `evidence` is `null` where the date stands outside the text, as in a page's head. */
function publishedWithEvidence(published: Published, { published: evidence }: MetaEvidence): object {
  const span = evidence?.start == null || evidence.end === null ? null : [evidence.start, evidence.end];
  return { iso: published.iso, precision: published.precision, zone: published.zone, evidence: span };
}
