import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { withCaseWindow } from './case-window.js';
import { writeLargeLedger } from './large-ledger.js';
import { record } from './report.js';
import { scrollList } from './scrolled-list.js';

// The claims table of a large ledger scrolled from top to bottom in the real window: the longest time between two
// frames of a pass, as the middle of several passes.
const size = { articles: 400, sources: 200, claims: 2_000, appearancesOfEach: 5 };

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-ledger-scroll-'));
const file = path.join(folder, 'large.slcase');
writeLargeLedger(file, size);

try {
  const scrolled = await withCaseWindow(runtime, { caseFile: file, profile: path.join(folder, 'profile') }, async ({ page }) => {
    await openLedger(page);
    return scrollList(page, '.claim-rows');
  });
  const { longestMs, atRestMs, workMs } = scrolled;
  record({ name: 'ledger-scroll', value: longestMs, unit: 'ms', reference: atRestMs, ratio: longestMs / atRestMs, cpuMs: workMs, runtime: `Electron ${runtime.version}` });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Says how long it took from the key to the first row. */
async function openLedger(page: Page): Promise<void> {
  const startedAtMs = performance.now();
  await page.keyboard.press('Control+2');
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option', { selected: true }).waitFor();
  process.stderr.write(`ledger drawn after ${(performance.now() - startedAtMs).toFixed(0)} ms\n`);
}
