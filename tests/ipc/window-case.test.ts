import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseCaller } from '../../main/flows/worker-caller.js';
import { buildWorker } from '../fixtures/build-workers.js';
import { shownView } from '../fixtures/shown-view.js';
import { openWindowCaseDesk, type WindowCaseDesk } from '../fixtures/window-case-desk.js';

let workerFile: string;
beforeAll(async () => void (workerFile = await buildWorker('case-worker')));

let desk: WindowCaseDesk;
let folder: WindowCaseDesk['folder'];
let ports: WindowCaseDesk['ports'];
let settings: WindowCaseDesk['settings'];
let emit: WindowCaseDesk['emit'];
let windowCase: WindowCaseDesk['windowCase'];

beforeEach(() => {
  desk = openWindowCaseDesk(workerFile);
  ({ folder, ports, settings, emit, windowCase } = desk);
});

afterEach(() => desk.end());

const caseFile = (name: string): string => path.join(folder, `${name}.slcase`);

/** Ends the present worker the way a crash does, and waits until that is known. */
async function killWorker(): Promise<void> {
  const dead = new Promise<unknown>((resolve) => ports.at(-1)?.onExit(resolve));
  ports.at(-1)?.kill();
  await dead;
}

describe('a case that is opened', () => {
  it('is made where none was, shown, and remembered for the next start', async () => {
    const info = await windowCase.open(caseFile('North'), { create: true });

    expect(info).toMatchObject({ name: 'North', readOnly: false });
    expect(existsSync(caseFile('North'))).toBe(true);
    expect((await shownView(windowCase))?.info.name).toBe('North');
    expect(settings.lastCase).toBe(caseFile('North'));
    expect(emit).toHaveBeenCalledWith('case:switched', info);
  });

  it('takes the place of the one before', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    await windowCase.open(caseFile('South'), { create: true });

    expect((await shownView(windowCase))?.info.name).toBe('South');
    expect(settings.cases.map(({ path: file }) => file)).toEqual([caseFile('South'), caseFile('North')]);
  });

  it('leaves the one before open when it is no case', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    writeFileSync(caseFile('Letter'), 'Dear reader, this is no case.');

    await expect(windowCase.open(caseFile('Letter'), { create: false })).rejects.toMatchObject({ code: 'case-not-a-case' });

    expect((await shownView(windowCase))?.info.name).toBe('North');
    expect(settings.lastCase).toBe(caseFile('North'));
  });

  it('waits until what still writes into the present one has ended', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    const namesWhileWaiting: (string | undefined)[] = [];
    windowCase.beforeLeaving(async () => void namesWhileWaiting.push((await windowCase.worker.call('case:view', {})).info.name));

    await windowCase.open(caseFile('South'), { create: true });

    expect(namesWhileWaiting).toEqual(['North']);
  });

  it('is the same when it is asked for twice', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    emit.mockClear();

    await windowCase.open(caseFile('North'), { create: true });

    expect(emit).not.toHaveBeenCalledWith('case:switched', expect.anything());
  });
});

describe('after the worker died', () => {
  it('the next call finds the same case', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    await windowCase.worker.call('briefings:create', { name: 'Roads' });
    await killWorker();

    const { briefings } = await windowCase.worker.call('case:view', {});

    expect(briefings.map(({ name }) => name)).toEqual(['Roads']);
    expect(emit).toHaveBeenLastCalledWith('case:info', expect.objectContaining({ name: 'North', readOnly: false }));
  });

  it('calls at the same time open the case once', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    await killWorker();

    const views = await Promise.all([shownView(windowCase), shownView(windowCase), shownView(windowCase)]);

    expect(views.map((view) => view?.info.readOnly)).toEqual([false, false, false]);
    expect(ports).toHaveLength(2);
  });

  it('another case can be opened', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    await killWorker();

    await expect(windowCase.open(caseFile('South'), { create: true })).resolves.toMatchObject({ name: 'South' });
  });
});

describe('a copy', () => {
  it('is a case of its own', async () => {
    await windowCase.open(caseFile('North'), { create: true });

    await windowCase.copyTo(caseFile('North copy'));

    await expect(windowCase.open(caseFile('North copy'), { create: false })).resolves.toMatchObject({ name: 'North copy', readOnly: false });
  });

  it('never replaces the case that is open', async () => {
    await windowCase.open(caseFile('North'), { create: true });

    await expect(windowCase.copyTo(caseFile('North'))).rejects.toMatchObject({ code: 'target-unwritable', details: { fileName: 'North.slcase' } });
  });
});

describe('a case that is opened or made', () => {
  const fill = (worker: CaseCaller): Promise<void> => worker.call('briefings:create', { name: 'Of the sample' }).then(() => undefined);
  const neverFill = (): Promise<void> => Promise.reject(new Error('was filled again'));
  const briefingNames = async (): Promise<string[] | undefined> => (await shownView(windowCase))?.briefings.map(({ name }) => name);

  it('is made and filled where none was, and shown once it is full', async () => {
    await windowCase.openOrMake(caseFile('Sample'), async (worker) => {
      await fill(worker);
      expect(emit).not.toHaveBeenCalled();
    });

    expect(await briefingNames()).toEqual(['Of the sample']);
    expect(emit).toHaveBeenCalledExactlyOnceWith('case:switched', expect.objectContaining({ name: 'Sample' }));
    await windowCase.end();
    expect(readdirSync(folder)).toEqual(['Sample.slcase']);
  });

  it('keeps what the analyst did in it, whether it is open or not', async () => {
    await windowCase.openOrMake(caseFile('Sample'), fill);
    await windowCase.worker.call('briefings:create', { name: 'Of the analyst' });

    await windowCase.openOrMake(caseFile('Sample'), neverFill);
    const whileOpen = await briefingNames();
    await windowCase.open(caseFile('North'), { create: true });
    await windowCase.openOrMake(caseFile('Sample'), neverFill);

    expect([whileOpen, await briefingNames()]).toEqual([
      ['Of the sample', 'Of the analyst'],
      ['Of the sample', 'Of the analyst'],
    ]);
  });

  it('is made anew in place of a damaged one, which is set aside', async () => {
    writeFileSync(caseFile('Sample'), 'No case any more.');

    await windowCase.openOrMake(caseFile('Sample'), fill);
    const names = await briefingNames();
    await windowCase.end();

    expect(names).toEqual(['Of the sample']);
    const [aside, ...others] = readdirSync(folder).filter((name) => name !== 'Sample.slcase');
    expect(others).toEqual([]);
    expect(readFileSync(path.join(folder, aside ?? ''), 'utf8')).toBe('No case any more.');
  });

  it('leaves the present case open and nothing behind when it cannot be filled', async () => {
    await windowCase.open(caseFile('North'), { create: true });

    await expect(windowCase.openOrMake(caseFile('Sample'), () => Promise.reject(new Error('no articles')))).rejects.toThrow('no articles');

    expect((await shownView(windowCase))?.info.name).toBe('North');
    expect(readdirSync(folder).filter((name) => name.startsWith('Sample'))).toEqual([]);
  });
});

describe('a case whose file is gone', () => {
  it('goes on in a copy, as the same case to the page', async () => {
    const caseId = (await windowCase.open(caseFile('North'), { create: true }))?.caseId;
    await windowCase.worker.call('briefings:create', { name: 'Roads' });
    rmSync(caseFile('North'));
    await expect(windowCase.worker.call('briefings:create', { name: 'Rails' })).rejects.toMatchObject({ code: 'file-vanished' });
    emit.mockClear();
    await windowCase.goOnIn(caseFile('North again'));
    await windowCase.worker.call('briefings:create', { name: 'Rails' });

    expect((await shownView(windowCase))?.briefings.map(({ name }) => name)).toEqual(['Roads', 'Rails']);
    expect(emit).toHaveBeenCalledExactlyOnceWith('case:info', expect.objectContaining({ name: 'North again', caseId, missing: false, readOnly: false }));
    expect(settings.lastCase).toBe(caseFile('North again'));
  });
});

describe('a case that is restored', () => {
  /** A backup of North as it was with one briefing; North has two by now. */
  async function northWithBackup(): Promise<string> {
    await windowCase.open(caseFile('North'), { create: true });
    await windowCase.worker.call('briefings:create', { name: 'Roads' });
    const backup = path.join(folder, 'backup');
    await windowCase.copyTo(backup);
    await windowCase.worker.call('briefings:create', { name: 'Rails' });
    return backup;
  }
  const briefingNames = async (): Promise<string[] | undefined> => (await shownView(windowCase))?.briefings.map(({ name }) => name);

  it('is as it was, and the file it had is kept beside it', async () => {
    const { info, keptAs } = await windowCase.restore(await northWithBackup(), caseFile('North'));

    expect([info?.name, await briefingNames()]).toEqual(['North', ['Roads']]);
    expect(keptAs).toMatch(/^North\.aside-/u);
    await windowCase.open(path.join(folder, keptAs ?? ''), { create: false });
    expect(await briefingNames()).toEqual(['Roads', 'Rails']);
    await windowCase.end();
    expect(readdirSync(folder).filter((name) => name.endsWith('.new') || name.includes('-wal'))).toEqual([]);
  });

  it('after it could not be opened is the one meant, not the one in front; its damaged bytes are kept', async () => {
    const backup = await northWithBackup();
    await windowCase.open(caseFile('South'), { create: true });
    writeFileSync(caseFile('North'), 'No case any more.');
    await windowCase.open(caseFile('North'), { create: false }).catch(() => undefined);
    const meant = windowCase.toRestore;

    const { keptAs } = await windowCase.restore(backup, meant?.path ?? '');

    expect(meant).toMatchObject({ path: caseFile('North'), caseId: windowCase.info?.caseId });
    expect(await briefingNames()).toEqual(['Roads']);
    expect(readFileSync(path.join(folder, keptAs ?? ''), 'utf8')).toBe('No case any more.');
    expect(windowCase.toRestore?.path).toBe(caseFile('North'));
  });

  it.each(['', 'No case.'])('stays as it is where the backup is no use: %j', async (bytes) => {
    await northWithBackup();
    writeFileSync(path.join(folder, 'bad'), bytes);

    await expect(windowCase.restore(path.join(folder, 'bad'), caseFile('North'))).rejects.toMatchObject({ code: 'backup-unusable' });

    expect(await briefingNames()).toEqual(['Roads', 'Rails']);
    await windowCase.end();
    expect(readdirSync(folder).sort()).toEqual(['North.slcase', 'backup', 'bad']);
  });
});

describe('a link to a case', () => {
  it('opens the case it names, which then is the same one', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    symlinkSync(caseFile('North'), caseFile('Link'));
    emit.mockClear();

    const info = await windowCase.open(caseFile('Link'), { create: false });

    expect(info).toMatchObject({ name: 'North', readOnly: false });
    expect(emit).not.toHaveBeenCalled();
  });
});

describe('a first drop', () => {
  it('makes a case once, however many drops come at the same time', async () => {
    let asked = 0;
    const nameFile = (): Promise<string> => Promise.resolve(caseFile(`Case ${(asked += 1)}`));

    await Promise.all([windowCase.openIfNone(nameFile), windowCase.openIfNone(nameFile)]);

    expect(asked).toBe(1);
    expect((await shownView(windowCase))?.info.name).toBe('Case 1');
  });
});

describe('a case with a passphrase', () => {
  const encrypted = (name: string): Promise<unknown> => windowCase.createEncrypted(caseFile(name), 'seven herons');

  it('waits for it when it is opened, and the present case stays', async () => {
    await encrypted('North');
    await windowCase.open(caseFile('South'), { create: true });

    const info = await windowCase.open(caseFile('North'), { create: false });

    expect(info).toBeNull();
    expect(emit).toHaveBeenLastCalledWith('case:locked', { name: 'North' });
    expect((await shownView(windowCase))?.info.name).toBe('South');
    await expect(windowCase.unlock('eight herons')).rejects.toMatchObject({ code: 'case-key-wrong' });
    expect((await shownView(windowCase))?.info.name).toBe('South');
    expect(await windowCase.unlock('seven herons')).toMatchObject({ name: 'North', encrypted: true });
    expect(windowCase.locked).toBeNull();
  });

  it('waits for it at the start', async () => {
    await encrypted('North');
    await windowCase.end();

    await windowCase.openAtStart(null);

    expect(await shownView(windowCase)).toBeNull();
    expect(windowCase.locked).toEqual({ name: 'North' });
  });

  it('is not made in place of one that is there', async () => {
    await windowCase.open(caseFile('North'), { create: true });

    await expect(encrypted('North')).rejects.toMatchObject({ code: 'target-unwritable', details: { why: 'is-a-case' } });
  });

  it('is opened again without asking when the worker died', async () => {
    await encrypted('North');
    await windowCase.worker.call('briefings:create', { name: 'Roads' });
    await killWorker();

    const { briefings } = await windowCase.worker.call('case:view', {});

    expect(briefings.map(({ name }) => name)).toEqual(['Roads']);
  });

  it('is given, changed and taken away with the one it has, and nothing of it is kept beside the case', async () => {
    await windowCase.open(caseFile('North'), { create: true });
    await windowCase.setPassphrase({ present: null, next: 'seven herons' });

    await expect(windowCase.setPassphrase({ present: 'eight herons', next: null })).rejects.toMatchObject({ code: 'case-key-wrong' });
    await expect(windowCase.setPassphrase({ present: null, next: null })).rejects.toMatchObject({ code: 'case-key-wrong' });
    await windowCase.setPassphrase({ present: 'seven herons', next: 'nine herons' });
    expect(emit).toHaveBeenLastCalledWith('case:info', expect.objectContaining({ encrypted: true }));
    expect(await windowCase.setPassphrase({ present: 'nine herons', next: null })).toMatchObject({ encrypted: false });

    expect(JSON.stringify(settings.cases)).not.toContain('herons');
    await windowCase.end();
    expect(await windowCase.open(caseFile('North'), { create: false })).toMatchObject({ name: 'North', encrypted: false });
  });

  it('leaves a case that is open when the worker dies while it is changed', async () => {
    await encrypted('North');
    const changing = windowCase.setPassphrase({ present: 'seven herons', next: 'nine herons' });
    await vi.waitFor(() => expect(readdirSync(folder).some((name) => name.endsWith('.rekeyed'))).toBe(true), { interval: 1, timeout: 5000 });
    await killWorker();
    await changing.catch(() => undefined);

    expect((await shownView(windowCase))?.info).toMatchObject({ name: 'North', encrypted: true });
  });
});
