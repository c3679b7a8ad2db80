import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newCaseKey } from '../../main/db/case-key.js';
import type { CaseDatabase } from '../../main/db/case-database.js';
import type { Connection } from '../../main/db/connection.js';
import { openCase } from '../../main/db/open-case.js';
import { storeArticle } from '../../main/db/store-article.js';
import { extractSource } from '../../main/extract/read-source.js';
import type { CaseKey } from '../../main/workers/contract.js';
import { median, record } from './report.js';

// What the cipher costs: the same files imported into, and the same words looked for in, an encrypted and a plain case, by turns.
const rounds = 5;
const files = 300;
const searches = 300;

const places = ['Lissund', 'Kessel', 'Harrow', 'Tarnmouth', 'Orrin', 'Belmark', 'Sennick', 'Marovia'];
const says = ['said that the northern pier would stay closed', 'told the council that boats could land at the old quay', 'refused to say what the repair would cost', 'wrote that nobody had been warned in time'];

function storyOf(at: number): Uint8Array {
  const lines = Array.from({ length: 60 }, (_, line) => `The office in ${places[(at * 7 + line) % places.length] ?? ''} ${says[(at + line) % says.length] ?? ''} after ${String(at * 61 + line)} days.`);
  return new TextEncoder().encode(`<!doctype html><title>Story ${String(at)}</title><article><h1>Story ${String(at)} of the coast</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`);
}

const stories = Array.from({ length: files }, (_, at) => storyOf(at));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-cipher-'));
const secret = await newCaseKey('seven herons over Lake Orm');

/** Both ways of one piece of work, in ms of wall time and of CPU. */
interface Cost {
  readonly ms: number;
  readonly cpuMs: number;
}

type Kind = 'plain' | 'encrypted';
const kinds: readonly Kind[] = ['plain', 'encrypted'];
const measured: Record<'import' | 'open' | 'search', Record<Kind, Cost[]>> = {
  import: { plain: [], encrypted: [] }, open: { plain: [], encrypted: [] }, search: { plain: [], encrypted: [] },
};
try {
  // The first round is not counted: the compiler has not settled.
  for (let round = 0; round <= rounds; round += 1) for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) await measure(kind, round);
  report('cipher-import', measured.import, files);
  report('cipher-search', measured.search, searches);
  report('cipher-open', measured.open, 1);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(kind: Kind, round: number): Promise<void> {
  const key = kind === 'encrypted' ? secret : null;
  const file = path.join(folder, `${kind}-${String(round)}.slcase`);
  const imported = await costOf(() => importAll(file, key));
  const { value: database, ...opened } = await costOf(() => Promise.resolve(open(file, key)));
  const searched = await costOf(() => Promise.resolve(searchAll(database.connection)));
  database.close();
  if (round === 0) return;
  measured.import[kind].push(imported);
  measured.open[kind].push(opened);
  measured.search[kind].push(searched);
}

function open(file: string, key: CaseKey | null): CaseDatabase {
  return openCase({ path: file, create: true, requireWriter: true, key }, { now: Date.now, makeId: randomUUID });
}

async function importAll(file: string, key: CaseKey | null): Promise<void> {
  const database = open(file, key);
  for (const [at, bytes] of stories.entries()) {
    const fileName = `story-${String(at)}.html`;
    const extracted = await extractSource({ fileName, bytes });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    database.write((scope) => storeArticle(scope, { fileName, bytes, sha256, capturedAtMs: 0, extracted }, 'bench'));
  }
  database.close();
}

/** On one connection, as the case worker holds it; the first search finds no page in its memory. */
function searchAll(connection: Connection): void {
  for (let word = 0; word < searches; word += 1) {
    const words = `${places[word % places.length] ?? ''} ${String((word % files) * 61 + 5)}`;
    const found = connection.rows('SELECT articles.id, articles.found FROM article_search JOIN articles ON articles.ordinal = article_search.rowid WHERE article_search MATCH ? ORDER BY rank LIMIT 50', words);
    if (found.length === 0) throw new Error(`nothing found for ${words}`);
  }
}

async function costOf<Value>(work: () => Promise<Value>): Promise<Cost & { readonly value: Value }> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

function report(name: string, { plain, encrypted }: { readonly plain: readonly Cost[]; readonly encrypted: readonly Cost[] }, pieces: number): void {
  const of = (costs: readonly Cost[], part: keyof Cost): number => median(costs.map((cost) => cost[part])) / pieces;
  record({ name, value: of(encrypted, 'ms'), unit: 'ms', reference: of(plain, 'ms'), ratio: of(encrypted, 'ms') / of(plain, 'ms'), cpuMs: of(encrypted, 'cpuMs') });
  record({ name: `${name}-cpu`, value: of(encrypted, 'cpuMs'), unit: 'ms', reference: of(plain, 'cpuMs'), ratio: of(encrypted, 'cpuMs') / of(plain, 'cpuMs'), cpuMs: of(encrypted, 'cpuMs') });
}
