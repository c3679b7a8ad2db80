import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { shellStrings } from '../../shared/strings/shell.js';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { bareLexicalMs } from './bare-lexical.js';
import { settled, withCaseWindow } from './case-window.js';
import { longArticle, writeTaggedCase, type LongArticle } from './long-article.js';
import { paintedAfterKey } from './painted-keys.js';
import { cpuOfTreeMs } from './process-cpu.js';
import { median, percentile, record } from './report.js';

// Tagging in the real window: from the key to the painted frame, with long articles full of tags. Opening one is compared
// with a bare Lexical editor that shows the same paragraphs.
const actions = Number(process.env['SOURCELINE_BENCH_ACTIONS'] ?? 60);
const openings = 9;
const small = longArticle(2_000);
const middle = longArticle(20_000);
const large = longArticle(100_000);
// In the library they stand in this order: the short one is a key away from the long one.
const tagged = [[middle, 400], [small, 40], [large, 2_000]] as const;

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-tagging-'));
const common = { unit: 'ms', runtime: `Electron ${runtime.version}` } as const;
let tagCount = tagged.reduce((sum, [, tags]) => sum + tags, 0);

try {
  const caseFile = writeTaggedCase(folder, tagged);
  const opened = await withCaseWindow(runtime, { caseFile, profile: path.join(folder, 'profile') }, ({ app, page }) => tagAll(page, app.process().pid ?? 0));
  said('open-100k', opened.values);
  const reference = await referenceMs();
  record({ name: 'open-100k', value: median(opened.values), reference, ratio: median(opened.values) / reference, cpuMs: opened.cpuMs, ...common });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Opens the long article, tags and takes back; what opening took is left to be compared once the window is gone. */
async function tagAll(page: Page, rootPid: number): Promise<Measured> {
  const opened = await withCpu(rootPid, openings, () => openingMs(page));
  await settled(page);
  for (const [name, article] of [['tag-20k', middle], ['tag-100k', large]] as const) {
    await open(page, article);
    const added = await withCpu(rootPid, actions, () => tagMs(page));
    record({ name, value: percentile(added.values, 0.95), reference: null, ratio: null, cpuMs: added.cpuMs, ...common });
    said(name, added.values);
  }
  const undone = await withCpu(rootPid, actions, () => undoMs(page));
  record({ name: 'undo-tag', value: percentile(undone.values, 0.95), reference: null, ratio: null, cpuMs: undone.cpuMs, ...common });
  said('undo-tag', undone.values);
  return opened;
}

/** Leaves the long article for the short one, and measures the way back. */
async function openingMs(page: Page): Promise<number> {
  await open(page, small);
  await settled(page);
  const places = await positions(page);
  const to = places.indexOf(large.title) - places.indexOf(small.title);
  if (Math.abs(to) !== 1) throw new Error(`not neighbours in the library: ${places.join(', ')}`);
  return paintedAfterKey(page, to === 1 ? 'ArrowDown' : 'ArrowUp', { selector: '.reader-text h1', words: large.title });
}

async function positions(page: Page): Promise<string[]> {
  const rows = await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').allTextContents();
  return rows.map((row) => tagged.find(([{ title }]) => row.includes(title))?.[0].title ?? row);
}

async function open(page: Page, { title }: LongArticle): Promise<void> {
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').filter({ hasText: title }).click();
  await page.locator('.reader-text h1').filter({ hasText: title }).waitFor();
}

/** Tags the next sentence as a claim. */
async function tagMs(page: Page): Promise<number> {
  await page.locator('.reader-text').focus();
  await page.keyboard.press('j');
  await settled(page);
  tagCount += 1;
  return paintedAfterKey(page, 'c', { selector: 'footer', words: footer(tagCount) });
}

async function undoMs(page: Page): Promise<number> {
  await settled(page);
  tagCount -= 1;
  return paintedAfterKey(page, 'Control+z', { selector: 'footer', words: footer(tagCount) });
}

function footer(tags: number): string {
  return shellStrings.articles(tagged.length) + shellStrings.tags(tags);
}

interface Measured {
  readonly values: readonly number[];
  readonly cpuMs: number | null;
}

/** Measures some times over, with the CPU that all processes took for each, waiting and stepping included. */
async function withCpu(rootPid: number, times: number, measure: () => Promise<number>): Promise<Measured> {
  await measure();
  const before = cpuOfTreeMs(rootPid);
  const values: number[] = [];
  for (let time = 0; time < times; time += 1) values.push(await measure());
  const after = cpuOfTreeMs(rootPid);
  return { values, cpuMs: before === null || after === null ? null : (after - before) / times };
}

async function referenceMs(): Promise<number> {
  const pageFolder = path.join(folder, 'bare');
  mkdirSync(pageFolder);
  return median(await bareLexicalMs([large.title, ...large.paragraphs], { runtime, folder: pageFolder, runs: openings }));
}

function said(name: string, values: readonly number[]): void {
  const at = (share: number): string => percentile(values, share).toFixed(0);
  process.stderr.write(`${name}: p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms of ${String(values.length)}\n`);
}
