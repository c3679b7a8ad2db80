import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureLine, failureOf, openFailureLog } from '../../main/ipc/failure-log.js';
import { failureReport } from '../../main/ipc/failure-report.js';

const secret = 'the minister said';

/** An error thrown somewhere below the analyst's own folder. */
function errorAt(...frames: readonly string[]): Error {
  const error = new TypeError(secret);
  error.stack = [`TypeError: ${secret}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

describe('a line of the failure log', () => {
  it('says when, where and what kind of failure it was', () => {
    const line = JSON.parse(failureLine(failureOf('articles:open', new TypeError(secret)), 0)) as Record<string, unknown>;

    expect(line).toMatchObject({ at: '1970-01-01T00:00:00.000Z', where: 'articles:open', name: 'TypeError' });
    expect(line['frames']).toEqual(expect.arrayContaining([expect.stringContaining('failure-log.test')]));
  });

  it.each([['an error', new Error(`${secret}\n    and more`)], ['a text', secret], ['an object', { secret }]])('holds nothing of the message of %s', (_kind, thrown) => {
    expect(failureLine(failureOf('articles:open', thrown), 0)).not.toContain('minister');
  });

  it('names the places in the program without the folders above them', () => {
    const thrown = errorAt('open (file:///home/anna/Sourceline/out/main/index.js:10:5)', 'C:\\Users\\anna\\out\\main\\print.js:3:14', 'async Promise.all (index 0)');

    const line = failureLine(failureOf('articles:open', thrown), 0);

    expect(line).not.toContain('anna');
    expect(JSON.parse(line)).toMatchObject({ frames: ['at open (main/index.js:10:5)', 'at main\\print.js:3:14', 'at async Promise.all (index 0)'] });
  });
});

describe('the failure log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sourceline-log-'));
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is written line after line', () => {
    const file = path.join(folder, 'failures.log');
    const log = openFailureLog(file);

    log.add('first', new Error('x'));
    log.add('second', new Error('y'));

    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { where: string }).where)).toEqual(['first', 'second']);
    expect(log.newest()).toEqual(lines);
  });

  it('begins a new file when it has grown large, and keeps one old one', () => {
    const file = path.join(folder, 'failures.log');
    writeFileSync(file, 'x'.repeat(1_000_001));

    openFailureLog(file).add('again', new Error('x'));

    expect(statSync(file).size).toBeLessThan(10_000);
    expect(readdirSync(folder)).toEqual(['failures.log', 'failures.old.log']);
  });

  it('never fails itself', () => {
    const log = openFailureLog(path.join(folder, 'failures.log', 'is-a-file'));
    writeFileSync(path.join(folder, 'failures.log'), '');

    expect(() => log.add('anywhere', new Error('x'))).not.toThrow();
    expect(log.newest()).toEqual([]);
  });
});

describe('a failure report', () => {
  const facts = { program: 'Sourceline 0.1.0', runtime: 'Electron 33', system: 'linux x64', locale: 'en', caseState: null };

  it('holds versions and the failures as they were logged', () => {
    const failures = [failureLine(failureOf('articles:open', new Error(secret)), 0)];

    const report = failureReport(facts, failures);

    expect(report).toContain('Program: Sourceline 0.1.0');
    expect(report).toContain('articles:open');
    expect(report).not.toContain('minister');
  });

  it('says so when there are none', () => {
    expect(failureReport(facts, [])).toContain('No failures in the log.');
  });
});
