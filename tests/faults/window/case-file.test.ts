import { mkdirSync, readdirSync, readFileSync, renameSync, truncateSync } from 'node:fs';
import path from 'node:path';
import type { AppWindow } from '../../e2e/app-window.js';
import { expect, test } from '../../e2e/fixtures.js';
import { backupStrings } from '../../../shared/strings/backups.js';
import { caseStateStrings } from '../../../shared/strings/case-state.js';
import { smallDisk, whyNoSmallDisk } from '../small-disk.js';
import { editorOf, newBriefing, textInCase } from './killed-program.js';

async function newCase(appWindow: AppWindow, file: string): Promise<void> {
  await appWindow.answerSaveDialog(file);
  await appWindow.value('case:create', {});
  await expect(appWindow.page.getByRole('tab', { name: 'Briefing' })).toBeVisible();
}

const stateOf = ({ page }: AppWindow) => page.getByRole('region', { name: caseStateStrings.region });

test('fault-07 a case that cannot be written says so over the text, and is gone on with in a copy', async ({ launch, folder }) => {
  const why = whyNoSmallDisk();
  test.skip(why !== null, why ?? '');
  const disk = smallDisk(16);
  try {
    const before = await launch();
    await newCase(before, path.join(disk.folder, 'North.slcase'));
    await before.value('briefings:create', { name: 'Roads' });
    await before.quit();
    disk.makeReadOnly();

    const appWindow = await launch();
    await expect(stateOf(appWindow)).toContainText(caseStateStrings.readOnly.permissions);
    await appWindow.answerSaveDialog(path.join(folder, 'North copy.slcase'));
    await stateOf(appWindow).getByRole('button', { name: caseStateStrings.saveCopy }).click();

    await expect(stateOf(appWindow)).toHaveCount(0);
    await appWindow.value('briefings:create', { name: 'Rails' });
    expect((await appWindow.caseView())?.briefings.map(({ name }) => name)).toEqual(['Roads', 'Rails']);
    await appWindow.quit();
  } finally {
    disk.remove();
  }
});

test('fault-08 the program starts with a damaged case, offers its backup, and keeps the damaged file', async ({ launch, folder, profile }) => {
  const file = path.join(folder, 'North.slcase');
  const first = await launch();
  await newCase(first, file);
  await first.value('briefings:create', { name: 'Roads' });
  await first.quit();
  // Opened again with something new in it, it is backed up.
  const second = await launch();
  await expect.poll(() => backupsIn(profile)).toHaveLength(1);
  await second.quit();
  truncateSync(file, 8192);
  const damaged = readFileSync(file);

  const appWindow = await launch();
  const { page } = appWindow;
  await page.getByRole('button', { name: backupStrings.offer }).click();
  await expect(page.getByRole('dialog', { name: backupStrings.title })).toContainText(backupStrings.ofCase('North'));
  await page.getByRole('button', { name: backupStrings.restore, exact: true }).click();

  await expect(page.getByText(backupStrings.restored('North'))).toBeVisible();
  expect((await appWindow.caseView())?.briefings.map(({ name }) => name)).toEqual(['Roads']);
  const aside = readdirSync(folder).find((name) => name.startsWith('North.aside-'));
  expect(readFileSync(path.join(folder, aside ?? ''))).toEqual(damaged);
});

test('fault-12 a case renamed while open is told of, and goes on in a copy with the words typed since', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  const file = path.join(folder, 'North.slcase');
  await newBriefing(appWindow, file);
  await page.keyboard.type('Roads are closed.');
  await expect.poll(() => textInCase(appWindow)).toContain('Roads are closed.');
  renameSync(file, path.join(folder, 'Moved.slcase'));

  await expect(stateOf(appWindow)).toContainText(caseStateStrings.missing);
  await page.keyboard.type(' And rails.');
  await appWindow.answerSaveDialog(path.join(folder, 'North again.slcase'));
  await stateOf(appWindow).getByRole('button', { name: caseStateStrings.saveCopy }).click();

  await expect(stateOf(appWindow)).toHaveCount(0);
  await expect(editorOf(page)).toContainText('Roads are closed. And rails.');
  await expect.poll(() => textInCase(appWindow)).toContain('And rails.');
});

test('fault-14 a case in a synchronised folder says so at opening', async ({ appWindow, folder }) => {
  mkdirSync(path.join(folder, 'Dropbox'));
  await newCase(appWindow, path.join(folder, 'Dropbox', 'North.slcase'));

  await expect(stateOf(appWindow)).toContainText(caseStateStrings.place.synchronised);
  await stateOf(appWindow).getByRole('button', { name: caseStateStrings.understood }).click();
  await expect(stateOf(appWindow)).toHaveCount(0);
});

/** Files of backups of a profile. */
function backupsIn(profile: string): string[] {
  const root = path.join(profile, 'backups');
  try {
    return readdirSync(root).flatMap((caseId) => readdirSync(path.join(root, caseId)).filter((name) => name.endsWith('.slcase')));
  } catch {
    return [];
  }
}
