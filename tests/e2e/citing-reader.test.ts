import type { AppWindow } from './app-window.js';
import { expect, test } from './fixtures.js';
import { briefingText, openNewBriefing } from './pages/briefing-page.js';
import { ReaderPage } from './pages/reader-page.js';

/** The sample's reader with a briefing of one sentence behind it, the caret at that sentence's end. */
async function readBesideBriefing(appWindow: AppWindow): Promise<ReaderPage> {
  const { page } = appWindow;
  await openNewBriefing(appWindow);
  await page.keyboard.type('Observers may come.');
  await page.keyboard.press('Control+1');
  const reader = new ReaderPage(page);
  await page.getByRole('option', { name: /Karvia Moves Army Engineers/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Karvia Moves Army Engineers/);
  await reader.enter();
  await reader.select('400 Karvian army engineers had arrived');
  return reader;
}

test('words selected in the reader are cited by a key, and one key leads back to them', async ({ appWindow }) => {
  const { page } = appWindow;
  const reader = await readBesideBriefing(appWindow);
  await reader.press('[');
  await expect(briefingText(appWindow)).toContainText(/Observers may come\.\s*1/);
  await expect(page.getByText('Citation inserted')).toBeAttached();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.text).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Karvia Moves Army Engineers/);
});

test('words selected in the reader are dragged over the tab of the briefing into its text', async ({ appWindow }) => {
  const { page } = appWindow;
  await readBesideBriefing(appWindow);
  const words = await page.evaluate(() => {
    const box = window.getSelection()?.getRangeAt(0).getClientRects()[0];
    return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
  });
  const tab = page.getByRole('tab', { name: 'Briefing' });
  await page.mouse.move(words.x, words.y);
  await page.mouse.down();
  await page.mouse.move(words.x + 30, words.y - 10, { steps: 4 });
  await tab.hover();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  await briefingText(appWindow).getByText('Observers may come.').hover();
  await page.mouse.up();
  await expect(page.getByText('1 citation', { exact: true })).toBeVisible();
});
