import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { offerStrings } from '../../shared/strings/briefing-offer.js';
import { libraryStrings } from '../../shared/strings/library.js';
import { sha256Hex } from '../../main/extract/hash.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import { buildLedger } from '../../shared/exchange/build-ledger.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { withAlteredLedger } from '../fixtures/altered-pdf.js';
import { printInput } from '../fixtures/print-input.js';
import { expect, test } from './fixtures.js';

const title = printInput.document.head.title;

async function briefingPdf(folder: string): Promise<string> {
  const document = layoutBriefing(printInput);
  const file = path.join(folder, 'briefing.pdf');
  writeFileSync(file, await renderPdf(document, { fontsFolder: installedFontsFolder(), ledger: buildLedger(printInput, document, sha256Hex) }));
  return file;
}

test('a dropped briefing offers its ledger, which stays apart, verifying, and being read', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  const file = await briefingPdf(folder);

  await appWindow.dropFiles([file]);
  const dialog = page.getByRole('dialog', { name: offerStrings.title });
  await dialog.getByRole('button', { name: offerStrings.verify }).click();
  await expect(dialog.getByText(offerStrings.verified.pages.intact)).toBeVisible();
  await expect(dialog.getByText(offerStrings.verified.ledger.ok)).toBeVisible();
  await expect(dialog.getByText(offerStrings.verified.notHere).first()).toBeVisible();
  await dialog.getByRole('button', { name: offerStrings.close }).click();

  await appWindow.dropFiles([file]);
  await dialog.getByRole('button', { name: offerStrings.bringIn }).click();
  await page.getByRole('button', { name: offerStrings.show }).click();
  const ledgers = page.getByRole('dialog', { name: offerStrings.ledgers });
  await ledgers.getByRole('button', { name: offerStrings.from(title) }).click();
  await expect(ledgers.getByRole('heading', { name: 'Gate two opened without a command' })).toBeVisible();
  await page.keyboard.press('Escape');

  await appWindow.dropFiles([file]);
  await dialog.getByRole('button', { name: offerStrings.readAsArticle }).click();
  await expect(page.getByRole('region', { name: libraryStrings.region }).getByText(title.slice(0, 20)).first()).toBeVisible();
});

test('a dropped briefing with a damaged ledger says so and can still be read', async ({ appWindow, folder }) => {
  const file = await briefingPdf(folder);
  writeFileSync(file, withAlteredLedger(readFileSync(file), (json) => json.slice(0, 1000)));

  await appWindow.dropFiles([file]);
  const dialog = appWindow.page.getByRole('dialog', { name: offerStrings.damagedTitle });
  await expect(dialog.getByText('It is cut short or was changed.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: offerStrings.bringIn })).toHaveCount(0);
  await dialog.getByRole('button', { name: offerStrings.readAsArticle }).click();
  await expect(dialog).toHaveCount(0);
});
