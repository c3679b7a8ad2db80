import type { ExtractedArticle, MetaEvidence, Published } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { cliStrings } from '../../shared/strings/cli.js';
import type { ExtractedSource } from '../workers/contract.js';
import type { Command } from './command.js';
import { printReadFiles } from './print-read-files.js';

/** Prints what is read from each file, without touching a case. */
export const extractCommand: Command = {
  help: cliStrings.help.extract,
  options: { json: { type: 'boolean' }, password: { type: 'string' } },
  positionals: { names: [cliStrings.arguments.files], many: true },
  run: async (given, context) => ((await printReadFiles(given, context, extractedLine)) ? 0 : 1),
};

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
