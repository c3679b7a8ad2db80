import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { findArticles } from '../../main/db/article-query.js';
import type { Connection } from '../../main/db/connection.js';
import { openCase } from '../../main/db/open-case.js';
import { resultLimits } from '../../shared/ipc/search-channels.js';
import { parseQuery } from '../../shared/search/parse-query.js';
import { searchStrings } from '../../shared/strings/search.js';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { withCaseWindow } from './case-window.js';
import { cpuOfTreeMs } from './process-cpu.js';
import { median, percentile, record } from './report.js';
import { vocabulary, writeSearchedCase } from './searched-case.js';

// Search in a case of 20,000 articles of 200 words: from a key, the third of a query on, to the frame with its results in
// the window; and the SQL of it, to the barest query of the index for the same words.
const articles = 20_000;
const rounds = 5;
/** As fast as a quick typist, in ms from key to key. */
const keyEveryMs = 120;

/** Frequent words, middling and rare ones, alone and together. */
const ranks = [1, 5, 12, 30, 80, 200, 500, 1200, 2500, 5000];
const queries = ranks.flatMap((rank, at) => {
  const [one = '', other = ''] = [vocabulary[rank], vocabulary[ranks[(at + 3) % ranks.length] ?? 0]];
  return [one, `${one} ${other}`];
});

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-search-'));
const caseFile = path.join(folder, 'search.slcase');

try {
  writeSearchedCase(caseFile, articles);
  measureSql();
  await measureWindow();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every state of every query while it is typed, from the third letter on. */
function typed(): string[] {
  return queries.flatMap((query) => Array.from({ length: query.length - 2 }, (_, at) => query.slice(0, at + 3)));
}

function measureSql(): void {
  const database = openCase({ path: caseFile, create: false, requireWriter: true }, { now: Date.now, makeId: randomUUID });
  const asked = typed().flatMap((words) => parseQuery(words).node ?? []);
  const bare = typed().map((words) => words.trim().split(' ').map((word, at, all) => (at === all.length - 1 && !words.endsWith(' ') ? `"${word}" *` : `"${word}"`)).join(' '));
  const [ours, theirs]: [number[], number[]] = [[], []];
  const cpuBefore = process.cpuUsage();
  // The first round fills the page cache and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const sides = [() => ours.push(timed(() => asked.forEach((node) => findArticles(database.connection, node, resultLimits.articles)))), () => theirs.push(timed(() => bare.forEach((words) => bareQuery(database.connection, words))))];
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) side();
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  database.close();
  const [value, reference] = [ours, theirs].map((sums) => median(sums.slice(1)) / asked.length) as [number, number]; // two in, two out
  const cpuMs = (((user + system) / 1000) * value) / (value + reference) / (rounds + 1) / asked.length;
  record({ name: 'search-20k-sql', value, unit: 'ms', reference, ratio: value / reference, cpuMs });
}

function bareQuery(connection: Connection, words: string): void {
  connection.rows('SELECT rowid FROM article_search WHERE article_search MATCH ? ORDER BY rank LIMIT ?', words, resultLimits.articles);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function measureWindow(): Promise<void> {
  await withCaseWindow(runtime, { caseFile, profile: path.join(folder, 'profile') }, async ({ app, page }) => {
    // The check of the file that follows opening reads all of it.
    await page.getByText('Checking').waitFor({ state: 'detached', timeout: 120_000 });
    await page.keyboard.press('Control+Shift+F');
    const field = page.getByRole('combobox', { name: searchStrings.field });
    await field.waitFor();
    await typeQueries(page, 3);
    const before = cpuOfTreeMs(app.process().pid ?? 0) ?? 0;
    const times = await typeQueries(page, queries.length);
    const cpuMs = ((cpuOfTreeMs(app.process().pid ?? 0) ?? 0) - before) / times.length;
    process.stderr.write(`from key to results: median ${median(times).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}, longest ${percentile(times, 1).toFixed(1)} ms of ${String(times.length)}\n`);
    record({ name: 'search-20k', value: percentile(times, 0.95), unit: 'ms', reference: null, ratio: null, cpuMs, runtime: `Electron ${runtime.version}` });
  });
}

/** Types the first queries, each into an empty field; how long each key took, the third of a query on. */
async function typeQueries(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries.slice(0, count)) {
    await page.getByRole('combobox').fill('');
    for (let at = 0; at < query.length; at += 1) {
      const words = query.slice(0, at + 1);
      await page.evaluate(watchForResults, words);
      await page.keyboard.press(words.endsWith(' ') ? 'Space' : words.charAt(at));
      const time = await page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted); // put there by `watchForResults`
      if (at >= 2) times.push(time);
      await page.waitForTimeout(keyEveryMs);
    }
  }
  return times;
}

/** Runs in the page: the end is the first task after the frame in which the results are those of the words. */
function watchForResults(words: string): void {
  let startedAt = 0;
  window.addEventListener('keydown', (event) => (startedAt = event.timeStamp), { capture: true, once: true });
  const painted = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const isThere = document.querySelector<HTMLInputElement>('[role="combobox"]')?.value === words && document.getElementById('search-found')?.getAttribute('aria-busy') === 'false';
      if (!isThere) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - startedAt);
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  Object.assign(globalThis, { painted });
}
