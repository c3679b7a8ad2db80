import { expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import { checkImage } from '../../main/extract/image/check-image.js';
import { blockIdSchema } from '../../shared/domain/ids.js';
import { openDesk } from '../fixtures/case-desk.js';
import { pngImage } from '../fixtures/images.js';

it('keeps an image once by its hash, prints it with its block, writes no byte of it into the journal, and misses a changed one', async () => {
  const desk = await openDesk();
  const image = checkImage({ bytes: pngImage(), fileName: 'gate.png' });
  await desk.call('images:keep', { image });
  await desk.call('images:keep', { image });
  const { id } = await desk.call('briefings:create', { name: 'Morning' });
  const blockId = blockIdSchema.parse('gate');
  const { sha256, width, height } = image;
  await desk.call('briefings:save-draft', { id, head: null, blockIds: [blockId], blocks: [{ id: blockId, type: 'image', runs: [], image: { sha256, width, height, alt: 'A gate', credit: '' } }] });
  await desk.call('briefings:commit', { id });

  expect(await desk.call('images:read', { sha256 })).toEqual(image);
  expect((await desk.call('briefings:load-for-print', { id, nowMs: 0 })).images).toEqual([image]);
  expect(await desk.call('case:check-records', {})).toMatchObject({ damaged: [] });
  await desk.call('case:close-file', {});

  const connection = new Connection(desk.path);
  expect(connection.number('SELECT count(*) FROM images')).toBe(1);
  expect(connection.number('SELECT max(length(after)) FROM journal')).toBeLessThan(1000);
  connection.script("UPDATE images SET bytes = x'00'");
  connection.close();
  const again = await openDesk({ path: desk.path, create: false });
  expect((await again.call('case:check-records', {})).damaged).toEqual([{ record: `image ${sha256.slice(0, 12)}`, why: 'image' }]);
});
