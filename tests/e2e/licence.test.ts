import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { briefingStrings } from '../../shared/strings/briefing.js';
import { expect, test } from './fixtures.js';

const sentence = 'The harbour office said on Monday that the northern pier will stay closed until the divers have looked at every one of its pillars.';
const article = `Pier stays closed after the storm

7 March 2031

${sentence}

Fishermen who had been waiting since the storm were told that they could land their catch at the old quay.

You may quote up to 60 characters of our texts with a link back to the original.
`;

test('terms that stop an export are waived for a reason, by keyboard, and the waiver can be taken back', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  writeFileSync(path.join(folder, 'pier.txt'), article);
  await appWindow.answerSaveDialog(path.join(folder, 'pier.slcase'));
  await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('contentinfo')).toContainText('0 articles');
  await appWindow.answerOpenDialog([path.join(folder, 'pier.txt')]);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('contentinfo')).toContainText('1 article');
  await page.locator('.reader-text').focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 5 && !(await page.evaluate(() => getSelection()?.toString() ?? '')).startsWith('The harbour'); step += 1) await page.keyboard.press('j');
  await page.keyboard.press('c');
  await expect(page.getByRole('contentinfo')).toContainText('1 claim');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('New briefing');
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: 'Text of the briefing' });
  await text.focus();
  await page.keyboard.type('The pier stays closed.');
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: 'Cite in briefing' }).click();
  await expect(text).toContainText(/closed\.\s*1/u);

  const pdf = path.join(folder, 'pier.pdf');
  await appWindow.answerSaveDialog(pdf);
  await page.keyboard.press('Control+e');
  const findings = page.getByRole('region', { name: 'Findings of the export' });
  await expect(findings).toContainText('More is quoted than the source allows');
  expect(existsSync(pdf)).toBe(false);
  await findings.getByRole('textbox').first().focus();
  await page.keyboard.type('Leave given by the editor on 8 March.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Terms of reuse waived' })).toContainText('Leave given by the editor on 8 March.');
  await page.keyboard.press('Control+e');
  await expect(findings).toContainText('pier.pdf exported');
  expect(existsSync(pdf)).toBe(true);

  await page.getByRole('button', { name: briefingStrings.choose }).click();
  await page.getByText('Draft the source summary').click();
  await expect(text).toContainText('Source summary');
  await expect(text).toContainText('This document rests on 1 item');
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('region', { name: 'Terms of reuse waived' })).toBeHidden();
});
