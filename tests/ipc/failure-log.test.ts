import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failureLine, openFailureLog } from '../../main/ipc/failure-log.js';

const secret = 'the minister said';

describe('a line of the failure log', () => {
  it('says when, where and what kind of failure it was', () => {
    const line = JSON.parse(failureLine('articles:open', new TypeError(secret), 0)) as Record<string, unknown>;

    expect(line).toMatchObject({ at: '1970-01-01T00:00:00.000Z', where: 'articles:open', name: 'TypeError' });
    expect(line['frames']).toEqual(expect.arrayContaining([expect.stringContaining('failure-log.test')]));
  });

  it.each([['an error', new Error(`${secret}\n    and more`)], ['a text', secret], ['an object', { secret }]])('holds nothing of the message of %s', (_kind, thrown) => {
    expect(failureLine('articles:open', thrown, 0)).not.toContain('minister');
  });
});

describe('the failure log', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sourceline-log-'));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is written line after line', () => {
    const file = path.join(folder, 'failures.log');
    const log = openFailureLog(file);

    log('first', new Error('x'));
    log('second', new Error('y'));

    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { where: string }).where)).toEqual(['first', 'second']);
  });

  it('starts over when it has grown large', () => {
    const file = path.join(folder, 'failures.log');
    writeFileSync(file, 'x'.repeat(1_000_001));

    openFailureLog(file)('again', new Error('x'));

    expect(statSync(file).size).toBeLessThan(10_000);
  });

  it('never fails itself', () => {
    const log = openFailureLog(path.join(folder, 'no-such-folder', 'failures.log'));

    expect(() => log('anywhere', new Error('x'))).not.toThrow();
  });
});
