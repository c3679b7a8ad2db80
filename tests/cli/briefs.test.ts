import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { zipArchive } from '../fixtures/zip-archive.js';
import { commandTimeoutMs, readPdfFile, run, wordsOf } from './command-line.js';
import { caseFile, contentsOf, dam, date, folderWith, mill, sha256, written } from './valley-folder.js';

describe('apply and export', { timeout: commandTimeoutMs }, () => {
  async function caseWith(files: Readonly<Record<string, string>>): Promise<{ readonly folder: string; readonly target: string }> {
    const folder = folderWith(files);
    const target = path.join(folder, 'valley.slcase');
    expect(await run('import', target, path.join(folder, 'dam.txt'))).toMatchObject({ exitCode: 0 });
    return { folder, target };
  }

  it('adds what a case.json describes and writes its briefing', async () => {
    const { folder, target } = await caseWith({ 'dam.txt': dam, 'case.json': written({}) });

    const applied = await run('apply', target, path.join(folder, 'case.json'));
    const exported = await run('export', target, '--briefing', 'Dam', '--pdf', path.join(folder, 'out.pdf'), '--date', date);

    expect(applied).toMatchObject({ exitCode: 0, lines: [{ articlesCorrected: 1, sources: 1, attributions: 1, claims: 1, appearances: 1, briefings: 1 }] });
    expect(exported).toMatchObject({ exitCode: 0, lines: [{ path: path.join(folder, 'out.pdf'), pages: expect.any(Number), findings: [] }] });
    const pdf = await readPdfFile(path.join(folder, 'out.pdf'));
    expect(wordsOf(pdf)).toContain('the dam has two cracks');
    expect(pdf.links.map((link) => link.url)).toContain('https://halmherald.example/dam');
  });

  it('names the first thing that does not resolve and leaves the case as it was', async () => {
    const { folder, target } = await caseWith({ 'dam.txt': dam, 'case.json': written({ attributions: [{ ...caseFile.attributions[0]!, cue: [{ exact: 'shouted' }] }] }) });

    const ran = await run('apply', target, path.join(folder, 'case.json'));
    const exported = await run('export', target, '--briefing', 'Dam', '--pdf', path.join(folder, 'out.pdf'));

    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toContain('“said” does not resolve. The words “shouted” are not in “dam.txt”.');
    expect(exported).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('“Dam”') });
  });

  it('writes nothing where the place cannot be written, and keeps what was there', async () => {
    const { folder, target } = await caseWith({ 'dam.txt': dam, 'case.json': written({}) });
    await run('apply', target, path.join(folder, 'case.json'));

    const ran = await run('export', target, '--briefing', 'Dam', '--pdf', path.join(folder, 'gone', 'out.pdf'));

    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('cannot be written') });
  });

  it('does not make a case to apply something to', async () => {
    const folder = folderWith({ 'case.json': written({}) });

    const ran = await run('apply', path.join(folder, 'none.slcase'), path.join(folder, 'case.json'));

    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('“none.slcase” is not there') });
    expect(ran.stderr).not.toContain('import');
    expect(existsSync(path.join(folder, 'none.slcase'))).toBe(false);
  });
});

describe('brief', { timeout: commandTimeoutMs }, () => {
  it('drafts a digest where the folder brings no case.json', async () => {
    const folder = folderWith({ 'dam.txt': dam, 'mill.txt': mill });
    const out = path.join(folder, 'digest.pdf');

    const ran = await run('brief', folder, '--out', out, '--date', date);

    expect(ran).toMatchObject({ exitCode: 0, lines: [{ path: out, articles: [{ file: 'dam.txt', outcome: 'added' }, { file: 'mill.txt', outcome: 'added' }], applied: null }] });
    const words = wordsOf(await readPdfFile(out));
    expect(words).toContain('Digest of 2 articles');
    expect(words).toContain('The river agency said on Tuesday that the dam has two cracks.');
  });

  it('makes the same bytes of the same input and date, whatever is there already', async () => {
    const folder = folderWith({ 'dam.txt': dam, 'mill.txt': mill, 'case.json': written({}) });
    const [first, second] = ['one.pdf', 'two.pdf'].map((name) => path.join(temporaryFolder(), name)) as [string, string];

    await run('brief', folder, '--out', first, '--date', date);
    await run('brief', folder, '--out', second, '--date', date);

    expect(sha256(second)).toBe(sha256(first));
  });

  it('keeps the case where it is told to', async () => {
    const folder = folderWith({ 'dam.txt': dam, 'case.json': written({}) });
    const kept = path.join(temporaryFolder(), 'kept.slcase');

    await run('brief', folder, '--out', path.join(folder, 'out.pdf'), '--case', kept, '--date', date);

    expect(await run('export', kept, '--briefing', 'Dam', '--pdf', path.join(folder, 'again.pdf'), '--date', date)).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ['of its case.json', { 'dam.txt': dam, 'case.json': written({}) }, '“Dam” is the name of a briefing already'],
    ['it drafts', { 'dam.txt': dam }, 'is the name of a briefing already'],
  ])('refuses to add the briefing %s twice, and leaves the case as it was', async (_what, files, words) => {
    const folder = folderWith(files);
    const kept = path.join(temporaryFolder(), 'kept.slcase');
    await run('brief', folder, '--out', path.join(folder, 'one.pdf'), '--case', kept, '--date', date);
    const before = await contentsOf(kept);

    const ran = await run('brief', folder, '--out', path.join(folder, 'two.pdf'), '--case', kept, '--date', date);

    expect(ran).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining(words) });
    expect(await contentsOf(kept)).toEqual(before);
    expect(existsSync(path.join(folder, 'two.pdf'))).toBe(false);
  });

  it('never writes its PDF over the case', async () => {
    const folder = folderWith({ 'dam.txt': dam, 'case.json': written({}) });
    const kept = path.join(temporaryFolder(), 'kept.slcase');
    await run('import', kept, path.join(folder, 'dam.txt'));
    const before = sha256(kept);

    const ran = await run('brief', folder, '--out', kept, '--case', kept);

    expect(ran).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('part of the case that is open') });
    expect(sha256(kept)).toBe(before);
  });

  it('stops and writes nothing when the briefing quotes more than the terms allow', async () => {
    const terms = 'Please quote a maximum of 40 characters of the story and include an active hyperlink when you use our material.';
    const folder = folderWith({ 'dam.txt': `${dam}\n${terms}\n`, 'case.json': written({ articles: [{ file: 'dam.txt', outlet: 'Halm Herald', url: '' }] }) });
    const out = path.join(folder, 'out.pdf');

    const ran = await run('brief', folder, '--out', out, '--date', date);

    expect(ran).toMatchObject({ exitCode: 2, lines: [{ path: null, findings: [{ code: 'licence-link', file: 'dam.txt' }] }] });
    expect(ran.stderr).toContain('dam.txt: The source asks for a link');
    expect(existsSync(out)).toBe(false);
  });

  it('lists an article whose terms cannot be met without its words, and goes on', async () => {
    const terms = 'Please quote a maximum of 400 characters of the story and include an active hyperlink when you use our material.';
    const folder = folderWith({ 'dam.txt': `${dam}\n${terms}\n`, 'mill.txt': mill });
    const out = path.join(folder, 'out.pdf');

    const ran = await run('brief', folder, '--out', out, '--date', date);

    expect(ran.exitCode).toBe(0);
    const words = wordsOf(await readPdfFile(out));
    expect(words).toContain('Its terms of reuse ask for a link, and no address of it is known.');
    expect(words).not.toContain('the dam has two cracks');
    expect(words).toContain('The mill at Korvin will close at the end of the month');
  });

  it('goes on when a file of the folder cannot be read, and says which', async () => {
    const folder = folderWith({ 'dam.txt': dam, 'empty.txt': '' });

    const ran = await run('brief', folder, '--out', path.join(folder, 'out.pdf'), '--date', date);

    expect(ran).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('empty.txt') });
  });

  it.each([
    ['a folder that is not there', 'gone', 'is gone'],
    ['a folder without an article', 'valley', 'is empty'],
  ])('says what is wrong with %s', async (_, name, words) => {
    const folder = folderWith({});

    const ran = await run('brief', path.join(path.dirname(folder), name), '--out', path.join(folder, 'out.pdf'));

    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toContain(words);
  });
});

describe('an archive of articles', () => {
  it('gives a line for each member, named by its path in the archive, and each is an article of its own', async () => {
    const folder = temporaryFolder();
    const [archive, kept] = [path.join(folder, 'valley.zip'), path.join(folder, 'valley.slcase')];
    writeFileSync(archive, zipArchive([{ name: 'may/dam.txt', content: dam }, { name: 'mill.txt', content: mill }, { name: 'locked.txt', content: mill, flags: 1 }]));

    const extracted = await run('extract', '--json', archive);
    const imported = await run('import', kept, archive);
    const again = await run('import', kept, archive);

    expect(extracted.lines).toMatchObject([{ file: `${archive}/may/dam.txt`, text: dam }, { file: `${archive}/mill.txt` }, { file: `${archive}/locked.txt`, error: { code: 'encrypted' } }]);
    expect(imported.lines).toMatchObject([{ file: `${archive}/may/dam.txt`, outcome: 'added' }, { file: `${archive}/mill.txt`, outcome: 'added' }, { error: { code: 'encrypted' } }]);
    expect(again.lines).toMatchObject([{ outcome: 'duplicate' }, { outcome: 'duplicate' }, { error: { code: 'encrypted' } }]);
    expect([extracted.exitCode, imported.exitCode]).toEqual([1, 1]);
  }, commandTimeoutMs);
});
