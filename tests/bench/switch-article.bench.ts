import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { settled, withCaseWindow } from './case-window.js';
import { longArticle, writeTaggedCase } from './long-article.js';
import { paintedAfterKey } from './painted-keys.js';
import { cpuOfTreeMs } from './process-cpu.js';
import { percentile, record } from './report.js';

// From one article of 5,000 words to the next: from the key in the library to the painted text.
const switches = 60;
const articles = Array.from({ length: 8 }, (_, at) => longArticle(5_000 + 80 * at));
const tagsOfEach = 40;

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-switch-'));

try {
  const caseFile = writeTaggedCase(folder, articles.map((article) => [article, tagsOfEach]));
  const { values, cpuMs } = await withCaseWindow(runtime, { caseFile, profile: path.join(folder, 'profile') }, async ({ app, page }) => {
    const titles = await titlesInOrder(page);
    await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().click();
    return measure(page, titles, app.process().pid ?? 0);
  });
  process.stderr.write(`switch-article: p50 ${percentile(values, 0.5).toFixed(0)}, p95 ${percentile(values, 0.95).toFixed(0)} ms\n`);
  record({ name: 'switch-article', value: percentile(values, 0.95), unit: 'ms', reference: null, ratio: null, cpuMs, runtime: `Electron ${runtime.version}` });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function titlesInOrder(page: Page): Promise<string[]> {
  const rows = await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').allTextContents();
  return rows.map((row) => articles.find(({ title }) => row.includes(title))?.title ?? row);
}

/** Down through the list and up again; the first way through warms up. */
async function measure(page: Page, titles: readonly string[], rootPid: number): Promise<{ readonly values: number[]; readonly cpuMs: number | null }> {
  const last = titles.length - 1;
  const values: number[] = [];
  let before = cpuOfTreeMs(rootPid);
  for (let step = 1; step <= switches + 2 * last; step += 1) {
    if (step === 2 * last + 1) before = cpuOfTreeMs(rootPid);
    const isDown = (step - 1) % (2 * last) < last;
    const at = isDown ? ((step - 1) % last) + 1 : last - 1 - ((step - 1) % last);
    await settled(page);
    const ms = await paintedAfterKey(page, isDown ? 'ArrowDown' : 'ArrowUp', { selector: '.reader-text h1', words: titles[at] ?? '' });
    if (step > 2 * last) values.push(ms);
  }
  const after = cpuOfTreeMs(rootPid);
  return { values, cpuMs: before === null || after === null ? null : (after - before) / switches };
}
