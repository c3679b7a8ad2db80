import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WindowCase } from '../../main/ipc/window-case.js';
import { Settings } from '../../main/settings.js';
import type { CaseMethods } from '../../main/workers/contract.js';
import { startNodePort } from '../../main/workers/node-port.js';
import { WorkerClient } from '../../main/workers/worker-client.js';
import type { Place } from '../../shared/ipc/case-channels.js';
import { buildWorker } from '../fixtures/build-workers.js';
import { shownView } from '../fixtures/shown-view.js';

let workerFile: string;
beforeAll(async () => void (workerFile = await buildWorker('case-worker')));

let folder: string;
let client: WorkerClient<CaseMethods>;
let settings: Settings;
let emit: ReturnType<typeof vi.fn<(event: string, payload: unknown) => void>>;
let windowCase: WindowCase;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sourceline-case-at-start-')));
  client = new WorkerClient<CaseMethods>({ start: () => startNodePort(workerFile), kind: 'lasting' });
  settings = new Settings({ store: {} });
  emit = vi.fn();
  windowCase = new WindowCase({ worker: client, settings, emit, nowMs: () => 7 });
});

afterEach(async () => {
  await windowCase.end();
  await client.stop();
  settings.flush();
  rmSync(folder, { recursive: true });
});

const caseFile = (name: string): string => path.join(folder, `${name}.slcase`);
const atLedger: Place = { view: 'ledger', articleId: null, articleOffset: 0, claimId: null, briefingId: null, tagId: null };

describe('at the start', () => {
  it('the last case is opened again', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    await windowCase.end();

    await windowCase.openAtStart(null);

    expect((await shownView(windowCase))?.info.name).toBe('North');
  });

  it('the page is not told of it, since it asks: for the place too, which waits for the case', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    windowCase.keepPlace(atLedger);
    await windowCase.end();
    emit.mockClear();

    const opening = windowCase.openAtStart(null);

    expect(await windowCase.place()).toEqual(atLedger);
    await opening;
    expect(emit).not.toHaveBeenCalledWith('case:switched', expect.anything());
  });

  it('nothing is opened when the file of the last case has gone', async () => {
    settings.rememberCase(caseFile('Gone'), 1);

    await windowCase.openAtStart(null);

    expect(await shownView(windowCase)).toBeNull();
    expect(existsSync(caseFile('Gone'))).toBe(false);
  });

  it('nothing is opened after a case was closed on purpose', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    await windowCase.close();

    await windowCase.openAtStart(null);

    expect(await shownView(windowCase)).toBeNull();
  });

  it('the page hears once why a damaged case did not open', async () => {
    writeFileSync(caseFile('Letter'), 'Dear reader, this is no case.');
    await windowCase.openAtStart(caseFile('Letter'));

    await expect(shownView(windowCase)).rejects.toMatchObject({ code: 'case-not-a-case' });
    expect(await shownView(windowCase)).toBeNull();
  });
});
