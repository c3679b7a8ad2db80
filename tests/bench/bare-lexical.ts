import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type Page } from 'playwright';
import { build } from 'vite';
import type { WindowRuntime } from '../fixtures/window-runtime.js';

const source = path.resolve('tests/bench/bare-lexical');
/** The reader's measure and type, so that as many lines are laid out. */
const page = '<!doctype html><meta charset="utf-8"><style>body > div { width: 580px; margin: 0 auto; font: 18px/32px serif }</style><script src="page.js"></script>';

/** What the page of the bare editor offers. */
interface BarePage {
  showParagraphs(paragraphs: readonly string[]): Promise<number>;
  openEditable(paragraphs: readonly string[]): void;
}

interface BareSetting {
  readonly runtime: WindowRuntime;
  /** An empty one, for the page. */
  readonly folder: string;
}

/**
 * How long a bare Lexical editor takes from the call until these paragraphs are painted, in ms, each time in a new editor.
 */
export async function bareLexicalMs(paragraphs: readonly string[], { runs, ...setting }: BareSetting & { readonly runs: number }): Promise<number[]> {
  return inBareLexical(setting, async (window) => {
    const measured: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      measured.push(await window.evaluate((all) => (globalThis as unknown as BarePage).showParagraphs(all), paragraphs)); // put there by the page
    }
    // The first one warms up.
    return measured.slice(1);
  });
}

/** Runs something in a bare editor that shows these paragraphs, its caret in the middle of them. */
export async function withBareEditor<Result>(paragraphs: readonly string[], setting: BareSetting, run: (window: Page, rootPid: number) => Promise<Result>): Promise<Result> {
  return inBareLexical(setting, async (window, rootPid) => {
    await window.evaluate((all) => (globalThis as unknown as BarePage).openEditable(all), paragraphs); // put there by the page
    return run(window, rootPid);
  });
}

async function inBareLexical<Result>({ runtime, folder }: BareSetting, run: (window: Page, rootPid: number) => Promise<Result>): Promise<Result> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: false, lib: { entry: path.join(source, 'page.ts'), formats: ['iife'], name: 'page', fileName: () => 'page.js' } },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  writeFileSync(path.join(folder, 'index.html'), page.replace('<script', '<body><script'));
  const app = await _electron.launch({
    args: [source, path.join(folder, 'index.html')],
    executablePath: runtime.launchPath,
    chromiumSandbox: runtime.sandbox !== 'none',
  });
  try {
    const window = await app.firstWindow();
    await window.waitForLoadState();
    return await run(window, app.process().pid ?? 0);
  } finally {
    await app.close();
  }
}
