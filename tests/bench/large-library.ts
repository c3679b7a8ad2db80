import { createHash, randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { openCase } from '../../main/db/open-case.js';
import { storeArticle } from '../../main/db/store-article.js';
import { writeGroup, type WriteScope } from '../../main/db/write-group.js';
import type { ArticleToStore } from '../../main/workers/contract.js';
import { describeSpan } from '../../shared/anchoring/describe-span.js';
import type { ArticleMeta } from '../../shared/domain/article.js';
import { genres } from '../../shared/domain/article.js';
import { ledgerChanges, type TaggedArticle } from './large-ledger.js';
import { sequence } from './small-files.js';

/** How many articles `largeLibrary` holds. */
export const libraryArticles = 10_000;
const paragraphsOfEach = 12;
const sentencesOfParagraph = 4;
/** One in this many is tagged; four claims stand in each. */
const taggedEvery = 25;
/** One in this many is a syndicated copy of the one before it. */
const copiedEvery = 40;

/**
 * A case with the library of a year's work: 10,000 articles of some 750 words, 400 of them tagged with 400 claims.
 *
 * Made at the first call in a folder; benches that only read it share one through `SOURCELINE_BENCH_SHARED`.
 *
 * @param folder - used by a bench that is started by hand
 */
export function largeLibrary(folder: string): string {
  const file = path.join(process.env['SOURCELINE_BENCH_SHARED'] ?? folder, 'library.slcase');
  if (existsSync(file)) return file;
  const unfinished = path.join(path.dirname(file), 'unfinished.slcase');
  writeLibrary(unfinished);
  renameSync(unfinished, file);
  return file;
}

function writeLibrary(file: string): void {
  const database = openCase({ path: file, create: true, requireWriter: true }, { now: Date.now, makeId: randomUUID });
  try {
    database.write((scope) => {
      const tagged = Array.from({ length: libraryArticles }, (_, at) => addArticle(scope, at)).flatMap((article) => article ?? []);
      const size = { articles: tagged.length, sources: 100, claims: tagged.length, appearancesOfEach: 4 };
      writeGroup(scope, { action: 'case-file.apply', changes: ledgerChanges(tagged, size) });
    });
  } finally {
    database.close();
  }
}

/** The passages to tag, of an article that is to be tagged. */
function addArticle(scope: WriteScope, at: number): TaggedArticle | null {
  const article = articleAt(at);
  const { row } = storeArticle(scope, article, 'bench');
  if (row.articleId === null) throw new Error(`article ${String(at)} was not stored`);
  if (at % taggedEvery !== 0) return null;
  const { text, regions } = article.extracted;
  return { id: row.articleId, passages: regions.slice(1).map(({ start }) => describeSpan(text, regions, { start, end: text.indexOf('.', start) + 1 })) };
}

function articleAt(at: number): ArticleToStore {
  const isCopy = at % copiedEvery === copiedEvery - 1;
  const { title, paragraphs } = storyOf(isCopy ? at - 1 : at);
  const lines = [title, ...paragraphs, ...(isCopy ? [`Sent on by wire ${String(at)}.`] : [])];
  const text = lines.join('\n');
  const starts = lines.map((_, line) => lines.slice(0, line).reduce((sum, words) => sum + words.length + 1, 0));
  const regions = lines.map((words, line) => ({ kind: line === 0 ? ('heading' as const) : ('body' as const), start: starts[line] ?? 0, end: (starts[line] ?? 0) + words.length }));
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const log = [{ step: 'lines', why: 'one region a line', count: lines.length }];
  return { fileName: `story-${String(at)}.html`, bytes, sha256, capturedAtMs: Date.UTC(2031, 10, 4), extracted: { mediaType: 'text/html', text, regions, links: [], meta: metaAt(at, title), evidence: {}, log } };
}

function metaAt(at: number, title: string): ArticleMeta {
  const next = sequence(-at - 1);
  const outlet = outlets[Math.floor(next() ** 2 * outlets.length)] ?? '';
  const day = new Date(Date.UTC(2030, 10, 1) + Math.floor(next() * 365) * 86_400_000).toISOString().slice(0, 10);
  const authors = Array.from({ length: Math.floor(next() * 3) }, () => `${nameFrom(next)} ${nameFrom(next)}`);
  return {
    title,
    outlet,
    authors,
    published: next() < 0.9 ? { iso: day, precision: 'day', zone: null } : null,
    url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${day.replaceAll('-', '/')}/story-${String(at)}`,
    language: next() < 0.85 ? 'en' : 'de',
    genre: genres[Math.floor(next() ** 3 * genres.length)] ?? 'news',
    terms: null,
  };
}

const syllables = ['ba', 'cor', 'den', 'el', 'fa', 'gri', 'han', 'is', 'jo', 'kel', 'lun', 'mar', 'no', 'or', 'pe', 'quin', 'ros', 'sta', 'tem', 'ul', 'ver', 'wis', 'yar', 'zen'];
const joints = ['the', 'of', 'and', 'to', 'in', 'that', 'on', 'for', 'with', 'was', 'by', 'from', 'as', 'at', 'which', 'had', 'its', 'after', 'before', 'not'];

/** Some words are said often and most seldom, as in any language. */
const words = Array.from({ length: 8_000 }, (_, at) => wordFrom(sequence(1_000_000 + at)));
const outlets = Array.from({ length: 60 }, (_, at) => `${nameFrom(sequence(2_000_000 + at))} ${['Courier', 'Post', 'Observer', 'Gazette'][at % 4] ?? ''}`);

function wordFrom(next: () => number): string {
  return Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)] ?? '').join('');
}

function nameFrom(next: () => number): string {
  return capitalised(wordFrom(next));
}

function storyOf(at: number): { readonly title: string; readonly paragraphs: readonly string[] } {
  const next = sequence(at + 1);
  const word = (): string => (next() < 0.4 ? joints[Math.floor(next() * joints.length)] : words[Math.floor(next() ** 3 * words.length)]) ?? '';
  const phrase = (length: number): string => capitalised(Array.from({ length }, word).join(' '));
  const sentence = (): string => `${phrase(10 + Math.floor(next() * 12))}.`;
  const paragraphs = Array.from({ length: paragraphsOfEach }, () => Array.from({ length: sentencesOfParagraph }, sentence).join(' '));
  return { title: phrase(6 + Math.floor(next() * 6)), paragraphs };
}

function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
