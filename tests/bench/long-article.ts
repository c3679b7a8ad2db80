import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** An article made of numbered paragraphs, so that every passage in it can be named. */
export interface LongArticle {
  readonly fileName: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const wordsAParagraph = 80;
const fillers = [
  'The store keeper counted the barrels again before noon and found none of them broken, wet or out of place.',
  'Carts came down from the upper road in the afternoon, two of them empty and one loaded with slates.',
  'A second clerk copied the list by lamplight and signed it at the foot of every page, as the rule asks.',
  'Nobody at the quay remembered a colder week, though the ice on the inner basin never closed altogether.',
];

/** A news report of about that many words, the same each time. */
export function longArticle(words: number): LongArticle {
  const paragraphs = Array.from({ length: Math.round(words / wordsAParagraph) }, (_, at) => [leadOf(at), ...fillers].join(' '));
  return { fileName: `stores-${String(words)}.txt`, title: `Stores of Lissund counted in ${String(words)} words`, paragraphs };
}

/**
 * A case with these articles and their tags, made by the command line as an analyst would.
 *
 * Every tagged paragraph has an attribution of three parts and a claim in its content.
 *
 * @param tags - how many tags each article gets, an even number
 */
export function writeTaggedCase(folder: string, articles: readonly (readonly [article: LongArticle, tags: number])[]): string {
  const caseFile = path.join(folder, 'stores.slcase');
  const files = articles.map(([article]) => writeArticle(folder, article));
  runCli('import', caseFile, ...files);
  const written = articles.map(([article, tags]) => caseFileOf(article, tags / 2));
  const json = path.join(folder, 'case.json');
  writeFileSync(json, JSON.stringify({ version: 1, sources: [], attributions: written.flatMap((each) => each.attributions), claims: written.flatMap((each) => each.claims) }));
  runCli('apply', caseFile, json);
  return caseFile;
}

function leadOf(at: number): string {
  return `The Lissund office said ${countOf(at)}.`;
}

function countOf(at: number): string {
  return `ledger ${String(at)} listed ${String(at + 3)} crates of salted fish in the north store`;
}

function writeArticle(folder: string, { fileName, title, paragraphs }: LongArticle): string {
  const file = path.join(folder, fileName);
  writeFileSync(file, [title, ...paragraphs].join('\n\n'));
  return file;
}

function caseFileOf({ fileName, paragraphs }: LongArticle, count: number): { readonly attributions: object[]; readonly claims: object[] } {
  const places = Array.from({ length: count }, (_, at) => Math.floor((at * paragraphs.length) / count));
  const attributions = places.map((at) => ({
    id: `${fileName}-a${String(at)}`,
    article: fileName,
    source: [{ exact: 'The Lissund office', suffix: ` said ${countOf(at)}`.slice(0, 32) }],
    cue: [{ exact: 'said', suffix: ` ${countOf(at)}`.slice(0, 32) }],
    content: [{ exact: countOf(at) }],
    parent: null,
    sourceType: 'organisation',
    quoteType: 'indirect',
  }));
  const claims = places.map((at) => ({
    id: `${fileName}-c${String(at)}`,
    text: `In the north store: ${countOf(at)}.`,
    appearances: [{ article: fileName, content: [{ exact: countOf(at) }], attribution: `${fileName}-a${String(at)}`, stance: 'asserts' }],
  }));
  return { attributions, claims };
}

function runCli(...args: readonly string[]): void {
  execFileSync(process.execPath, ['out/main/cli.js', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}
