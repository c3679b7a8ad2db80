import { expect, test } from './fixtures.js';

test('a side pane is made wider with the arrow keys, and is as wide after a restart', async ({ launch }) => {
  const first = await launch();
  await first.value('case:open-sample', {});
  const edge = first.page.getByRole('separator', { name: 'Width of the library' });
  await edge.focus();
  await first.page.keyboard.press('ArrowRight');
  await first.page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '280');
  await first.quit();

  const again = await launch();
  await expect(again.page.getByRole('separator', { name: 'Width of the library' })).toHaveAttribute('aria-valuenow', '280');
  expect((await again.page.getByRole('region', { name: 'Library' }).boundingBox())?.width).toBe(280);
});
