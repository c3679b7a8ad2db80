import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { passphraseStrings } from '../../shared/strings/passphrase.js';
import { shellStrings } from '../../shared/strings/shell.js';
import { expect, test } from './fixtures.js';

test('a case made with a passphrase opens with nothing else, by the keyboard alone', async ({ launch, folder, profile }) => {
  const file = path.join(folder, 'North.slcase');
  const first = await launch();
  await first.answerSaveDialog(file);
  await first.chooseInMenu('case.create-encrypted');
  const making = first.page.getByRole('dialog', { name: passphraseStrings.create.title });
  await expect(making.getByLabel(passphraseStrings.passphrase)).toBeFocused();
  await first.page.keyboard.type('seven herons over the lake');
  await first.page.keyboard.press('Tab');
  await first.page.keyboard.type('seven herons over the lake');
  const { violations } = await new AxeBuilder({ page: first.page }).setLegacyMode(true).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('img', { name: shellStrings.encrypted })).toBeVisible();
  await first.value('briefings:create', { name: 'Roads' });
  await first.quit();

  const { page, ...again } = await launch();
  const asking = page.getByRole('dialog', { name: passphraseStrings.open.title('North') });
  await expect(asking.getByLabel(passphraseStrings.passphrase)).toBeFocused();
  await page.keyboard.type('eight herons over the lake');
  await page.keyboard.press('Enter');
  await expect(asking.getByRole('alert')).toContainText('does not open');
  await expect(asking.getByLabel(passphraseStrings.passphrase)).toBeFocused();
  await page.keyboard.type('seven herons over the lake');
  await page.keyboard.press('Enter');

  await expect(asking).toBeHidden();
  await expect(page.getByRole('img', { name: shellStrings.encrypted })).toBeVisible();
  expect(again.troubles).toEqual([]);
  expect(readFileSync(path.join(profile, 'settings.json'), 'utf8')).not.toContain('herons');
});
