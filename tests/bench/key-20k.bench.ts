import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Block, CitationTarget } from '../../shared/domain/briefing.js';
import { blockIdSchema } from '../../shared/domain/ids.js';
import { unpackView, type PackedView } from '../../shared/ipc/packed-view.js';
import { briefingStrings } from '../../shared/strings/briefing.js';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { withBareEditor } from './bare-lexical.js';
import { withCaseWindow } from './case-window.js';
import { longArticle, writeTaggedCase } from './long-article.js';
import { cpuOfTreeMs } from './process-cpu.js';
import { median, record } from './report.js';

// Typing in a briefing of 20,000 words with 500 citations: CPU of all processes for each key, with what follows the keys
// (saving, counting, checking the rules), to a bare Lexical editor with the same text.
const keys = Number(process.env['SOURCELINE_BENCH_KEYS'] ?? 120);
const rounds = 5;
/** As fast as a quick typist, in ms from key to key. */
const keyEveryMs = 80;
/** Long enough for the checks and the saving that wait for a pause, in ms. */
const pauseMs = 2500;
const wordsTyped = 'the gates will likely open again in spring ';

const { paragraphs } = longArticle(20_000);
const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-key-'));

try {
  const value = await oursMs();
  const pageFolder = path.join(folder, 'bare');
  mkdirSync(pageFolder);
  // A citation is a number in the text: so it is here.
  const withNumbers = paragraphs.map((words, at) => `${words} ${String(2 * at + 1)} ${String(2 * at + 2)}`);
  const reference = await withBareEditor(withNumbers, { runtime, folder: pageFolder }, (page, rootPid) => cpuOfKeyMs(page, rootPid));
  record({ name: 'key-20k', value, unit: 'ms CPU', reference, ratio: value / reference, cpuMs: value, runtime: `Electron ${runtime.version}` });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function oursMs(): Promise<number> {
  const caseFile = writeTaggedCase(folder, [[longArticle(20_000), 400]]);
  return withCaseWindow(runtime, { caseFile, profile: path.join(folder, 'profile') }, async ({ app, page }) => {
    await openBriefing(page);
    return cpuOfKeyMs(page, app.process().pid ?? 0);
  });
}

interface Answer<Value> {
  readonly value: Value;
}

/** Writes the briefing into the case and opens it, the caret at the end of its middle paragraph. */
async function openBriefing(page: Page): Promise<void> {
  const call = <Value>(channel: string, input: unknown): Promise<Answer<Value>> =>
    page.evaluate(([name, given]) => (window as unknown as { sourceline: { call(channel: unknown, input: unknown): Promise<Answer<Value>> } }).sourceline.call(name, given), [channel, input] as const); // put there by the preload
  const { value: packed } = await call<PackedView>('case:load', {});
  const appearances = unpackView(packed).tags.filter(({ kind }) => kind === 'claim').map(({ id }): CitationTarget => ({ kind: 'appearance', appearanceId: id }));
  const { value: made } = await call<{ id: string }>('briefings:create', { name: 'Stores' });
  const blocks = paragraphs.map((words, at) => blockOf(words, at, appearances));
  await call('briefings:save-draft', { id: made.id, head: null, blockIds: blocks.map(({ id }) => id), blocks });
  await page.reload();
  await page.getByRole('listbox', { name: 'Articles' }).waitFor();
  await page.keyboard.press('Control+3');
  const text = page.getByRole('textbox', { name: briefingStrings.text });
  await text.locator(`[data-block-id="p${String(paragraphs.length / 2)}"]`).click();
  await page.keyboard.press('End');
}

function blockOf(words: string, at: number, appearances: readonly CitationTarget[]): Block {
  const cited = [2 * at, 2 * at + 1].map((number) => ({ type: 'citation' as const, target: appearances[number % appearances.length]! }));
  return { id: blockIdSchema.parse(`p${String(at)}`), type: 'paragraph', kind: 'reported', runs: [{ type: 'text', text: words }, ...cited] };
}

/** CPU of a key, over some rounds of typing with a pause after each; the first round warms up. */
async function cpuOfKeyMs(page: Page, rootPid: number): Promise<number> {
  const measured: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const before = cpuOfTreeMs(rootPid) ?? 0;
    for (let key = 0; key < keys; key += 1) {
      await page.keyboard.press(keyOf(wordsTyped.charAt(key % wordsTyped.length)));
      await page.waitForTimeout(keyEveryMs);
    }
    await page.waitForTimeout(pauseMs);
    measured.push(((cpuOfTreeMs(rootPid) ?? 0) - before) / keys);
  }
  process.stderr.write(`CPU of a key: ${measured.map((each) => each.toFixed(1)).join(', ')} ms\n`);
  return median(measured.slice(1));
}

function keyOf(letter: string): string {
  return letter === ' ' ? 'Space' : letter;
}
