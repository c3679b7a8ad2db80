import path from 'node:path';
import { menuStrings } from '../../shared/strings/menu.js';
import { startStrings } from '../../shared/strings/start.js';
import { tourStrings } from '../../shared/strings/tour.js';
import { expect, test } from './fixtures.js';
import { ReaderPage } from './pages/reader-page.js';

test('the tour asks for the real thing at each step, can be left and taken up, and begins by itself once', async ({ launch, folder }) => {
  const appWindow = await launch();
  const { page } = appWindow;
  const tour = page.getByRole('region', { name: tourStrings.region, exact: true });
  const next = tour.getByRole('button', { name: tourStrings.next, exact: true });
  const isDone = async (): Promise<void> => expect(tour.getByText(tourStrings.done, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: startStrings.openSample }).click();
  await expect(tour.getByRole('status')).toContainText(tourStrings.count(0));

  const reader = new ReaderPage(page);
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await reader.enter();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await isDone();

  await next.click();
  await reader.enter();
  await expect(page.getByText(/suggestions?, \d+ to go/)).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('y');
  await isDone();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();
  await appWindow.chooseInMenu('help.tour');
  await expect(tour.getByRole('status')).toContainText(tourStrings.count(1));

  await next.click();
  await page.keyboard.press('Control+2');
  await page.getByRole('listbox', { name: 'Claims' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(tour.getByText(tourStrings.done, { exact: true })).toBeHidden();
  await page.keyboard.press('Home');
  await isDone();

  await next.click();
  await page.keyboard.press('Control+3');
  await page.getByRole('textbox', { name: 'Text of the briefing' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It is so.[900');
  await page.keyboard.press('Enter');
  await isDone();

  await next.click();
  await appWindow.answerSaveDialog(path.join(folder, 'briefing.pdf'));
  await page.keyboard.press('Control+e');
  await isDone();
  await tour.getByRole('button', { name: tourStrings.finish }).click();
  await expect(tour).toBeHidden();

  await page.getByRole('button', { name: tourStrings.toStart }).click();
  await expect(page.getByRole('heading', { name: startStrings.title })).toBeVisible();
  await page.getByRole('button', { name: startStrings.openSample }).click();
  await expect(page.getByRole('listbox', { name: 'Articles' }).or(page.getByRole('textbox', { name: 'Text of the briefing' })).first()).toBeVisible();
  await expect(tour).toBeHidden();

  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: menuStrings.commands['help.open'] })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  await page.keyboard.type('lever');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The river is a lever/);
});
