import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startNodeWorkers } from '../../main/cli/node-workers.js';
import { makePdf } from '../extract/pdf/make-pdf.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, run } from './command-line.js';
import { dam, folderWith, mill, sha256 } from './valley-folder.js';

describe('the command line', { timeout: commandTimeoutMs }, () => {
  it.each(['extract', 'import', 'apply', 'analyse', 'export', 'brief'])('explains %s', async (command) => {
    const ran = await run(command, '--help');

    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.stdout).toContain(`Usage: sourceline ${command}`);
    expect(ran.stdout).toContain('Exit codes:');
  });

  it('explains itself as a whole', async () => {
    expect(await run('--help')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Commands') });
  });

  it.each([
    [['fly'], 'There is no command “fly”.'],
    [['export', 'a.slcase', '--pdf', 'x.pdf'], '--briefing is missing.'],
    [['brief'], 'FOLDER is missing.'],
    [['apply', 'a.slcase', 'b.json', 'c.json'], '“c.json” is one argument too many.'],
    [['import', 'a.slcase', 'b.txt', '--loud'], '“--loud” cannot be understood here.'],
    [['brief', '.', '--out', 'x.pdf', '--date', 'today'], 'not “today”'],
    [['brief', '.', '--out', 'x.pdf', '--date', '2024-02-30'], 'not “2024-02-30”'],
    [['brief', '.', '--out', 'x.pdf', '--date', '2024-02'], 'not “2024-02”'],
    [['brief', '.', '--out', 'x.pdf', '--date', '2024-02-28T09:30:99'], 'not “2024-02-28T09:30:99”'],
    [['brief', '.', '--out', 'x.pdf', '--date', '2024-02-28T09:30+99:99'], 'not “2024-02-28T09:30+99:99”'],
    [[], 'Commands'],
  ])('says what is wrong with %j', async (args, words) => {
    const ran = await run(...args);

    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toContain(words);
  });
});

describe('extract', { timeout: commandTimeoutMs }, () => {
  it('prints a line for each file, in order, and fails for the one that fails', async () => {
    const folder = folderWith({ 'dam.txt': dam, 'empty.txt': '', 'mill.txt': mill });
    const files = ['mill.txt', 'empty.txt', 'gone.txt', 'dam.txt'].map((name) => path.join(folder, name));

    const ran = await run('extract', '--json', ...files);

    expect(ran.exitCode).toBe(1);
    expect(ran.lines).toMatchObject([
      { file: files[0], title: 'The mill at Korvin closes after ninety years', authors: ['Joren Tallis'], published: { iso: '2025-05-15', precision: 'day' } },
      { file: files[1], error: { code: 'empty', message: expect.stringContaining('empty.txt') } },
      { file: files[2], error: { code: 'file-vanished' } },
      { file: files[3], sha256: sha256(files[3] ?? ''), mediaType: 'text/plain', text: dam, language: 'en' },
    ]);
    expect(Object.keys(ran.lines[3] as object)).toEqual([
      'file', 'sha256', 'mediaType', 'title', 'outlet', 'authors', 'published', 'url', 'language', 'genre', 'terms', 'text', 'regions', 'body',
    ]);
  });

  it('survives a file made to stop programs', async () => {
    const folder = folderWith({ 'deep.html': `<!doctype html><html><body><p>${'<div>'.repeat(100_000)}`, 'dam.txt': dam });

    const ran = await run('extract', '--json', path.join(folder, 'deep.html'), path.join(folder, 'dam.txt'));

    expect(ran.exitCode).toBe(1);
    expect(ran.lines).toMatchObject([{ error: { code: 'too-deep' } }, { text: dam }]);
  });
});

describe('an encrypted PDF', { timeout: commandTimeoutMs }, () => {
  it('is read and imported with its password, and with no other', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'dam.pdf');
    writeFileSync(file, await makePdf((pdf) => pdf.font('Times-Roman').fontSize(11).text(dam), { userPassword: 'sluice' }));

    const extracted = await run('extract', '--json', '--password', 'sluice', file);
    const refused = await run('extract', '--json', '--password', 'gate', file);
    const imported = await run('import', '--password', 'sluice', path.join(folder, 'valley.slcase'), file);

    expect(extracted.lines).toMatchObject([{ mediaType: 'application/pdf', title: 'Cracks found in the Ostrel dam' }]);
    expect(refused.lines).toMatchObject([{ error: { code: 'encrypted' } }]);
    expect(imported.lines).toMatchObject([{ outcome: 'added' }]);
  });
});

describe('import', { timeout: commandTimeoutMs }, () => {
  it('makes the case, adds files once and says what became of each', async () => {
    const folder = folderWith({ 'dam.txt': dam, 'mill.txt': mill, 'photo.png': '\u0089PNG\r\n\u001a\n\0\0\0' });
    const target = path.join(temporaryFolder(), 'valley.slcase');

    const first = await run('import', target, path.join(folder, 'dam.txt'), folder);
    const second = await run('import', target, path.join(folder, 'mill.txt'));

    expect(first.exitCode).toBe(1);
    expect(first.lines).toMatchObject([
      { file: path.join(folder, 'dam.txt'), outcome: 'added' },
      { file: path.join(folder, 'dam.txt'), outcome: 'duplicate' },
      { file: path.join(folder, 'mill.txt'), outcome: 'added' },
      { file: path.join(folder, 'photo.png'), error: { code: 'type-unsupported' } },
    ]);
    expect(second).toMatchObject({ exitCode: 0, lines: [{ outcome: 'duplicate', articleId: (first.lines[2] as { articleId: string }).articleId }] });
    expect(readdirSync(path.dirname(target))).toEqual(['valley.slcase']);
  });

  it('leaves no new case behind when nothing could be read', async () => {
    const folder = temporaryFolder();

    const ran = await run('import', path.join(folder, 'new.slcase'), path.join(folder, 'gone.txt'));

    expect(ran).toMatchObject({ exitCode: 1, lines: [{ error: { code: 'file-vanished' } }] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps a case that was there before, though nothing could be read', async () => {
    const folder = folderWith({ 'dam.txt': dam });
    const target = path.join(folder, 'valley.slcase');
    await run('import', target, path.join(folder, 'dam.txt'));

    await run('import', target, path.join(folder, 'gone.txt'));

    expect(existsSync(target)).toBe(true);
  });

  it('says who holds the case', async () => {
    const folder = folderWith({ 'dam.txt': dam });
    const target = path.join(folder, 'valley.slcase');
    const holder = startNodeWorkers(new URL('../../out/main/', import.meta.url), () => undefined);
    onTestFinished(() => holder.stop());
    await holder.case().call('case:open-file', { path: target, create: true, requireWriter: true });

    const ran = await run('import', target, path.join(folder, 'dam.txt'));

    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toMatch(/“valley\.slcase” is in use\. Process \d+ on /u);
  });

  it('leaves a file alone that is no case', async () => {
    const folder = folderWith({ 'dam.txt': dam });

    const ran = await run('import', path.join(folder, 'dam.txt'), path.join(folder, 'dam.txt'));

    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('is not a case') });
    expect(readFileSync(path.join(folder, 'dam.txt'), 'utf8')).toBe(dam);
  });
});
