import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { WindowRuntime } from '../fixtures/window-runtime.js';

/** The real window with a case open in it. */
export interface CaseWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the real program with settings of its own. */
export function launchProgram(runtime: WindowRuntime, profile: string, args: readonly string[] = []): Promise<ElectronApplication> {
  return _electron.launch({
    args: [path.resolve('.'), ...args],
    executablePath: runtime.launchPath,
    chromiumSandbox: runtime.sandbox !== 'none',
    env: { ...definedEnvironment(), SOURCELINE_USER_DATA: profile },
  });
}

/** Opens a case in the real window, its library drawn; the window is closed when `look` is done. */
export async function withCaseWindow<Value>(runtime: WindowRuntime, place: { readonly caseFile: string; readonly profile: string }, look: (window: CaseWindow) => Promise<Value>): Promise<Value> {
  const app = await launchProgram(runtime, place.profile, [place.caseFile]);
  try {
    const page = await app.firstWindow();
    await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();
    return await look({ app, page });
  } finally {
    await app.close();
  }
}

/** Lets the page finish what it began: the next key finds it at rest. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 60), { timeout: 1_000 })));
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value]])));
}
