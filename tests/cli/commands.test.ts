import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startNodeWorkers } from '../../main/cli/node-workers.js';
import { makePdf } from '../extract/pdf/make-pdf.js';
import { openDesk } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { zipArchive } from '../fixtures/zip-archive.js';
import { commandTimeoutMs, readPdfFile, run, wordsOf } from './command-line.js';

const date = '2025-05-19';

const dam = `Cracks found in the Ostrel dam

By Hanne Voss 14 May 2025

The river agency said on Tuesday that the dam has two cracks. Engineers found them during a routine inspection of the eastern wall.

The mayor of Halm asked residents to stay calm and to fill their baths only once. He denied that the town was in danger.

“We saw them with our own eyes,” an engineer told reporters at the gate.
`;

const mill = `The mill at Korvin closes after ninety years

By Joren Tallis 15 May 2025

The mill at Korvin will close at the end of the month, its owners said on Thursday. Forty people work there, most of them in the second generation.

The owners blamed the price of grain and a bridge that has been shut since winter. The council said that it would talk to them on Monday.
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = path.join(temporaryFolder(), 'valley');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

const caseFile = {
  version: 1,
  articles: [{ file: 'dam.txt', outlet: 'Halm Herald', url: 'https://halmherald.example/dam' }],
  sources: [{ id: 'agency', name: 'River agency', type: 'organisation' }],
  attributions: [
    {
      id: 'said',
      article: 'dam.txt',
      source: [{ exact: 'The river agency' }],
      cue: [{ exact: 'said' }],
      content: [{ exact: 'the dam has two cracks' }],
      parent: null,
      sourceType: 'organisation',
      quoteType: 'indirect',
      sourceRef: 'agency',
    },
  ],
  claims: [{ id: 'cracks', text: 'The dam has two cracks.', appearances: [{ article: 'dam.txt', content: [{ exact: 'the dam has two cracks' }], attribution: 'said' }] }],
  briefing: {
    name: 'Dam',
    title: 'Two cracks',
    marking: 'TLP:GREEN',
    yardstick: 'ICD 203',
    blocks: [{ type: 'paragraph', kind: 'reported', runs: [{ text: 'The dam has two cracks.' }, { cite: 'cracks' }] }],
  },
};

function written(change: Partial<typeof caseFile>): string {
  return JSON.stringify({ ...caseFile, ...change });
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Everything a case holds; its bytes differ with each opening. */
async function contentsOf(file: string): Promise<object> {
  const desk = await openDesk({ path: file, create: false });
  const contents = { view: await desk.call('case:view', {}), reports: await desk.call('import:reports', {}) };
  await desk.call('case:close-file', {});
  return contents;
}

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
