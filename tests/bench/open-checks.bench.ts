import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { openCase } from '../../main/db/open-case.js';
import { articleToStore } from '../fixtures/case-desk.js';
import { caseMethodsOf } from '../../main/workers/case/case-methods.js';
import { CaseSession } from '../../main/workers/case/case-session.js';
import { median, record } from './report.js';

// Opening a case of 1,000 articles as the worker does: header, lock, schema, the journal's end. The check of all pages comes after.
const articleCount = 1_000;
const rounds = 15;
const environment = { now: Date.now, makeId: randomUUID };
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-open-checks-'));

try {
  const file = path.join(folder, 'thousand.slcase');
  await fill(file);
  const openMs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAtMs = performance.now();
    const database = openCase({ path: file, create: false, requireWriter: true }, environment);
    openMs.push(performance.now() - startedAtMs);
    database.close();
  }
  record({ name: 'open-checks', value: median(openMs), unit: 'ms', reference: null, ratio: null, cpuMs: null });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function fill(file: string): Promise<void> {
  const session = new CaseSession({
    environment,
    startCheck: () => ({ whole: Promise.resolve(true), stop: () => Promise.resolve() }),
    startBackup: () => ({ kept: Promise.resolve(), stop: () => Promise.resolve() }),
    onInfo: () => undefined,
  });
  const methods = caseMethodsOf(session);
  await methods['case:open-file']({ path: file, create: true, requireWriter: true });
  for (let at = 0; at < articleCount; at += 1) {
    await methods['articles:store']({ article: articleToStore(`${String(at)}.txt`, [['body', `Story number ${String(at)} of the harbour. ${'The water rose by night. '.repeat(150)}`]]), group: 'bench' });
  }
  await methods['case:close-file']({});
}
