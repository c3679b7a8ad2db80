import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyCaseFile } from '../../main/flows/apply-case-file.js';
import { expandPaths } from '../../main/flows/expand-paths.js';
import { importFiles } from '../../main/flows/import-files.js';
import { pasteArticle } from '../../main/flows/paste-article.js';
import type { ImportItem } from '../../main/flows/import-item.js';
import { runImport } from '../../main/flows/run-import.js';
import type { CaseCaller, ImportCaller } from '../../main/flows/worker-caller.js';
import { writeAtomically } from '../../main/flows/write-atomically.js';
import type { CaseMethods, ExtractedSource, ImportMethods } from '../../main/workers/contract.js';
import { ImportSources } from '../../main/workers/import-sources.js';
import { AppError, type ErrorCode } from '../../shared/errors.js';
import type { ImportProgress, ImportReport, ImportRow } from '../../shared/ipc/article-channels.js';
import { openDesk, type Desk } from '../fixtures/case-desk.js';
import { zipArchive } from '../fixtures/zip-archive.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sourceline-flows-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = (...names: string[]): string => path.join(folder, ...names);

async function writeFiles(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(inFolder(name)), { recursive: true });
    await writeFile(inFolder(name), `Words of ${name}`);
  }
}

function extractedFrom(bytes: Uint8Array): ExtractedSource {
  const text = new TextDecoder().decode(bytes);
  const meta = { title: null, outlet: null, authors: [], published: null, url: null, language: null, genre: 'news' as const, terms: null };
  const regions = [{ kind: 'body' as const, start: 0, end: text.length }];
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    extracted: { mediaType: 'text/plain', text, regions, links: [], meta, evidence: {}, log: [] },
  };
}

/** An import worker in this process; `failing` are names it fails on, with a code. */
function importWorker(failing: Readonly<Record<string, ErrorCode>> = {}): ImportCaller {
  const sources = new ImportSources();
  const methods = {
    'source:identify': (place: ImportMethods['source:identify']['input']) => sources.identify(place),
    'source:extract-file': async (place: ImportMethods['source:extract-file']['input']) => {
      const { fileName } = place;
      if (failing[fileName] !== undefined) throw new AppError(failing[fileName]);
      return extractedFrom(await sources.bytes(place));
    },
    'pdf:read-ledger': () => Promise.reject(new AppError('ledger-missing')),
    'image:check': () => Promise.reject(new AppError('image-unusable')),
    'source:extract-bytes': ({ bytes, fileName }: ImportMethods['source:extract-bytes']['input']) => {
      const code = failing[path.extname(fileName)];
      return code === undefined ? Promise.resolve(extractedFrom(bytes)) : Promise.reject(new AppError(code));
    },
  };
  return { call: (method, input) => methods[method](input as never) as never };
}

/** A case whose storing fails, which a real one does only on a full disk; it keeps the reports it is given. */
function failingCase(store: () => unknown): CaseCaller & { readonly reports: ImportReport[] } {
  const reports: ImportReport[] = [];
  const methods: Partial<Record<keyof CaseMethods, (input: never) => unknown>> = {
    'articles:known': () => null,
    'articles:store': store,
    'import:keep-report': ({ report }: CaseMethods['import:keep-report']['input']) => void reports.push(report),
  };
  return { reports, call: async (method, input) => (await methods[method]?.(input as never)) as never };
}

describe('expandPaths', () => {
  it('finds the files of a folder and below, sorted, without what is no article', async () => {
    await writeFiles('b.txt', 'a.html', 'sub/c.md', '.hidden', '.git/config', 'case.json', 'old.slcase', 'old.slcase-wal', 'old.slcase.lock', 'old.slcase.txt.md');

    const files = await expandPaths([folder]);

    expect(files.map((file) => path.relative(folder, file))).toEqual(['a.html', 'b.txt', path.join('sub', 'c.md')]);
  });

  it('keeps paths that were given by themselves, in their order', async () => {
    await writeFiles('b.txt', 'case.json');

    expect(await expandPaths([inFolder('case.json'), inFolder('gone.txt'), inFolder('b.txt')])).toHaveLength(3);
  });

  it('does not follow a link to a folder above', async () => {
    await writeFiles('sub/a.txt');
    await symlink(folder, inFolder('sub', 'up'));

    expect(await expandPaths([folder])).toEqual([inFolder('sub', 'a.txt')]);
  });

  it('takes a folder with 1,000 files and refuses one with more than an import takes', async () => {
    await Promise.all(Array.from({ length: 1000 }, (_, at) => writeFile(inFolder(`${at}.txt`), 'x')));
    const many = Array.from({ length: 20_001 }, () => inFolder('1.txt'));

    expect(await expandPaths([folder])).toHaveLength(1000);
    await expect(expandPaths(many)).rejects.toMatchObject({ code: 'input-invalid', details: { why: 'too-many-files' } });
  });
});

describe('importFiles', () => {
  const partsWith = (worker: CaseCaller, more: object = {}): Parameters<typeof importFiles>[1] => ({
    id: 'import-1',
    caseWorker: worker,
    importWorker: importWorker({ 'bad.txt': 'damaged', 'late.txt': 'timed-out' }),
    nowMs: () => 1_747_000_000_000,
    ...more,
  });

  it('stores every file of a folder as one step of undo and keeps the report', async () => {
    await writeFiles('a.txt', 'b.txt');
    const desk = await openDesk();

    const report = await importFiles([folder], partsWith(desk));

    expect(report).toMatchObject({ id: 'import-1', total: 2, cancelled: false, present: null, finishedAtMs: 1_747_000_000_000 });
    expect(report.rows.map((row) => row.outcome)).toEqual(['added', 'added']);
    expect(await desk.call('import:reports', {})).toEqual([report]);
    const view = await desk.call('case:view', {});
    expect(view.articles.map((article) => [article.fileName, article.capturedAtMs])).toEqual([['a.txt', 1_747_000_000_000], ['b.txt', 1_747_000_000_000]]);
    expect(view.undo).toMatchObject({ count: 2 });
  });

  it('makes a row of what fails and imports the rest', async () => {
    await writeFiles('a.txt', 'bad.txt', 'late.txt', 'z.txt');

    const report = await importFiles([folder, inFolder('vanished.txt')], partsWith(await openDesk()));

    expect(report.rows.map((row) => [row.fileName, row.error?.code ?? row.outcome])).toEqual([
      ['a.txt', 'added'],
      ['bad.txt', 'damaged'],
      ['late.txt', 'timed-out'],
      ['z.txt', 'added'],
      ['vanished.txt', 'file-vanished'],
    ]);
    expect(report.rows[1]?.error?.details).toEqual({ fileName: 'bad.txt' });
  });

  it('names a file that vanishes between listing and reading', async () => {
    await writeFiles('a.txt', 'b.txt');
    const desk = await openDesk();

    const report = await importFiles([folder], partsWith(desk, { onChange: () => rmSync(inFolder('b.txt')) }));

    expect(report.rows[1]).toMatchObject({ outcome: 'failed', error: { code: 'file-vanished' } });
  });

  it('refuses a pipe without opening it', async () => {
    execFileSync('mkfifo', [inFolder('pipe.txt')]);

    const report = await importFiles([inFolder('pipe.txt')], partsWith(await openDesk()));

    expect(report.rows[0]?.error?.code).toBe('file-not-regular');
  });

  it('does not extract what the case has already', async () => {
    await writeFiles('first.txt');
    const desk = await openDesk();
    await importFiles([inFolder('first.txt')], partsWith(desk));
    await rename(inFolder('first.txt'), inFolder('bad.txt'));

    const report = await importFiles([inFolder('bad.txt')], partsWith(desk, { id: 'import-2' }));

    expect(report.rows).toMatchObject([{ fileName: 'bad.txt', outcome: 'duplicate', sameAs: 'first.txt', error: null }]);
  });

  it('stops trying when the disk is full, and says so for every file left', async () => {
    await writeFiles('a.txt', 'b.txt', 'c.txt');
    let tries = 0;
    const full = failingCase(() => {
      tries += 1;
      throw new AppError('disk-full');
    });

    const report = await importFiles([folder], partsWith(full));

    expect(tries).toBe(1);
    expect(report.rows.map((row) => row.error?.code)).toEqual(['disk-full', 'disk-full', 'disk-full']);
  });

  it('ends after the present file when it is cancelled, and keeps what is done', async () => {
    await writeFiles('a.txt', 'b.txt', 'c.txt');
    const controller = new AbortController();
    const desk = await openDesk();

    const report = await importFiles([folder], partsWith(desk, { signal: controller.signal, onChange: () => controller.abort() }));

    expect(report).toMatchObject({ cancelled: true, total: 3 });
    expect(report.rows.map((row) => [row.fileName, row.outcome])).toEqual([['a.txt', 'added'], ['b.txt', 'not-reached'], ['c.txt', 'not-reached']]);
    expect(await desk.call('import:reports', {})).toEqual([report]);
  });

  it('imports what a cancelled import did not reach, once, when it is resumed', async () => {
    await writeFiles('a.txt', 'b.txt', 'c.txt');
    const controller = new AbortController();
    const desk = await openDesk();
    let left: readonly ImportItem[] = [];
    await importFiles([folder], partsWith(desk, { signal: controller.signal, onChange: () => controller.abort(), onLeft: (items: readonly ImportItem[]) => (left = items) }));

    const report = await runImport(left, partsWith(desk, { id: 'import-2' }));

    expect(report).toMatchObject({ cancelled: false, total: 2 });
    expect((await desk.call('case:view', {})).articles.map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('imports each member of an archive as an article of its own and counts them all', async () => {
    const archive = zipArchive([{ name: 'sub/one.txt', content: 'Words of one' }, { name: 'locked.txt', content: 'x', flags: 1 }, { name: 'inner.zip', content: zipArchive([{ name: 'two.txt', content: 'two' }]) }]);
    await writeFile(inFolder('pages.zip'), archive);
    await writeFiles('z.txt');
    const desk = await openDesk();
    const origins: string[] = [];

    const report = await importFiles([folder], partsWith(desk, { onRow: (_row: ImportRow, origin: string) => origins.push(path.relative(folder, origin)) }));

    expect(report.total).toBe(4);
    expect(report.rows.map((row) => [row.archive, row.fileName, row.error?.code ?? row.outcome])).toEqual([
      ['pages.zip', 'one.txt', 'added'],
      ['pages.zip', 'locked.txt', 'encrypted'],
      ['pages.zip', 'inner.zip', 'too-deep'],
      [null, 'z.txt', 'added'],
    ]);
    expect(origins).toEqual(['pages.zip/sub/one.txt', 'pages.zip/locked.txt', 'pages.zip/inner.zip', 'z.txt']);
    expect(await textOfFirst(desk)).toBe('Words of one');
    const again = await importFiles([inFolder('pages.zip')], partsWith(desk, { id: 'import-2' }));
    expect(again.rows[0]).toMatchObject({ archive: 'pages.zip', outcome: 'duplicate', sameAs: 'one.txt' });
  });

  it('makes a row of an archive whose end is missing, after the members that are whole', async () => {
    const archive = zipArchive([{ name: 'one.txt', content: 'Words of one' }, { name: 'two.txt', content: 'Words of two' }]);
    archive.writeUInt32LE(0, archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));
    await writeFile(inFolder('pages.zip'), archive);

    const report = await importFiles([folder], partsWith(await openDesk()));

    expect(report.rows.map((row) => [row.fileName, row.error?.code ?? row.outcome])).toEqual([['one.txt', 'added'], ['pages.zip', 'damaged']]);
  });

  it('tells of every row exactly once, the last message with the end', async () => {
    await writeFiles('a.txt', 'bad.txt', 'c.txt');
    const told: ImportProgress[] = [];

    await importFiles([folder], partsWith(await openDesk(), { onProgress: (progress: ImportProgress) => told.push(progress) }));

    expect(told.flatMap((progress) => progress.newRows.map((row) => row.fileName))).toEqual(['a.txt', 'bad.txt', 'c.txt']);
    expect(told.at(0)).toMatchObject({ present: 'a.txt', finishedAtMs: null });
    expect(told.at(-1)).toMatchObject({ present: null, finishedAtMs: 1_747_000_000_000 });
  });

  it('keeps the message of a defect out of the report and hands it to the log', async () => {
    const defects: unknown[] = [];
    const item: ImportItem = { fileName: 'a.txt', archive: null, origin: 'a.txt', identify: () => Promise.reject(new TypeError('secret words')), extract: () => Promise.reject(new Error('never asked')) };

    const report = await runImport([item], partsWith(await openDesk(), { onDefect: (thrown: unknown) => defects.push(thrown) }));

    expect(report.rows[0]?.error).toEqual({ code: 'internal', details: { fileName: 'a.txt' } });
    expect(defects).toHaveLength(1);
  });
});

async function textOfFirst(desk: Desk): Promise<string | undefined> {
  const [article] = (await desk.call('case:view', {})).articles;
  return article === undefined ? undefined : (await desk.call('articles:open', { id: article.id })).text;
}

describe('pasteArticle', () => {
  const nowMs = (): number => new Date(2025, 4, 14, 9, 30).getTime();

  it('takes the page’s own form where there is one', async () => {
    const desk = await openDesk();

    const { rows } = await pasteArticle({ text: 'plain', html: '<p>rich</p>' }, { id: 'p', caseWorker: desk, importWorker: importWorker(), nowMs });

    expect(rows).toMatchObject([{ fileName: 'Pasted 2025-05-14 09.30.html', outcome: 'added' }]);
    expect(await textOfFirst(desk)).toBe('<p>rich</p>');
  });

  it('falls back to the plain text when nothing can be made of the page', async () => {
    const desk = await openDesk();

    await pasteArticle({ text: 'plain', html: '<p></p>' }, { id: 'p', caseWorker: desk, importWorker: importWorker({ '.html': 'empty' }), nowMs });

    expect(await textOfFirst(desk)).toBe('plain');
  });
});

describe('applyCaseFile', () => {
  it.each<[string, string, object]>([
    ['no JSON', 'not json', { code: 'input-invalid', details: { why: 'not-json', id: 'case.json' } }],
    ['another shape', '{"version":2}', { code: 'input-invalid' }],
  ])('refuses a file with %s', async (_, content, error) => {
    await writeFile(inFolder('case.json'), content);

    await expect(applyCaseFile(inFolder('case.json'), await openDesk())).rejects.toMatchObject(error);
  });

  it('names a file that is not there, or no file', async () => {
    await expect(applyCaseFile(inFolder('case.json'), await openDesk())).rejects.toMatchObject({ code: 'file-vanished' });
    await expect(applyCaseFile(folder, await openDesk())).rejects.toMatchObject({ code: 'file-not-regular' });
  });
});

describe('writeAtomically', () => {
  const bytes = new TextEncoder().encode('new');

  it('replaces a file and leaves nothing else behind', async () => {
    await writeFile(inFolder('out.pdf'), 'old');

    await writeAtomically(inFolder('out.pdf'), bytes);

    expect(await readFile(inFolder('out.pdf'), 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['out.pdf']);
  });

  it('replaces the file a link names, not the link', async () => {
    await writeFiles('real.pdf');
    await symlink('real.pdf', inFolder('link.pdf'));

    await writeAtomically(inFolder('link.pdf'), bytes);

    expect(await readlink(inFolder('link.pdf'))).toBe('real.pdf');
    expect(await readFile(inFolder('real.pdf'), 'utf8')).toBe('new');
  });

  it.each<[string, () => Promise<string>]>([
    ['a folder that is not there', () => Promise.resolve(inFolder('gone', 'out.pdf'))],
    ['a folder in place of the file', async () => {
      await writeFiles('out.pdf/kept.txt');
      return inFolder('out.pdf');
    }],
    ['a file in place of the folder', async () => {
      await writeFiles('plain');
      return inFolder('plain', 'out.pdf');
    }],
  ])('refuses %s and leaves nothing behind', async (_, prepare) => {
    const target = await prepare();
    const before = await readdir(folder, { recursive: true });

    await expect(writeAtomically(target, bytes)).rejects.toMatchObject({ code: 'target-unwritable', details: { fileName: 'out.pdf' } });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0)('leaves a write-protected file alone', async () => {
    await writeFiles('out.pdf');
    await chmod(inFolder('out.pdf'), 0o444);

    await expect(writeAtomically(inFolder('out.pdf'), bytes)).rejects.toMatchObject({ code: 'target-unwritable' });
    expect(await readFile(inFolder('out.pdf'), 'utf8')).toBe('Words of out.pdf');
  });

  it('says that the disk is full and keeps the old file', async ({ skip }) => {
    const mounted = mountSmall(inFolder('small'));
    if (mounted === null) return skip('no right to mount a small file system');
    try {
      await writeFile(inFolder('small', 'out.pdf'), 'old');

      await expect(writeAtomically(inFolder('small', 'out.pdf'), new Uint8Array(4_000_000))).rejects.toMatchObject({ code: 'disk-full' });
      expect(await readFile(inFolder('small', 'out.pdf'), 'utf8')).toBe('old');
      expect(await readdir(inFolder('small'))).toEqual(['out.pdf']);
    } finally {
      execFileSync('umount', [mounted]);
    }
  });
});

/** A file system of 1 MB in memory; `null` where the system lets nobody mount one. */
function mountSmall(at: string): string | null {
  try {
    execFileSync('mkdir', [at]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at], { stdio: 'ignore' });
    return at;
  } catch {
    return null;
  }
}
