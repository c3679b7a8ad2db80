import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractorVersion } from '../../shared/import/extractor-version.js';
import { writeOlderCase } from '../fixtures/older-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, run } from './command-line.js';

describe('reclean', () => {
  it('says what reading again would change, changes it when asked to, and finds nothing the second time', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    writeOlderCase(file, './migrations/2026-11-22T0500-region-kinds.sql');

    const told = await run('reclean', '--json', file);
    const applied = await run('reclean', '--json', '--apply', file, 'dam.txt');
    const again = await run('reclean', '--json', '--apply', file);

    expect(told).toMatchObject({ exitCode: 0, lines: [{ file: 'dam.txt', changes: true, text: 'same', extractor: { before: 0, after: extractorVersion }, applied: false }] });
    expect(applied).toMatchObject({ exitCode: 0, lines: [{ file: 'dam.txt', changes: true, applied: true }] });
    expect(again).toMatchObject({ exitCode: 0, lines: [{ changes: false, extractor: { before: extractorVersion, after: extractorVersion }, applied: false }] });
  }, commandTimeoutMs);

  it('names an article that is not in the case', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    writeOlderCase(file, './migrations/2026-11-22T0500-region-kinds.sql');

    const { exitCode, stderr } = await run('reclean', '--json', file, 'other.txt');

    expect(exitCode).toBe(1);
    expect(stderr).toContain('other.txt');
  }, commandTimeoutMs);
});
