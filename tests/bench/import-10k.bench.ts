import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { AppWindow } from '../e2e/app-window.js';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { launchProgram } from './case-window.js';
import { memoryOfTreeMb } from './process-memory.js';
import { record } from './report.js';
import { writeSmallFiles } from './small-files.js';

// 10,000 small files dropped into the real window: the longest time in which it could not answer, and the memory of all
// its processes at its peak.
const fileCount = Number(process.env['SOURCELINE_BENCH_FILES'] ?? 10_000);
const sampleEveryMs = 1_000;
/** What the end of an import sets off is part of it. */
const settleMs = 3_000;

interface Pauses {
  readonly pageMs: number;
  readonly frameMs: number;
  /** When the longest pause of the page began, counted from the drop. */
  readonly atMs: number;
}

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-import-10k-'));
const app = await launchProgram(runtime, path.join(folder, 'profile'));
let peakMb = 0;
const rootPid = app.process().pid ?? 0;
const sampling = setInterval(() => (peakMb = Math.max(peakMb, memoryOfTreeMb(rootPid) ?? 0)), sampleEveryMs);

try {
  const files = path.join(folder, 'articles');
  writeSmallFiles(files, fileCount);
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Start a case' }).waitFor();
  const ended = await watch(app, page);
  const startedAtMs = performance.now();
  await new AppWindow(app, page).dropFiles([files]);
  const pauses = await ended();
  const seconds = (performance.now() - startedAtMs - settleMs) / 1000;
  process.stderr.write(`${(fileCount / seconds).toFixed(0)} files/s; longest pause in ms: page ${pauses.pageMs.toFixed(0)} (after ${(pauses.atMs / 1000).toFixed(1)} s), frames ${pauses.frameMs.toFixed(0)}, main process ${pauses.mainMs.toFixed(0)}\n`);
  const common = { reference: null, ratio: null, cpuMs: null, runtime: `Electron ${runtime.version}` };
  record({ name: 'import-10k', value: Math.max(pauses.pageMs, pauses.mainMs), unit: 'ms', ...common });
  if (peakMb > 0) record({ name: 'import-10k-memory', value: peakMb, unit: 'MB', ...common });
  record({ name: 'import-10k-rate', value: fileCount / seconds, unit: 'files/s', ...common });
} finally {
  clearInterval(sampling);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Starts a heartbeat in the page and in the main process; the function it gives waits for the import's end and reads both. */
async function watch(electron: ElectronApplication, page: Page): Promise<() => Promise<Pauses & { readonly mainMs: number }>> {
  await electron.evaluate(() => {
    const beat = { last: performance.now(), longest: 0 };
    Object.assign(globalThis, { beat });
    setInterval(() => {
      const now = performance.now();
      beat.longest = Math.max(beat.longest, now - beat.last);
      beat.last = now;
    }, 5);
  });
  const ended = page.evaluate(watchPage, settleMs);
  // The page has to have begun before files are dropped.
  await page.evaluate(() => undefined);
  return async () => {
    const pauses = await ended;
    const mainMs = await electron.evaluate(() => (globalThis as unknown as { beat: { longest: number } }).beat.longest); // put there above
    return { ...pauses, mainMs };
  };
}

/** Runs in the page. */
function watchPage(afterMs: number): Promise<Pauses> {
  interface Progress {
    readonly finishedAtMs: number | null;
  }
  const { sourceline } = window as unknown as { sourceline: { on(event: string, listener: (progress: Progress) => void): void } }; // put there by the preload
  const now = (): number => performance.now();
  const begunAt = now();
  let [pageMs, frameMs, atMs, lastBeat, lastFrame] = [0, 0, 0, now(), now()];
  const beat = (): void => {
    if (now() - lastBeat > pageMs) [pageMs, atMs] = [now() - lastBeat, lastBeat - begunAt];
    lastBeat = now();
    setTimeout(beat, 5);
  };
  const frame = (): void => {
    frameMs = Math.max(frameMs, now() - lastFrame);
    lastFrame = now();
    requestAnimationFrame(frame);
  };
  beat();
  frame();
  return new Promise((resolve) => {
    sourceline.on('import:progress', ({ finishedAtMs }) => {
      if (finishedAtMs !== null) setTimeout(() => resolve({ pageMs, frameMs, atMs }), afterMs);
    });
  });
}
