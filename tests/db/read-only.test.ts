import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { damArticle, openDesk, store } from '../fixtures/case-desk.js';

/** The system's user without rights; root may write anything, whatever the permissions say. */
const nobody = 65_534;

/** Takes the right to write a closed case or its folder away from this process, until the test is over. */
function forbidWriting(target: string): void {
  chmodSync(target, 0o555);
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(nobody);
  onTestFinished(() => {
    if (isRoot) process.seteuid?.(0);
    chmodSync(target, 0o755);
  });
}

async function closedCase(): Promise<string> {
  const desk = await openDesk();
  await store(desk, damArticle);
  await desk.call('case:close-file', {});
  chmodSync(path.dirname(desk.path), 0o755);
  return desk.path;
}

describe.skipIf(process.platform === 'win32')('a case that may not be written', () => {
  it('opens for reading in a folder that may not be written either', async () => {
    const file = await closedCase();
    forbidWriting(path.dirname(file));

    const desk = await openDesk({ path: file, create: false, requireWriter: false });

    expect(desk.session.info()).toMatchObject({ readOnly: true, readOnlyWhy: 'permissions' });
    expect((await desk.call('case:view', {})).articles).toHaveLength(1);
    expect(await desk.call('case:check', {})).toMatchObject({ check: 'whole' });
  });

  it('is not changed by being read', async () => {
    const file = await closedCase();
    const before = readFileSync(file);
    forbidWriting(file);

    const desk = await openDesk({ path: file, create: false, requireWriter: false });
    await expect(store(desk, damArticle)).rejects.toMatchObject({ code: 'case-read-only' });
    await desk.call('case:close-file', {});

    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(path.dirname(file))).toEqual(['dam.slcase']);
  });

  it('is refused to who must write', async () => {
    const file = await closedCase();
    forbidWriting(path.dirname(file));

    await expect(openDesk({ path: file, create: false })).rejects.toMatchObject({ code: 'case-read-only' });
  });
});
