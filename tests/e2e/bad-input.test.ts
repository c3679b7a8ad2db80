import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.js';

const story = 'Ferry line to open in spring\n\nThe harbour board of Lissund said on Monday that a ferry line to Kessel would open in spring.\n\nTwo ships have been ordered, the board said, and a third may follow if the winter traffic is as strong as hoped.\n';

test('a drop of good and bad files imports the good ones and says what is wrong with each of the others', async ({ appWindow, folder }) => {
  const file = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const dropped = [
    file('good.txt', story),
    file('empty.txt', ''),
    file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
    file('wide.txt', new Uint8Array(Buffer.from(`\ufeff${story.replace('spring', 'autumn')}`, 'utf16le'))),
    file('copy.txt', story),
  ];
  const { page } = appWindow;
  await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await appWindow.dropFiles(dropped);
  await expect(page.getByRole('heading', { name: 'Imported 5 files' })).toBeVisible();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('empty.txt')).toContainText('not imported');
  await expect(row('picture.txt')).toContainText('not imported');
  await expect(row('copy.txt')).toContainText('Same bytes as good.txt');
  await expect(row('wide.txt')).toContainText('imported');
  await expect(page.getByRole('contentinfo')).toContainText('2 articles');
});

test('a folder of 1,000 files is imported while the window goes on answering, and one undo takes it back', async ({ appWindow, folder }) => {
  test.setTimeout(120_000);
  const many = path.join(folder, 'many');
  mkdirSync(many);
  for (let at = 0; at < 1000; at += 1) writeFileSync(path.join(many, `${at}.txt`), story.replaceAll('Kessel', `Kessel ${at}`).replace('Two', `${at} small`));
  const { page } = appWindow;
  await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await appWindow.dropFiles([many]);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search or command' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('contentinfo')).toContainText('1000 articles', { timeout: 90_000 });
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('contentinfo')).toContainText('0 articles', { timeout: 20_000 });
});

test('a file that vanishes before it is read is named, and the rest goes on', async ({ appWindow, folder }) => {
  const first = path.join(folder, 'first.txt');
  const gone = path.join(folder, 'gone.txt');
  writeFileSync(first, story);
  writeFileSync(gone, story);
  await expect(appWindow.page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  rmSync(gone);
  await appWindow.dropFiles([gone, first]);
  await expect(appWindow.page.getByRole('row').filter({ hasText: 'gone.txt' })).toContainText('not imported');
  await expect(appWindow.page.getByRole('contentinfo')).toContainText('1 article');
});

test('a file that is no case is refused and left as it is', async ({ appWindow, folder }) => {
  const file = path.join(folder, 'notes.slcase');
  writeFileSync(file, 'these are notes, not a case');
  await appWindow.answerOpenDialog([file]);
  await appWindow.page.getByRole('button', { name: 'Open another case…' }).click();
  await expect(appWindow.page.getByRole('alert')).toContainText('notes.slcase');
});

test('a target that cannot be written leaves the old file and says so', async ({ appWindow, folder }) => {
  await appWindow.value('case:open-sample', {});
  const { page } = appWindow;
  await expect(page.getByRole('contentinfo')).toContainText('4 articles');
  await appWindow.answerSaveDialog(path.join(folder, 'no-such-folder', 'out.pdf'));
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('alert')).toBeVisible();
});
