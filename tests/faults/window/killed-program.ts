import type { Page } from '@playwright/test';
import { treeOf } from '../../bench/process-tree.js';
import type { AppWindow } from '../../e2e/app-window.js';
import { expect, start } from '../../e2e/fixtures.js';
import { windowRuntime } from '../../fixtures/window-runtime.js';

/** Starts the program, to be killed and not to be quit. */
export function startToKill(profile: string): Promise<AppWindow> {
  return start(windowRuntime(), profile, {});
}

/** `kill -9` of the main process alone; waits until Playwright has noticed. */
export async function killMain({ app }: AppWindow): Promise<number> {
  const closed = new Promise<void>((resolve) => app.once('close', () => resolve()));
  const atMs = Date.now();
  app.process().kill('SIGKILL');
  await closed;
  return atMs;
}

/** The id of the program's own process of one kind, by what stands on its command line or in its name. */
export async function processOf({ app }: AppWindow, kind: 'GPU' | 'case-worker' | 'import-worker'): Promise<number | null> {
  return app.evaluate(({ app: electron }, wanted) => {
    const metrics = electron.getAppMetrics();
    const found = metrics.find(({ type, name, serviceName }) => (wanted === 'GPU' ? type === 'GPU' : [name, serviceName].some((words) => words?.includes(wanted))));
    return found?.pid ?? null;
  }, kind);
}

/** Ids of the program's processes; asked while it lives. */
export function processesOf({ app }: AppWindow): number[] {
  return treeOf(app.process().pid ?? 0);
}

/** What the page's call gives, asked through the main process: Playwright gives up a page that crashed. */
export async function askThroughMain({ app }: AppWindow, script: string): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>, script);
}

/** Makes a case in a file, and opens a new briefing in it, ready to be typed in. */
export async function newBriefing(appWindow: AppWindow, file: string): Promise<void> {
  await appWindow.answerSaveDialog(file);
  await appWindow.value('case:create', {});
  await expect(appWindow.page.getByRole('tab', { name: 'Briefing' })).toBeVisible();
  await appWindow.chooseInMenu('briefing.create');
  await editorOf(appWindow.page).focus();
}

/** What the case file holds of the one briefing, as JSON; nothing while its worker is being started again. */
export async function textInCase(appWindow: AppWindow): Promise<string> {
  const view = await appWindow.caseView().catch(() => null);
  const id = view?.briefings[0]?.id;
  if (id === undefined) return '';
  const loaded = await appWindow.call('briefings:load', { id });
  return loaded.ok ? JSON.stringify(loaded.value.blocks) : '';
}

/** The editor of the open briefing. */
export function editorOf(page: Page) {
  return page.getByRole('textbox', { name: 'Text of the briefing' });
}
