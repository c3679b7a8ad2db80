import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sha256Hex } from '../../main/extract/hash.js';
import { maxSourceBytes } from '../../main/extract/limits.js';
import type { ImportMethods, PrintMethods } from '../../main/workers/contract.js';
import { startNodePort } from '../../main/workers/node-port.js';
import { WorkerClient } from '../../main/workers/worker-client.js';
import type { CheckedImage } from '../../shared/domain/block-image.js';
import type { Block } from '../../shared/domain/briefing.js';
import { blockIdSchema } from '../../shared/domain/ids.js';
import { buildWorker, removeBuild } from '../fixtures/build-workers.js';
import { pngImage } from '../fixtures/images.js';
import { inputWith, printInput } from '../fixtures/print-input.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const entries = { import: '', print: '' };
beforeAll(async () => {
  entries.import = await buildWorker('import-worker');
  entries.print = await buildWorker('print-worker');
  return () => Object.values(entries).forEach(removeBuild);
});

function importWorker(): WorkerClient<ImportMethods> {
  const client = new WorkerClient<ImportMethods>({ start: () => startNodePort(entries.import), kind: 'dispensable' });
  onTestFinished(() => client.stop());
  return client;
}

function printWorker(): WorkerClient<PrintMethods> {
  const client = new WorkerClient<PrintMethods>({ start: () => startNodePort(entries.print), kind: 'dispensable' });
  onTestFinished(() => client.stop());
  return client;
}

describe('the import worker', () => {
  it('brings the bytes, their hash and the article', async () => {
    const file = path.join(temporaryFolder(), 'dam.txt');
    writeFileSync(file, 'Reservoir emptied overnight\n\nThe operator denied that the dam had failed.\n');

    const source = await importWorker().call('source:extract-file', { path: file, fileName: 'dam.txt' });

    expect(new TextDecoder().decode(source.bytes)).toBe(source.extracted.text);
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('takes bytes that were pasted', async () => {
    const bytes = new TextEncoder().encode('# Pasted\n\nThe operator denied it.');

    const { extracted } = await importWorker().call('source:extract-bytes', { bytes, fileName: 'pasted.md' });

    expect(extracted.mediaType).toBe('text/markdown');
  });

  it('refuses what is no file, what has gone, and what is too large before it is read', async () => {
    const folder = temporaryFolder();
    const [inside, large] = [path.join(folder, 'folder'), path.join(folder, 'large.txt')];
    mkdirSync(inside);
    writeFileSync(large, '');
    truncateSync(large, maxSourceBytes + 1);
    const worker = importWorker();

    await expect(worker.call('source:extract-file', { path: inside, fileName: 'folder' })).rejects.toMatchObject({ code: 'file-not-regular' });
    await expect(worker.call('source:extract-file', { path: path.join(folder, 'gone.txt'), fileName: 'gone.txt' })).rejects.toMatchObject({
      code: 'file-vanished', details: { fileName: 'gone.txt' },
    });
    await expect(worker.call('source:extract-file', { path: large, fileName: 'large.txt' })).rejects.toMatchObject({
      code: 'file-too-large', details: { sizeBytes: maxSourceBytes + 1, limitBytes: maxSourceBytes },
    });
  });
});

describe('the print worker', () => {
  it('makes a PDF and counts its pages', async () => {
    const rendered = await printWorker().call('briefing:render', { input: printInput });

    expect(rendered).toMatchObject({ kind: 'rendered', pages: expect.any(Number) as unknown });
    expect(rendered.kind === 'rendered' && new TextDecoder('latin1').decode(rendered.bytes.subarray(0, 5))).toBe('%PDF-');
    expect(rendered.kind === 'rendered' && rendered.pages).toBeGreaterThan(1);
  });

  it('makes nothing where an article allows less than is quoted', async () => {
    const terms = { maxExtractChars: 5, requiresLink: false, span: null };
    const articles = printInput.records.articles.map((article) => ({ ...article, found: { ...article.found, terms } }));

    const rendered = await printWorker().call('briefing:render', { input: { ...printInput, records: { ...printInput.records, articles } } });

    expect(rendered.kind).toBe('stopped');
    expect(rendered.findings[0]).toMatchObject({ code: 'licence-limit', details: { limitChars: 5 } });
  });

  it('names the figure of an image that would end it, and prints the next briefing', async () => {
    // A case file from elsewhere: the hash is right, the pixels break off, and alpha has them unpacked while the PDF is written.
    const bytes = pngImage(40, 20, 128).fill(0x55, 60, 64);
    const image: CheckedImage = { sha256: sha256Hex(bytes), type: 'image/png', width: 40, height: 20, bytes };
    const { sha256, width, height } = image;
    const block: Block = { id: blockIdSchema.parse('gate'), type: 'image', runs: [], image: { sha256, width, height, alt: '', credit: '' } };
    const worker = printWorker();

    await expect(worker.call('briefing:render', { input: { ...inputWith({ blocks: [block] }), images: [image] } })).rejects.toMatchObject({ code: 'image-unusable', details: { figure: 1 } });
    expect((await worker.call('briefing:render', { input: printInput })).kind).toBe('rendered');
  });
});
