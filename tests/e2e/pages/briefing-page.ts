import type { Locator } from '@playwright/test';
import type { AppWindow } from '../app-window.js';
import { expect } from '../fixtures.js';

/** The text of the briefing in front. */
export function briefingText({ page }: AppWindow): Locator {
  return page.getByRole('textbox', { name: 'Text of the briefing' });
}

/** Opens the sample case and a new, empty briefing in it, the caret in its text. */
export async function openNewBriefing(appWindow: AppWindow): Promise<void> {
  const { page } = appWindow;
  await appWindow.value('case:open-sample', {});
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('New briefing');
  await page.keyboard.press('Enter');
  await briefingText(appWindow).focus();
}
