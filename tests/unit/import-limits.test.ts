import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fileItem } from '../../main/flows/import-item.js';
import { runImport, type ImportParts } from '../../main/flows/run-import.js';
import type { ImportCaller } from '../../main/flows/worker-caller.js';
import type { ImportMethods } from '../../main/workers/contract.js';
import { startNodePort } from '../../main/workers/node-port.js';
import { WorkerClient } from '../../main/workers/worker-client.js';
import { buildEntry, buildWorker, removeBuild } from '../fixtures/build-workers.js';
import { openDesk, type Desk } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const entries = { import: '', spinning: '' };
beforeAll(async () => {
  entries.import = await buildWorker('import-worker');
  entries.spinning = await buildEntry('spinning-worker', path.resolve(import.meta.dirname, '../fixtures/spinning-worker.ts'));
  return () => Object.values(entries).forEach(removeBuild);
});

/** A worker whose first process never answers, as with a file that was made to stop it; the next ones are real. */
function stuckAtFirst(timeLimitMs?: number): ImportCaller {
  let started = 0;
  const start = () => startNodePort((started += 1) === 1 ? entries.spinning : entries.import, { heapMegabytes: 64 });
  const client = new WorkerClient<ImportMethods>({ start, kind: 'dispensable' });
  onTestFinished(() => client.stop());
  return { call: (method, input, options) => client.call(method, input, { ...options, ...(timeLimitMs === undefined ? {} : { timeLimitMs }) }) };
}

function filesOf(...names: readonly string[]): string[] {
  const folder = temporaryFolder();
  return names.map((name) => {
    writeFileSync(path.join(folder, name), `Harbour of ${name}\n\nThe harbour board said on Monday that a ferry line to ${name} would open in spring.\n`);
    return path.join(folder, name);
  });
}

const partsWith = (desk: Desk, more: Partial<ImportParts> = {}): ImportParts => ({ id: 'import-1', caseWorker: desk, nowMs: () => 1_747_000_000_000, ...more });

describe('a file that stops the worker', () => {
  it('is a row with the limit, and the next file is read by a new worker', async () => {
    const worker = stuckAtFirst(1_000);
    const items = filesOf('hostile.txt', 'good.txt').map((file) => fileItem(file, { importWorker: worker }));

    const report = await runImport(items, partsWith(await openDesk()));

    expect(report.rows.map((row) => [row.fileName, row.error?.code ?? row.outcome])).toEqual([['hostile.txt', 'timed-out'], ['good.txt', 'added']]);
  });

  it('does not hold up a cancelled import, which can be resumed', async () => {
    const worker = stuckAtFirst();
    const items = filesOf('hostile.txt', 'good.txt').map((file) => fileItem(file, { importWorker: worker }));
    const cancelling = new AbortController();
    const desk = await openDesk();
    const left: string[] = [];
    const running = runImport(items, partsWith(desk, { signal: cancelling.signal, onLeft: (rest) => left.push(...rest.map(({ fileName }) => fileName)) }));
    setTimeout(() => cancelling.abort(), 300);
    const startedAtMs = performance.now();

    const report = await running;

    expect(performance.now() - startedAtMs).toBeLessThan(1_300);
    expect(report.rows.map((row) => row.outcome)).toEqual(['not-reached', 'not-reached']);
    expect(left).toEqual(['hostile.txt', 'good.txt']);
    const resumed = await runImport(items, partsWith(desk, { id: 'import-2' }));
    expect(resumed.rows.map((row) => row.outcome)).toEqual(['added', 'added']);
  });

  it('by filling its heap says so, and the next file goes on', async () => {
    const client = new WorkerClient<ImportMethods>({ start: () => startNodePort(entries.import, { heapMegabytes: 48 }), kind: 'dispensable' });
    onTestFinished(() => client.stop());
    const [large = '', good = ''] = filesOf('large.html', 'good.txt');
    writeFileSync(large, `<html><body>${'<p>The harbour <b>board</b> <a href="/a">said</a> so.</p>'.repeat(150_000)}</body></html>`);

    const report = await runImport([large, good].map((file) => fileItem(file, { importWorker: client })), partsWith(await openDesk()));

    expect(report.rows.map((row) => row.error?.code ?? row.outcome)).toEqual(['out-of-memory', 'added']);
  });
});
