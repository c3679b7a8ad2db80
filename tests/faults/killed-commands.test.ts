import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readSchemaVersion } from '../../main/db/case-header.js';
import { isFileWhole } from '../../main/db/check-case.js';
import { Connection } from '../../main/db/connection.js';
import { newestVersion, versionOf } from '../../main/db/migrate.js';
import { writeSmallFiles } from '../bench/small-files.js';
import { run, sampleDir } from '../cli/command-line.js';
import { openDesk } from '../fixtures/case-desk.js';
import { liveCaseWorker } from '../fixtures/case-worker-client.js';
import { writeOlderCase } from '../fixtures/older-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { readPdf } from '../print/read-pdf.js';
import { caseWorkerEntry, killAndWait, runAndKill, sequence } from './killed.js';

it('fault-03 an import of 1,000 files that is killed leaves whole articles, and the rest comes in without a duplicate', async () => {
  const folder = temporaryFolder();
  const [file, articles] = [path.join(folder, 'import.slcase'), path.join(folder, 'articles')];
  writeSmallFiles(articles, 1000);
  const counts: number[] = [];
  // What is in the case already prints a line too.
  for (const afterLines of [20, 300, 700]) {
    expect(await runAndKill(['import', file, articles], { afterLines })).toBe(true);
    const desk = await openDesk({ path: file });
    counts.push((await desk.call('case:view', {})).articles.length);
    // Every record, hash, reference and word of the index.
    expect((await desk.call('case:check-records', {})).damaged).toEqual([]);
    await desk.call('case:close-file', {});
  }
  await run('import', file, articles);

  const { articles: listed } = await (await openDesk({ path: file, create: false })).call('case:view', {});
  // One file in a hundred has the bytes of the one before it.
  expect(listed).toHaveLength(990);
  expect(new Set(listed.map(({ sha256 }) => sha256)).size).toBe(990);
  process.stderr.write(`fault-03: killed with ${counts.join(', ')} articles in the case\n`);
  expect(counts.some((count) => count > 0 && count < 990)).toBe(true);
});

it('fault-04 an export that is killed leaves the old file, or the new one whole', async () => {
  const folder = temporaryFolder();
  const [file, pdf] = [path.join(folder, 'sample.slcase'), path.join(folder, 'briefing.pdf')];
  await run('import', file, sampleDir);
  await run('apply', file, path.join(sampleDir, 'case.json'));
  const desk = await openDesk({ path: file, create: false });
  const name = (await desk.call('case:view', {})).briefings[0]?.name ?? '';
  await desk.call('case:close-file', {});
  const startedAtMs = Date.now();
  await run('export', file, '--briefing', name, '--pdf', pdf);
  const tookMs = Date.now() - startedAtMs;
  const old = readFileSync(pdf);
  const below = sequence(4);
  let kills = 0;
  for (let round = 0; round < 10; round += 1) {
    writeFileSync(pdf, old);
    // The file is written at the very end.
    if (await runAndKill(['export', file, '--briefing', name, '--pdf', pdf], { afterMs: Math.round(tookMs * 0.6) + below(tookMs * 0.4) })) kills += 1;
    const bytes = readFileSync(pdf);
    if (!bytes.equals(old)) expect((await readPdf(new Uint8Array(bytes))).pages.length).toBeGreaterThan(1);
  }
  expect(kills).toBeGreaterThan(3);
  expect(readdirSync(folder).filter((found) => !found.startsWith('.') && !found.includes('.slcase'))).toEqual(['briefing.pdf']);
});

it('fault-05 a schema change that is killed is taken up again, with a whole copy made before it', async () => {
  const entry = await caseWorkerEntry();
  const folder = temporaryFolder();
  const older = path.join(folder, 'older.slcase');
  writeOlderCase(older, './migrations/2026-11-22T0300-first.sql');
  addArticles(older, 150);
  const open = async (file: string, afterMs: number | null): Promise<void> => {
    const worker = liveCaseWorker(entry);
    await worker.client.call('case:close-file', {});
    const opening = worker.client.call('case:open-file', { path: file, create: false, requireWriter: true });
    if (afterMs !== null) {
      await pause(afterMs);
      await killAndWait(worker);
    }
    await opening.catch(() => undefined);
  };
  const wholeFile = path.join(folder, 'whole.slcase');
  copyFileSync(older, wholeFile);
  const startedAtMs = Date.now();
  await open(wholeFile, null);
  const tookMs = Date.now() - startedAtMs;
  const below = sequence(5);
  const versions = new Map<string, number>();
  for (let round = 0; round < 20; round += 1) {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    copyFileSync(older, file);
    await open(file, below(tookMs));
    const copies = (): string[] => readdirSync(path.dirname(file)).filter((name) => name.includes('.before-') && name.endsWith('.slcase'));
    const version = versionOnDisk(file);
    if (version !== versionOf('./migrations/2026-11-22T0300-first.sql')) expect(copies()).toHaveLength(1);
    versions.set(String(version), (versions.get(String(version)) ?? 0) + 1);
    const desk = await openDesk({ path: file, create: false });
    expect((await desk.call('case:view', {})).articles).toHaveLength(151);
    await desk.call('case:close-file', {});
    expect(versionOnDisk(file)).toBe(newestVersion);
    expect(copies()).toHaveLength(1);
    const copy = path.join(path.dirname(file), copies()[0] ?? '');
    expect([isFileWhole(copy, 'ro'), readSchemaVersion(copy)]).toEqual([true, versionOf('./migrations/2026-11-22T0300-first.sql')]);
  }
  process.stderr.write(`fault-05: killed at ${String(versions.size)} different schemas in 20 rounds; a whole change takes ${String(tookMs)} ms\n`);
});

/** What the file says, its log and journal counted in. */
function versionOnDisk(file: string): number {
  const connection = new Connection(file);
  try {
    return connection.number('PRAGMA user_version');
  } finally {
    connection.close();
  }
}

/** Puts articles of 200 kB into a case of the first schema. */
function addArticles(file: string, count: number): void {
  const connection = new Connection(file);
  connection.run(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
     INSERT INTO articles (id, file_name, media_type, size_bytes, sha256, text_sha256, word_count, captured_at_ms, found, corrections, copy_of, hidden)
     SELECT 'more-' || n, n || '.txt', media_type, 200000, lower(hex(randomblob(32))), text_sha256, word_count, captured_at_ms, found, corrections, NULL, 0 FROM numbers, articles WHERE id = 'dam'`,
    count,
  );
  connection.script(
    `INSERT INTO article_contents (article_id, bytes, text, regions, links, evidence, log)
     SELECT a.id, randomblob(200000), c.text, c.regions, c.links, c.evidence, c.log FROM articles a, article_contents c WHERE c.article_id = 'dam' AND a.id <> 'dam'`,
  );
  connection.close();
}
