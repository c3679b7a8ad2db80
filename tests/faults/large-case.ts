import { articleToStore, openDesk } from '../fixtures/case-desk.js';

/** Writes a case of some 40 MB, so that whatever is done with all of it takes a while. */
export async function writeLargeCase(file: string): Promise<void> {
  const desk = await openDesk({ path: file });
  for (let at = 0; at < 20; at += 1) {
    const article = articleToStore(`${String(at)}.txt`, [['body', `Story number ${String(at)} of the harbour.`]]);
    await desk.call('articles:store', { article: { ...article, bytes: new Uint8Array(2_000_000).fill(at) }, group: 'large' });
  }
  await desk.call('case:close-file', {});
}
