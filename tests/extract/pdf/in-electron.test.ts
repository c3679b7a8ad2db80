import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildOnce } from '../../../scripts/build/build-once.mjs';
import { temporaryFolder } from '../../fixtures/temporary-folder.js';
import { makePdf, sentences } from './make-pdf.js';

const importWorker = path.resolve(import.meta.dirname, '../../../out/main/import-worker.js');
/** What a utility process looks like to pdf.js, which then takes itself to be in a page. */
const likeElectron = `Object.defineProperty(process.versions, 'electron', { value: '33.0.0' }); process.type = 'utility';`;

interface Reply {
  readonly kind: string;
  readonly ok?: boolean;
  readonly value?: { readonly bytes: Uint8Array; readonly extracted: { readonly text: string } };
}

describe('the import worker as it is built', { timeout: 60_000 }, () => {
  it.each([['plain Node', ''], ['a utility process of Electron', likeElectron]])('reads a PDF in %s and gives its bytes back', async (_, preparation) => {
    await buildOnce('node');
    const folder = temporaryFolder();
    const [file, prepare] = [path.join(folder, 'pier.pdf'), path.join(folder, 'prepare.mjs')];
    const bytes = await makePdf((pdf) => pdf.font('Times-Roman').fontSize(11).text(sentences[0]));
    writeFileSync(file, bytes);
    writeFileSync(prepare, preparation);
    const worker = fork(importWorker, { execArgv: ['--import', pathToFileURL(prepare).href], serialization: 'advanced' });
    const reply = await new Promise<Reply>((resolve) => {
      worker.on('message', (message: Reply) => {
        if (message.kind === 'ready') worker.send({ id: 1, method: 'source:extract-file', input: { path: file, fileName: 'pier.pdf' } });
        else resolve(message);
      });
    });
    worker.kill();
    expect(reply).toMatchObject({ ok: true, value: { extracted: { text: sentences[0] } } });
    expect(reply.value?.bytes).toHaveLength(bytes.length);
  });
});
