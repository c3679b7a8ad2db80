import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSmallFiles } from '../../bench/small-files.js';
import type { AppWindow } from '../../e2e/app-window.js';
import { expect, launchSettings, test } from '../../e2e/fixtures.js';
import { caseStateStrings } from '../../../shared/strings/case-state.js';
import { askThroughMain, editorOf, killMain, newBriefing, processOf, startToKill, textInCase } from './killed-program.js';

/** Opens a new case and a briefing with these words in it, saved. */
async function writeBriefing(appWindow: AppWindow, file: string, words: string): Promise<void> {
  const { page } = appWindow;
  await newBriefing(appWindow, file);
  await page.keyboard.type(words);
  await expect.poll(() => textInCase(appWindow)).toContain(words);
  await expect.poll(async () => (await appWindow.value('case:place', {}))?.view).toBe('briefing');
}

async function killProcess(appWindow: AppWindow, kind: Parameters<typeof processOf>[1]): Promise<void> {
  const pid = await processOf(appWindow, kind);
  if (pid === null) throw new Error(`no ${kind} runs`);
  await appWindow.app.evaluate((_electron, id) => process.kill(id, 'SIGKILL'), pid);
}

test('fault-02 the window is there with case, place and text when its page is killed', async ({ appWindow, folder }) => {
  await writeBriefing(appWindow, path.join(folder, 'North.slcase'), 'Roads are closed.');
  const reloaded = appWindow.app.evaluate(
    ({ BrowserWindow }) => new Promise<void>((resolve) => BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve())),
  );

  await appWindow.app.evaluate(({ BrowserWindow }) => process.kill(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0, 'SIGKILL'));
  await reloaded;

  const shown = `Promise.all([sourceline.call("case:load", {}), sourceline.call("case:place", {})]).then(([view, place]) => [JSON.parse(view.value).info.name, place.value.view, document.querySelector('[role=textbox][contenteditable=true]')?.textContent ?? null])`;
  await expect.poll(() => askThroughMain(appWindow, shown)).toEqual(['North', 'briefing', expect.stringContaining('Roads are closed.')]);
});

test('fault-02 the window goes on with case, place and text when the GPU process is killed', async ({ appWindow, folder }) => {
  await writeBriefing(appWindow, path.join(folder, 'North.slcase'), 'Roads are closed.');
  const before = await processOf(appWindow, 'GPU');
  test.skip(before === null, 'the runtime draws without a GPU process here');

  await killProcess(appWindow, 'GPU');

  await expect.poll(() => processOf(appWindow, 'GPU')).not.toBe(before);
  await editorOf(appWindow.page).focus();
  await appWindow.page.keyboard.press('Control+End');
  await appWindow.page.keyboard.type(' And rails.');
  await expect(editorOf(appWindow.page)).toContainText('Roads are closed. And rails.');
});

test('fault-02 the case worker is started again when it is killed, and what is typed is saved', async ({ appWindow, folder }) => {
  await writeBriefing(appWindow, path.join(folder, 'North.slcase'), 'Roads are closed.');

  await killProcess(appWindow, 'case-worker');
  await appWindow.page.keyboard.type(' And rails.');

  await expect.poll(async () => (await appWindow.call('case:load', {})).ok).toBe(true);
  await expect.poll(() => textInCase(appWindow)).toContain('Roads are closed. And rails.');
});

test('fault-02 an import goes on when its worker is killed, and reports one failure', async ({ appWindow, folder }) => {
  const articles = path.join(folder, 'articles');
  writeSmallFiles(articles, 300);
  await appWindow.dropFiles([articles]);
  await expect.poll(async () => (await appWindow.call('case:load', {})).ok && ((await appWindow.caseView())?.articles.length ?? 0)).toBeGreaterThan(20);

  await killProcess(appWindow, 'import-worker');

  await expect.poll(async () => (await appWindow.value('import:reports', {})).length, { timeout: 120_000 }).toBe(1);
  const [report] = await appWindow.value('import:reports', {});
  expect(report?.rows.filter(({ error }) => error !== null).map(({ error }) => error?.code)).toEqual(['worker-died']);
  expect(report?.rows).toHaveLength(300);
});

test('fault-09 a second window of the same profile brings the first to the front; another profile reads, and says so', async ({ appWindow, folder, profile, runtime }) => {
  const file = path.join(folder, 'North.slcase');
  await writeBriefing(appWindow, file, 'Roads are closed.');
  const sandboxArgs = runtime.sandbox === 'none' ? ['--no-sandbox'] : [];
  const { args, ...settings } = launchSettings(profile, { args: [file] });
  const second = spawn(runtime.launchPath, [...sandboxArgs, ...args], { ...settings, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];
  expect([code, (await appWindow.caseView())?.info.readOnly]).toEqual([0, false]);

  const elsewhere = mkdtempSync(path.join(tmpdir(), 'sourceline-profile-'));
  const other = await startToKill(elsewhere);
  await other.answerOpenDialog([file]);
  await other.value('case:open', {});
  await expect(other.page.getByText(caseStateStrings.readOnly.held)).toBeVisible();
  await killMain(other);
  rmSync(elsewhere, { recursive: true, force: true });
});
