import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../main/extract/hash.js';
import { extractSource } from '../../main/extract/read-source.js';
import { checkNewerCopy, checkText, putText, type UpdateParts } from '../../main/flows/update-text.js';
import { ImportSources } from '../../main/workers/import-sources.js';
import type { ImportCaller } from '../../main/flows/worker-caller.js';
import type { SourcePlace } from '../../main/workers/contract.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { openDesk, passageIn, store, type Desk } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const story = 'Pier stays closed\n\nBy Mara Lind\n\nMarch 7, 2031\n\nThe harbour office said on Monday that the northern pier stays closed for a month. The town pays for it.\n';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The import worker's work in this process. */
const sources = new ImportSources();
const importWorker: ImportCaller = {
  call: async (method, input) => {
    if (method === 'source:identify') return (await sources.identify(input as SourcePlace)) as never; // the contract's input and output of this method
    const given = input as SourcePlace & { readonly bytes?: Uint8Array };
    const bytes = given.bytes ?? (await sources.bytes(given));
    return { bytes, sha256: sha256Hex(bytes), extracted: await extractSource({ fileName: given.fileName, bytes }) } as never; // as above
  },
};

async function storedStory(): Promise<{ desk: Desk; id: ArticleId; parts: UpdateParts }> {
  const desk = await openDesk();
  const bytes = encode(story);
  const article = { fileName: 'pier.txt', bytes, sha256: sha256Hex(bytes), capturedAtMs: 0, extracted: await extractSource({ fileName: 'pier.txt', bytes }) };
  const id = await store(desk, article);
  await desk.call('tags:add-claim', { articleId: id, content: [passageIn(article, 'the northern pier stays closed')], stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'none' } });
  return { desk, id, parts: { caseWorker: desk, importWorker, nowMs: () => 1 } };
}

describe('reading an article again', () => {
  it('from its kept bytes changes nothing while the reader is the same', async () => {
    const { desk, id, parts } = await storedStory();

    const checked = await checkText(id, parts);

    expect(checked.preview).toMatchObject({ changes: false, text: 'same', tags: { kept: 1 } });
    await expect(putText(checked, desk)).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('from a newer copy tells first, and changes when it is put in place', async () => {
    const { desk, id, parts } = await storedStory();
    const file = path.join(temporaryFolder(), 'pier-new.txt');
    writeFileSync(file, story.replace('The town pays', 'Updated: the province pays'));

    const checked = await checkNewerCopy(id, file, parts);
    const before = (await desk.call('case:view', {})).articles[0]?.textVersion;
    await putText(checked, desk);

    expect(checked.preview).toMatchObject({ text: 'changed', tags: { moved: 1, review: 0, orphan: 0 } });
    expect([before, (await desk.call('case:view', {})).articles[0]?.textVersion]).toEqual([1, 2]);
  });

  it('from a file that is no article says why, and nothing is changed', async () => {
    const { desk, id, parts } = await storedStory();
    const file = path.join(temporaryFolder(), 'nothing.txt');
    writeFileSync(file, '');

    await expect(checkNewerCopy(id, file, parts)).rejects.toMatchObject({ code: 'empty' });
    await expect(checkNewerCopy(id, `${file}.gone`, parts)).rejects.toMatchObject({ code: 'file-vanished' });
    expect((await desk.call('case:view', {})).articles[0]?.textVersion).toBe(1);
  });
});
