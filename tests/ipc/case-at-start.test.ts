import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Place } from '../../shared/ipc/case-channels.js';
import { buildWorker } from '../fixtures/build-workers.js';
import { shownView } from '../fixtures/shown-view.js';
import { openWindowCaseDesk, type WindowCaseDesk } from '../fixtures/window-case-desk.js';

let workerFile: string;
beforeAll(async () => void (workerFile = await buildWorker('case-worker')));

let desk: WindowCaseDesk;
let folder: WindowCaseDesk['folder'];
let settings: WindowCaseDesk['settings'];
let emit: WindowCaseDesk['emit'];
let windowCase: WindowCaseDesk['windowCase'];

beforeEach(() => {
  desk = openWindowCaseDesk(workerFile);
  ({ folder, settings, emit, windowCase } = desk);
});

afterEach(() => desk.end());

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
