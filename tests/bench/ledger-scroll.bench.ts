import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type CDPSession, type Page } from 'playwright';
import { AppWindow } from '../e2e/app-window.js';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { writeLargeLedger } from './large-ledger.js';
import { median, record } from './report.js';

// The claims table of a large ledger scrolled from top to bottom in the real window: the longest time between two
// frames of a pass, as the middle of several passes.
const size = { articles: 400, sources: 200, claims: 2_000, appearancesOfEach: 5 };
const passes = 5;
/** Frames of a pass, and how far each goes: a quick wheel, some three rows. */
const framesOfPass = 240;
const stepPx = 200;
/** Frames after a start before the first one counts. */
const warmUpFrames = 10;

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-ledger-scroll-'));
const file = path.join(folder, 'large.slcase');
writeLargeLedger(file, size);
const app = await _electron.launch({
  args: [path.resolve('.')],
  executablePath: runtime.launchPath,
  chromiumSandbox: runtime.sandbox !== 'none',
  env: { ...definedEnvironment(), SOURCELINE_USER_DATA: path.join(folder, 'profile') },
});

try {
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Start a case' }).waitFor();
  const window = new AppWindow(app, page);
  await window.answerOpenDialog([file]);
  await window.value('case:open', {});
  await page.getByRole('contentinfo').getByText('2000 claims').waitFor();
  const openedMs = await openLedger(page);
  await page.evaluate(scrollPass, { framesOfPass, stepPx, warmUpFrames });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const longest: number[] = [];
  const work: number[] = [];
  const idle: number[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    const before = await busyMs(session);
    longest.push(await page.evaluate(scrollPass, { framesOfPass, stepPx, warmUpFrames }));
    work.push((await busyMs(session)) - before);
    idle.push(await page.evaluate(scrollPass, { framesOfPass, stepPx: 0, warmUpFrames }));
  }
  process.stderr.write(`ledger drawn after ${openedMs.toFixed(0)} ms; longest frames in ms: scrolling ${shown(longest)}; at rest ${shown(idle)}; the page's own work per frame ${(median(work) / framesOfPass).toFixed(1)}\n`);
  record({ name: 'ledger-scroll', value: median(longest), unit: 'ms', reference: median(idle), ratio: median(longest) / median(idle), cpuMs: median(work), runtime: `Electron ${runtime.version}` });
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Time from the key to the first row. */
async function openLedger(page: Page): Promise<number> {
  const startedAtMs = performance.now();
  await page.keyboard.press('Control+2');
  await page.getByRole('listbox', { name: 'Claims' }).getByRole('option', { selected: true }).waitFor();
  return performance.now() - startedAtMs;
}

/** Time the page's thread has worked so far: scripts, styles, layout and drawing. */
async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

interface Pass {
  readonly framesOfPass: number;
  readonly stepPx: number;
  readonly warmUpFrames: number;
}

/** Runs in the page: scrolls the claims a step each frame and gives the longest time between two frames. */
async function scrollPass({ framesOfPass: frames, stepPx: step, warmUpFrames: warmUp }: Pass): Promise<number> {
  const list = document.querySelector('.claim-rows');
  if (list === null) throw new Error('no claims are drawn');
  list.scrollTop = 0;
  return new Promise((resolve) => {
    let [frame, last, longest] = [0, performance.now(), 0];
    const next = (): void => {
      const now = performance.now();
      if (frame > warmUp) longest = Math.max(longest, now - last);
      last = now;
      frame += 1;
      list.scrollTop += step;
      if (frame < frames) requestAnimationFrame(next);
      else resolve(longest);
    };
    requestAnimationFrame(next);
  });
}

function shown(values: readonly number[]): string {
  return values.map((value) => value.toFixed(1)).join(' ');
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]])));
}
