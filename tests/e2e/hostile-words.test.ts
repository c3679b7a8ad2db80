import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.js';

const script = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>';
/** Turns the direction of what follows, up to the end of its paragraph. */
const override = '\u202e';

test('script and turned letters in names and words stay words in every view', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  const file = path.join(folder, `pier ${override}fdp.txt`);
  writeFileSync(file, `Harbour ${script} closes ${override}again\n\nThe harbour master said the pier ${script} had failed on Friday. Nobody was hurt, the master said later that day.\n`);

  await appWindow.dropFiles([file]);
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await expect(rows).toHaveCount(1);
  await rows.first().click();
  await expect(page.locator('.reader-text')).toContainText('onerror="window.attacked=1"');

  const view = await appWindow.caseView();
  const articleId = view?.articles[0]?.id;
  if (articleId === undefined) throw new Error('nothing was imported');
  await appWindow.value('sources:add', {
    source: { name: `Master ${script}`, type: 'named', descriptor: script, aliases: [script], partOf: null, reliability: null, reliabilityReason: null, reliabilityDate: null }, assignTo: [],
  });
  await appWindow.value('briefings:create', { name: `Note ${script}` });
  for (const keys of ['Control+2', 'Control+3', 'Control+k']) {
    await page.keyboard.press(keys);
    await page.waitForTimeout(300);
  }
  await page.keyboard.type('Master');

  expect(await page.evaluate(() => (window as unknown as { attacked?: number }).attacked)).toBeUndefined();
  expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0);
});
