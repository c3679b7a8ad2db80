import type { AppWindow } from './app-window.js';
import { expect, test } from './fixtures.js';
import { LedgerPage } from './pages/ledger-page.js';
import { ReaderPage } from './pages/reader-page.js';

async function openSample(appWindow: AppWindow): Promise<LedgerPage> {
  await appWindow.value('case:open-sample', {});
  await expect(appWindow.page.getByRole('contentinfo')).toContainText('13 claims');
  return new LedgerPage(appWindow.page);
}

/** A second record of a person who is on file, one letter apart. */
async function addTwin({ value, page }: { value: AppWindow['value']; page: AppWindow['page'] }): Promise<void> {
  const twin = { name: 'Ilse Mardenn', type: 'named' as const, descriptor: null, aliases: [], partOf: null, reliability: null, reliabilityReason: null, reliabilityDate: null };
  await value('sources:add', { source: twin, assignTo: [] });
  // The answer went to this test and not to the window.
  await page.reload();
  await expect(page.getByRole('contentinfo')).toContainText('18 sources');
}

test('sources that may be one are merged by a key, and apart again by undo', async ({ appWindow }) => {
  const { page } = appWindow;
  const ledger = await openSample(appWindow);
  await addTwin({ value: appWindow.value.bind(appWindow), page });
  await ledger.open();
  await ledger.turnTo('sources');
  await expect(ledger.sources).toBeFocused();
  await expect(page.getByRole('contentinfo')).toContainText('18 sources');

  await ledger.sameSources.focus();
  await expect(ledger.sameSources).toContainText('are one name in two spellings');
  await page.keyboard.press('m');
  await expect(page.getByRole('contentinfo')).toContainText('17 sources');
  await expect(ledger.sources.getByRole('option', { selected: true })).toContainText('Ilse Marden');
  await expect(page.getByRole('textbox', { name: 'Also called' })).toHaveValue('Ilse Mardenn');
  await expect(ledger.sources).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('contentinfo')).toContainText('18 sources');
  await expect(ledger.sameSources).toBeVisible();
});

test('a pair that is not the same is not suggested again, until that is undone', async ({ appWindow }) => {
  const { page } = appWindow;
  const ledger = await openSample(appWindow);
  await addTwin({ value: appWindow.value.bind(appWindow), page });
  await ledger.open();
  await ledger.turnTo('sources');
  await ledger.sameSources.focus();
  await page.keyboard.press('x');
  await expect(ledger.sameSources).toBeHidden();
  await page.reload();
  await expect(page.getByRole('contentinfo')).toContainText('18 sources');
  await ledger.open();
  await ledger.turnTo('sources');
  await expect(ledger.sources).toBeFocused();
  await expect(ledger.sameSources).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(ledger.sameSources).toBeVisible();
});

test('a source is split in two by keyboard', async ({ appWindow }) => {
  const { page } = appWindow;
  const ledger = await openSample(appWindow);
  await ledger.open();
  await ledger.turnTo('sources');
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('Ilse Marden');
  await ledger.sources.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  await page.keyboard.type('Office of the minister');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('contentinfo')).toContainText('18 sources');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Office of the minister');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('contentinfo')).toContainText('17 sources');
});

test('the figure matrix leads to the passage and back by key', async ({ appWindow }) => {
  const { page } = appWindow;
  const ledger = await openSample(appWindow);
  await ledger.open();
  await ledger.turnTo('figures');
  await expect(ledger.subjects).toBeFocused();
  await expect(ledger.subjects.getByRole('option', { selected: true })).toContainText('1 conflict');
  await page.keyboard.press('Enter');
  await expect(ledger.figures).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(ledger.figures.getByRole('option', { selected: true })).toContainText('48');

  await page.keyboard.press('g');
  await expect(new ReaderPage(page).text).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Belmark weighs/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(ledger.figures).toBeFocused();
  await expect(ledger.figures.getByRole('option', { selected: true })).toContainText('48');
});

test('a cell of claims by article leads to the passage and back by key', async ({ appWindow }) => {
  const { page } = appWindow;
  const ledger = await openSample(appWindow);
  await ledger.open();
  await ledger.turnTo('articles');
  await expect(ledger.grid).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(ledger.chosenCell).toContainText('silent');
  await page.keyboard.press('ArrowUp');
  await expect(ledger.chosenCell).toContainText('asserts');

  await page.keyboard.press('g');
  await expect(new ReaderPage(page).text).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(ledger.grid).toBeFocused();
  await expect(ledger.chosenCell).toContainText('asserts');
});

test('an origin an article leaves open is linked by a key, and open again by undo', async ({ appWindow }) => {
  const { page } = appWindow;
  const ledger = await openSample(appWindow);
  await ledger.open();
  await expect(ledger.claim).toContainText('adds no origin');
  await ledger.openOrigins.focus();
  await page.keyboard.press('l');
  await expect(ledger.openOrigins).toBeHidden();
  await expect(ledger.claim).not.toContainText('adds no origin');
  await expect(ledger.claim.getByRole('img', { name: /Belmark government source/ })).toContainText('linked by the analyst');
  await expect(ledger.claims).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(ledger.openOrigins).toBeVisible();
  await expect(ledger.claim).toContainText('adds no origin');
});

test('a figure is added and removed by hand, and both can be undone', async ({ appWindow }) => {
  const { page } = appWindow;
  const ledger = await openSample(appWindow);
  await ledger.open();
  await page.keyboard.press('f');
  await page.getByRole('textbox', { name: 'Value' }).fill('many');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Write a number' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Value' }).fill('1,200');
  await page.getByRole('textbox', { name: 'Unit' }).fill('observers');
  await page.keyboard.press('Enter');
  await expect(ledger.claim.getByRole('button', { name: 'Change 1,200 observers' })).toBeVisible();
  await expect(ledger.claims).toBeFocused();

  await ledger.claim.getByRole('button', { name: 'Remove 1,200 observers' }).press('Enter');
  await expect(ledger.claim.getByRole('button', { name: 'Change 1,200 observers' })).toBeHidden();
  await ledger.claims.focus();
  await page.keyboard.press('Control+z');
  await expect(ledger.claim.getByRole('button', { name: 'Change 1,200 observers' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(ledger.claim.getByRole('button', { name: 'Change 1,200 observers' })).toBeHidden();
});

test('claims are sorted by a column and filtered to those with a conflict', async ({ appWindow }) => {
  const { page } = appWindow;
  const ledger = await openSample(appWindow);
  await ledger.open();
  await page.getByRole('group', { name: 'Sort claims' }).getByRole('button', { name: /^Cred/ }).press('Enter');
  await expect(ledger.claims.getByRole('option').first()).not.toContainText('C1 ');
  await page.getByRole('combobox', { name: 'Which claims' }).selectOption({ label: 'With a conflict of figures' });
  await expect(ledger.claims.getByRole('option')).toHaveCount(2);
  await expect(ledger.claims.getByRole('option').first()).toContainText('figures');
});
