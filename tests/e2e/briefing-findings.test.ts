import { expect, test } from './fixtures.js';
import { briefingText, openNewBriefing } from './pages/briefing-page.js';

test('findings are walked, read and mended by keys, and undo takes the mending back', async ({ appWindow }) => {
  const { page } = appWindow;
  await openNewBriefing(appWindow, 'New situation report');
  const text = briefingText(appWindow);
  // The editor learns of a click a moment after the page; the form tells when, so a block of another form comes first.
  await text.getByRole('paragraph').last().click();
  await expect(page.getByRole('button', { name: 'Form of the block: Paragraph' })).toBeVisible();
  await text.getByText('Changes since the last report').click();
  await expect(page.getByRole('button', { name: 'Form of the block: Heading 1' })).toBeVisible();
  // In one breath, so that the page may not have told the editor of the moved caret yet.
  await Promise.all([page.keyboard.press('End'), page.keyboard.press('Enter')]);
  await expect(page.getByRole('button', { name: 'Form of the block: Paragraph' })).toBeVisible();
  await page.keyboard.type('We assess with high confidence that the gates will likely open.');
  const findings = page.getByRole('region', { name: 'Findings while writing' });
  await expect(findings).toContainText('Likelihood and confidence in one sentence');

  // The title block comes first on the page, its empty fields marked until they are filled in.
  await expect(page.getByRole('textbox', { name: 'For', exact: true })).toHaveAccessibleDescription('Empty; readers look for it');
  await page.getByRole('textbox', { name: 'Prepared by' }).fill('Desk 4');
  await expect(page.getByRole('textbox', { name: 'Prepared by' })).not.toHaveAttribute('data-empty');
  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: 'Main message' })).toBeFocused();
  await page.keyboard.press('F8');
  await expect(findings.locator('[aria-current]')).toContainText('The gates will likely open. Our confidence is high.');
  await page.keyboard.press('Control+.');

  await expect(text).toContainText('The gates will likely open. Our confidence is high.');
  await expect(findings).not.toContainText('Likelihood and confidence in one sentence');
  await page.keyboard.press('Control+z');
  await expect(text).toContainText('We assess with high confidence that the gates will likely open.');
});

test('another yardstick asks before it re-reads a word', async ({ appWindow }) => {
  const { page } = appWindow;
  await openNewBriefing(appWindow);
  await page.keyboard.type('Rain is unlikely.');
  const yardstick = page.getByRole('combobox', { name: 'Yardstick' });
  await yardstick.selectOption('UK PHIA');

  await expect(page.getByRole('alertdialog')).toContainText('20–45 %, then 25–35 %');
  await page.keyboard.press('Escape');
  await expect(yardstick).toHaveValue('ICD 203');
  await yardstick.selectOption('UK PHIA');
  await page.keyboard.press('Enter');
  await expect(yardstick).toHaveValue('UK PHIA');
});
