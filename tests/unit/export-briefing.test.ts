import { execFileSync } from 'node:child_process';
import { mkdtemp, link, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportBriefing } from '../../main/flows/export-briefing.js';
import type { PrintCaller } from '../../main/flows/worker-caller.js';
import { AppError } from '../../shared/errors.js';
import { openDesk, reopen, type Desk } from '../fixtures/case-desk.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sourceline-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);

describe('exportBriefing', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 new');

  /** A print worker in this process that counts how often it is asked. */
  function printWorker(): { readonly worker: PrintCaller; readonly asked: () => number } {
    let count = 0;
    const render = (): Promise<unknown> => {
      count += 1;
      return Promise.resolve({ kind: 'rendered', bytes: pdf, pages: 1, findings: [] });
    };
    return { worker: { call: () => render() as never }, asked: () => count };
  }

  async function exportTo(target: string, desk: Desk): Promise<{ readonly thrown: unknown; readonly asked: number }> {
    const { id } = await desk.call('briefings:create', { name: 'The dam' });
    const print = printWorker();
    const thrown: unknown = await exportBriefing(id, target, { caseFile: desk.path, caseWorker: desk, printWorker: print.worker, nowMs: 1 }).then(
      () => null,
      (error: unknown) => error,
    );
    return { thrown, asked: print.asked() };
  }

  it.each(['', '-wal', '-shm', '-journal', '.lock'])('never writes onto the open case%s, and does not render for it', async (ending) => {
    const desk = await openDesk();

    const { thrown, asked } = await exportTo(desk.path + ending, desk);

    expect(thrown).toMatchObject({ code: 'target-unwritable', details: { fileName: `dam.slcase${ending}`, why: 'is-the-case' } });
    expect(asked).toBe(0);
    expect((await (await reopen(desk)).call('case:view', {})).briefings).toHaveLength(1);
  });

  it('never writes onto the open case through a link', async () => {
    const desk = await openDesk();
    await symlink(desk.path, inFolder('soft.pdf'));
    await link(desk.path, inFolder('hard.pdf'));

    const tried = [await exportTo(inFolder('soft.pdf'), desk), await exportTo(inFolder('hard.pdf'), desk)];

    expect(tried).toMatchObject([{ thrown: { details: { why: 'is-the-case' } } }, { thrown: { details: { why: 'is-the-case' } } }]);
    expect((await (await reopen(desk)).call('case:view', {})).briefings).toHaveLength(2);
  });

  it('leaves a file alone that is no PDF', async () => {
    await writeFile(inFolder('notes.pdf'), 'Words of notes.pdf');

    const { thrown, asked } = await exportTo(inFolder('notes.pdf'), await openDesk());

    expect(thrown).toMatchObject({ code: 'target-unwritable', details: { fileName: 'notes.pdf', why: 'not-a-pdf' } });
    expect(asked).toBe(0);
    expect(await readFile(inFolder('notes.pdf'), 'utf8')).toBe('Words of notes.pdf');
  });

  it('leaves the PDF of before as it was where an image is damaged', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('briefings:create', { name: 'The dam' });
    await writeFile(inFolder('dam.pdf'), '%PDF-1.7 old');
    const printWorker: PrintCaller = { call: () => Promise.reject(new AppError('image-unusable', { figure: 1 })) };

    await expect(exportBriefing(id, inFolder('dam.pdf'), { caseFile: desk.path, caseWorker: desk, printWorker, nowMs: 1 })).rejects.toMatchObject({ code: 'image-unusable', details: { figure: 1 } });
    expect(await readFile(inFolder('dam.pdf'), 'utf8')).toBe('%PDF-1.7 old');
    expect(await readdir(folder)).toEqual(['dam.pdf']);
  });

  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [inFolder('pipe.pdf')]);

    const { thrown } = await exportTo(inFolder('pipe.pdf'), await openDesk());

    expect(thrown).toMatchObject({ code: 'target-unwritable', details: { why: 'not-a-pdf' } });
  });

  it.each([
    ['an older PDF', '%PDF-1.4 old'],
    ['an empty file', ''],
  ])('replaces %s', async (_what, content) => {
    await writeFile(inFolder('out.pdf'), content);

    const { thrown } = await exportTo(inFolder('out.pdf'), await openDesk());

    expect(thrown).toBeNull();
    expect(await readFile(inFolder('out.pdf'), 'utf8')).toBe('%PDF-1.7 new');
  });
});
