import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseFileAmong, freshCaseFile } from '../../main/ipc/case-files.js';
import { fileNameFrom } from '../../main/ipc/file-name.js';

describe('a file name made of a title', () => {
  it.each([
    ['Convoys on the northern road', 'Convoys on the northern road'],
    ['  Report: "north/south"  ', 'Report north south'],
    ['Дорога на север', 'Дорога на север'],
    ['invoice\u202Efdp.exe', 'invoice fdp.exe'],
    ['../../etc/passwd', 'etc passwd'],
    ['two\nlines\u0000', 'two lines'],
    ['', 'Briefing'],
    ['...', 'Briefing'],
    ['CON', 'Briefing'],
    ['a'.repeat(200), 'a'.repeat(60)],
    ['😀'.repeat(100), '😀'.repeat(60)],
  ])('%j is %j', (title, name) => {
    expect(fileNameFrom(title, 'Briefing')).toBe(name);
  });
});

describe('the case a launch names', () => {
  it.each([
    [['.', 'work/a.slcase'], '/home/work/a.slcase'],
    [['/cases/a.slcase', '/cases/B.SLCASE'], '/cases/B.SLCASE'],
    [['--user-data-dir=/x.slcase'], null],
    [['article.html'], null],
    [[], null],
  ])('among %j is %j', (args, file) => {
    expect(caseFileAmong(args, '/home')).toBe(file);
  });
});

describe('the file of a case made without asking', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'sourceline-cases-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const now = new Date(2026, 2, 4, 23, 59);

  it('has the local day in its name, in a folder that is there then', async () => {
    const file = await freshCaseFile(path.join(folder, 'Cases'), now);

    writeFileSync(file, '');
    expect(file).toBe(path.join(folder, 'Cases', 'Case 2026-03-04.slcase'));
  });

  it('is never one that is there already', async () => {
    writeFileSync(path.join(folder, 'Case 2026-03-04.slcase'), '');
    writeFileSync(path.join(folder, 'Case 2026-03-04 2.slcase'), '');

    expect(await freshCaseFile(folder, now)).toBe(path.join(folder, 'Case 2026-03-04 3.slcase'));
  });
});
