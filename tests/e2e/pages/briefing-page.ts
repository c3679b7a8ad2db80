import type { Locator } from '@playwright/test';
import type { AppWindow } from '../app-window.js';
import { expect } from '../fixtures.js';

/** The text of the briefing in front. */
export function briefingText({ page }: AppWindow): Locator {
  return page.getByRole('textbox', { name: 'Text of the briefing' });
}

/** Opens the sample case and a new briefing in it, the caret in its text; empty, or of the template that a command names. */
export async function openNewBriefing(appWindow: AppWindow, command: 'New briefing' | 'New situation report' = 'New briefing'): Promise<void> {
  const { page } = appWindow;
  await appWindow.value('case:open-sample', {});
  await expect(page.getByRole('contentinfo')).toContainText('13 claims');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
  await briefingText(appWindow).focus();
}
