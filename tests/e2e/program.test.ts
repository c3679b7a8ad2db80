import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppWindow } from './app-window.js';
import { expect, launchSettings, test } from './fixtures.js';

/** The name of the open case as the page gets it, or `null`. */
async function openCaseName(appWindow: AppWindow): Promise<string | null> {
  return (await appWindow.caseView())?.info.name ?? null;
}

/** Goes to the ledger and waits until the program knows: a page that is still loading its case goes where that one was left. */
async function goToLedger(appWindow: AppWindow): Promise<void> {
  await expect(async () => {
    await appWindow.chooseInMenu('view.ledger');
    await expect.poll(() => appWindow.value('case:place', {}), { timeout: 1_500 }).toMatchObject({ view: 'ledger' });
  }).toPass();
}

function newCase(appWindow: AppWindow, file: string): Promise<unknown> {
  return appWindow.answerSaveDialog(file).then(() => appWindow.value('case:create', {}));
}

test('starts with an empty window and says so to the bench', async ({ launch }) => {
  const appWindow = await launch({ env: { SOURCELINE_BENCH: '1' } });
  const output: string[] = [];
  appWindow.app.process().stdout?.on('data', (text: Buffer) => output.push(String(text)));

  await appWindow.value('app:interactive', {});

  await expect.poll(() => output.join('')).toContain('sourceline:interactive\n');
  expect(await openCaseName(appWindow)).toBeNull();
});

test('opens the last case at the same place after a restart', async ({ launch, folder }) => {
  const before = await launch();
  await newCase(before, path.join(folder, 'North.slcase'));
  await before.value('briefings:create', { name: 'Roads' });
  await goToLedger(before);
  await before.quit();

  const after = await launch();

  expect(await openCaseName(after)).toBe('North');
  expect(await after.value('case:place', {})).toMatchObject({ view: 'ledger' });
  expect((await after.caseView())?.briefings.map(({ name }) => name)).toEqual(['Roads']);
});

test('opens nothing after the case was closed, and offers it again', async ({ launch, folder }) => {
  const before = await launch();
  await newCase(before, path.join(folder, 'North.slcase'));
  await before.value('case:close', {});
  await before.quit();

  const after = await launch();

  expect(await openCaseName(after)).toBeNull();
  const [recent] = await after.value('case:recent', {});
  expect(recent).toMatchObject({ name: 'North', missing: false });
  await after.value('case:open-recent', { id: recent?.id ?? '' });
  expect(await openCaseName(after)).toBe('North');
});

test('opens the case that is named at the launch', async ({ launch, folder }) => {
  const before = await launch();
  await newCase(before, path.join(folder, 'North.slcase'));
  await newCase(before, path.join(folder, 'South.slcase'));
  await before.quit();

  const after = await launch({ args: [path.join(folder, 'North.slcase')] });

  expect(await openCaseName(after)).toBe('North');
});

test('opens the case a second launch names in the first window', async ({ launch, folder, profile, runtime }) => {
  const appWindow = await launch();
  await newCase(appWindow, path.join(folder, 'North.slcase'));
  await newCase(appWindow, path.join(folder, 'South.slcase'));
  const { args, ...settings } = launchSettings(profile, { args: [path.join(folder, 'North.slcase')] });
  const sandboxArgs = runtime.sandbox === 'none' ? ['--no-sandbox'] : [];

  const second = spawn(runtime.launchPath, [...sandboxArgs, ...args], { ...settings, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number];

  expect(code).toBe(0);
  await expect.poll(() => openCaseName(appWindow)).toBe('North');
});

test('comes back with the same case and place when its page is killed', async ({ appWindow, folder }) => {
  await newCase(appWindow, path.join(folder, 'North.slcase'));
  await goToLedger(appWindow);
  const reloaded = appWindow.app.evaluate(
    ({ BrowserWindow }) => new Promise<void>((resolve) => BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve())),
  );

  await appWindow.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await reloaded;

  // Playwright gives up a page that crashed, so the reloaded one is asked through the main process.
  const loaded = await appWindow.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'Promise.all([sourceline.call("case:load", {}), sourceline.call("case:place", {})]).then(([view, place]) => [JSON.parse(view.value).info.name, place.value.view])',
      ) as Promise<unknown>,
  );
  expect(loaded).toEqual(['North', 'ledger']);
});

test('answers again after the worker that holds the case was killed', async ({ appWindow, folder }) => {
  await newCase(appWindow, path.join(folder, 'North.slcase'));
  await appWindow.value('briefings:create', { name: 'Roads' });

  await appWindow.app.evaluate(({ app }) => {
    const worker = app.getAppMetrics().find(({ name, serviceName }) => [name, serviceName].some((words) => words?.includes('case-worker')));
    if (worker === undefined) throw new Error('no case worker runs');
    process.kill(worker.pid, 'SIGKILL');
  });

  await expect.poll(async () => (await appWindow.call('case:load', {})).ok).toBe(true);
  expect((await appWindow.caseView())?.briefings.map(({ name }) => name)).toEqual(['Roads']);
});

test('imports dropped files and folders into a case of its own making', async ({ appWindow, folder }) => {
  mkdirSync(path.join(folder, 'more'));
  writeFileSync(path.join(folder, 'a.txt'), 'Bridge closed\n\nThe bridge at Ostrava was closed on Monday, the town said.\n');
  writeFileSync(path.join(folder, 'more', 'b.txt'), 'Ferry runs\n\nThe ferry will run twice a day, the harbour office said.\n');

  await appWindow.dropFiles([path.join(folder, 'a.txt'), path.join(folder, 'more')]);

  await expect.poll(async () => (await appWindow.caseView())?.articles.map(({ fileName }) => fileName).sort()).toEqual(['a.txt', 'b.txt']);
  expect(await openCaseName(appWindow)).toMatch(/^Case \d{4}-\d{2}-\d{2}$/);
});

test('keeps theme and window size over a restart', async ({ launch }) => {
  const before = await launch();
  await before.value('app:prefer', { theme: 'dark' });
  await before.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 40, width: 900, height: 700 }));
  await before.quit();

  const after = await launch();

  expect(await after.value('app:preferences', {})).toMatchObject({ theme: 'dark' });
  expect(await after.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  expect(await after.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject({ width: 900, height: 700 });
});

test('sends the commands of the menu to the page', async ({ appWindow }) => {
  const heard = await appWindow.page.evaluateHandle(() => {
    const { sourceline } = window as unknown as { sourceline: { on(event: string, listener: (payload: unknown) => void): void } };
    const payloads: unknown[] = [];
    sourceline.on('menu:command', (payload) => payloads.push(payload));
    return payloads;
  });

  await appWindow.chooseInMenu('view.keys');

  await expect.poll(() => heard.jsonValue()).toEqual([{ command: 'view.keys' }]);
});

test('makes the sample case once, and opens it with the analyst’s work in it after that', async ({ appWindow }) => {
  await appWindow.value('case:open-sample', {});
  const first = await appWindow.caseView();
  await appWindow.value('briefings:create', { name: 'Of the analyst' });
  await appWindow.value('case:close', {});

  await appWindow.value('case:open-sample', {});

  const again = await appWindow.caseView();
  expect(again?.info).toMatchObject({ name: 'Sample', readOnly: false });
  expect(again?.articles.length).toBeGreaterThan(0);
  expect(again?.claims.length).toBeGreaterThan(0);
  expect(again?.briefings.map(({ name }) => name)).toEqual([...(first?.briefings ?? []).map(({ name }) => name), 'Of the analyst']);
});

test('writes a copy of the case, and a briefing, where the analyst says', async ({ appWindow, folder }) => {
  await appWindow.value('case:open-sample', {});
  const [briefing] = (await appWindow.caseView())?.briefings ?? [];

  await appWindow.answerSaveDialog(path.join(folder, 'My copy.slcase'));
  expect(await appWindow.value('case:save-copy', {})).toEqual({ fileName: 'My copy.slcase', damaged: [] });
  await appWindow.answerSaveDialog(path.join(folder, 'Assessment'));
  const outcome = await appWindow.value('briefings:export', { id: briefing?.id ?? '', paper: 'Letter', ledgerAttached: false });

  expect(outcome).toMatchObject({ kind: 'exported', fileName: 'Assessment.pdf' });
  expect(readFileSync(path.join(folder, 'Assessment.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(readdirSync(folder).sort()).toEqual(['Assessment.pdf', 'My copy.slcase']);
});

test('leaves everything as it is when a dialog is left', async ({ appWindow, folder }) => {
  await newCase(appWindow, path.join(folder, 'North.slcase'));
  await appWindow.answerSaveDialog(null);
  await appWindow.answerOpenDialog(null);

  expect(await appWindow.value('case:create', {})).toBeNull();
  expect(await appWindow.value('case:open', {})).toBeNull();
  expect(await appWindow.value('case:save-copy', {})).toBeNull();
  expect(await appWindow.value('import:choose', {})).toBeNull();
  expect(await openCaseName(appWindow)).toBe('North');
});

test('says why a file does not open, and keeps the case that is open', async ({ appWindow, folder }) => {
  await newCase(appWindow, path.join(folder, 'North.slcase'));
  writeFileSync(path.join(folder, 'Letter.slcase'), 'Dear reader, this is no case.');
  await appWindow.answerOpenDialog([path.join(folder, 'Letter.slcase')]);

  expect(await appWindow.call('case:open', {})).toMatchObject({ ok: false, error: { code: 'case-not-a-case' } });
  expect(await openCaseName(appWindow)).toBe('North');
  expect(readFileSync(path.join(folder, 'Letter.slcase'), 'utf8')).toBe('Dear reader, this is no case.');
});

test('imports what the clipboard holds', async ({ appWindow }) => {
  await appWindow.value('app:copy', { text: 'Bridge closed\n\nThe bridge was closed on Monday, the town said.' });

  expect(await appWindow.value('import:clipboard', {})).toEqual({ importId: expect.any(String) as unknown });

  await expect.poll(async () => (await appWindow.caseView())?.articles.length).toBe(1);
});

test('a failure report holds versions and kinds of failures, and nothing of the case', async ({ appWindow }) => {
  const { app, page } = appWindow;
  await appWindow.value('case:open-sample', {});
  await appWindow.value('app:failed', { where: 'pane article', name: 'TypeError', frames: ['at draw (sourceline://app/assets/index.js:1:2)'] });

  await appWindow.chooseInMenu('help.copy-report');
  await expect(page.getByText('Report copied')).toBeVisible();

  const report = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(report).toContain('Electron 3');
  expect(report).toContain('"where":"pane article","name":"TypeError","frames":["at draw (assets/index.js:1:2)"]');
  expect(report).not.toContain('Sample');
  expect(report).not.toContain(process.env['HOME'] ?? '/home');
});
