import { expect, test } from './fixtures.js';
import { briefingText, openNewBriefing } from './pages/briefing-page.js';

test('a claim dragged from the ledger becomes a citation', async ({ appWindow }) => {
  await openNewBriefing(appWindow);
  const { page } = appWindow;
  await page.keyboard.type('Observers may come.');
  const claim = page.getByRole('listbox', { name: /ledger|claims/i }).getByRole('option').first();
  await claim.dragTo(briefingText(appWindow).getByText('Observers may come.'));
  await expect(page.getByText('4 citations')).toBeVisible();
});

test('a claim cited in the ledger stands in the briefing, at the end of the text', async ({ appWindow }) => {
  await openNewBriefing(appWindow);
  const { page } = appWindow;
  await page.keyboard.type('Observers may come.');
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Cite in briefing' }).click();
  await expect(briefingText(appWindow)).toContainText(/Observers may come\.\s*1/);
});

test('undo in the text takes back words, not the case', async ({ appWindow }) => {
  await openNewBriefing(appWindow);
  const { page } = appWindow;
  await page.keyboard.type('One sentence.');
  await page.keyboard.press('Control+z');
  await expect(briefingText(appWindow)).not.toContainText('One sentence.');
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
});

test('words typed just before the program ends are there when it opens again', async ({ launch }) => {
  const first = await launch();
  await openNewBriefing(first);
  await first.page.keyboard.type('The last thing I know.');
  await first.quit();

  const again = await launch();
  await expect(briefingText(again)).toContainText('The last thing I know.');
});

test('undoing everything leaves a written briefing', async ({ appWindow }) => {
  await openNewBriefing(appWindow);
  const { page } = appWindow;
  await page.keyboard.type('A page of work.');
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('listbox', { name: 'Claims' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+3');
  await expect(briefingText(appWindow)).toContainText('A page of work.');
});
