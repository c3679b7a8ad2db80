import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { suggestionStrings } from '../../shared/strings/suggestions.js';
import { expect, test } from './fixtures.js';
import { LedgerPage } from './pages/ledger-page.js';

/** What axe finds against WCAG 2.2 AA, as lines that name rule and place. */
async function violations(page: Page): Promise<string[]> {
  // Legacy mode: Electron's windows cannot open the extra page axe otherwise uses.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`));
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${theme}`, async ({ appWindow }) => {
    const { page } = appWindow;
    await appWindow.value('app:prefer', { theme });
    await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await appWindow.value('case:open-sample', {});
    await page.getByRole('listbox', { name: 'Articles' }).focus();
    await page.keyboard.press('Home');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Enter');
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { name: 'Attribution' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('3');
    await page.keyboard.press('g');
    await expect(page.getByRole('region', { name: suggestionStrings.region }).getByRole('button', { name: suggestionStrings.reject })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Control+2');
    await expect(page.getByRole('listbox', { name: 'Claims' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    const ledger = new LedgerPage(page);
    await ledger.turnTo('articles');
    await expect(ledger.grid).toBeFocused();
    expect(await violations(page)).toEqual([]);

    await ledger.turnTo('figures');
    await page.keyboard.press('Enter');
    await expect(ledger.figures).toBeFocused();
    expect(await violations(page)).toEqual([]);

    await ledger.turnTo('sources');
    await ledger.sources.getByRole('option').first().click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+3');
    await expect(page.getByRole('textbox', { name: 'Text of the briefing' })).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search or command' })).toBeFocused();
    expect(await violations(page)).toEqual([]);
  });
}
