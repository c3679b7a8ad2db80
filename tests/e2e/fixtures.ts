import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base, type ElectronApplication } from '@playwright/test';
import { windowRuntime, type WindowRuntime } from '../fixtures/window-runtime.js';
import { AppWindow } from './app-window.js';
import { displayOfWorker } from './displays.js';

/** The folder whose `out/` is started. */
export const projectDir = path.resolve(import.meta.dirname, '../..');

/** What a launch may differ in. */
export interface LaunchOptions {
  /** Folder of the program; ours if left out. */
  readonly program?: string;
  /** Given to the program after its own folder. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

interface Fixtures {
  readonly runtime: WindowRuntime;
  /** Settings and cases of this test alone; the same for each launch in it. */
  readonly profile: string;
  /** A folder for files a test makes. */
  readonly folder: string;
  readonly launch: (options?: LaunchOptions) => Promise<AppWindow>;
  /** The program, started with nothing in it. */
  readonly appWindow: AppWindow;
}

interface Options {
  /** Set by tests that breach the policy on purpose. */
  readonly troublesExpected: boolean;
}

/** Playwright's test with the real program in a real window. */
export const test = base.extend<Fixtures & Options>({
  troublesExpected: [false, { option: true }],
  // Playwright reads the names a fixture needs from its first parameter, so it is a pattern even when empty.
  // eslint-disable-next-line no-empty-pattern -- see above
  runtime: async ({}, use) => use(windowRuntime()),
  // eslint-disable-next-line no-empty-pattern -- see above
  profile: async ({}, use) => withFolder('profile', use),
  // eslint-disable-next-line no-empty-pattern -- see above
  folder: async ({}, use) => withFolder('files', use),
  launch: async ({ runtime, profile, troublesExpected }, use) => {
    const windows: AppWindow[] = [];
    await use(async (options = {}) => {
      const appWindow = await start(runtime, profile, options);
      windows.push(appWindow);
      return appWindow;
    });
    for (const appWindow of windows) await appWindow.quit();
    if (!troublesExpected) expect(windows.flatMap(({ troubles }) => troubles)).toEqual([]);
  },
  appWindow: async ({ launch }, use) => use(await launch()),
});

export { expect } from '@playwright/test';

/**
 * How the program is started, by Playwright or without it.
 *
 * There is no graphics card behind the display: told so, Chromium draws in software at once, instead of after two GPU
 * processes that end; one start in some hundred hung between them.
 */
export function launchSettings(profile: string, { program = projectDir, args = [], env = {} }: LaunchOptions): { args: string[]; cwd: string; env: Record<string, string> } {
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]]));
  return { args: ['--disable-gpu', program, ...args], cwd: projectDir, env: { ...Object.fromEntries(inherited), SOURCELINE_USER_DATA: profile, ...displayOfWorker(), ...env } };
}

/** Starts the program and waits for its page. A start that hangs fails the test in time for its second try, and says at which step. */
export async function start(runtime: WindowRuntime, profile: string, options: LaunchOptions): Promise<AppWindow> {
  const app = await launchOnce(runtime, profile, options).catch((hung: unknown) => {
    process.stderr.write(`a start was tried again: ${String(hung).split('\n')[0] ?? ''}\n`);
    return launchOnce(runtime, profile, options);
  });
  const page = await app.firstWindow({ timeout: 20_000 });
  await page.waitForLoadState('load', { timeout: 20_000 });
  return new AppWindow(app, page);
}

/**
 * One in some hundred starts ends in Playwright's handshake with the two debuggers of Electron: both are connected, and nothing
 * comes any more. That takes 2 s at most otherwise.
 */
function launchOnce(runtime: WindowRuntime, profile: string, options: LaunchOptions): Promise<ElectronApplication> {
  return _electron.launch({
    ...launchSettings(profile, options),
    executablePath: runtime.launchPath,
    timeout: 8_000,
    // Without this Playwright switches the sandbox off by itself.
    chromiumSandbox: runtime.sandbox !== 'none',
  });
}

async function withFolder(name: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), `sourceline-${name}-`));
  await use(folder);
  rmSync(folder, { recursive: true, force: true });
}
