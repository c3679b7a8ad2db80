import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readableIn } from '../fixtures/secret-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, run, runWith } from './command-line.js';

describe('--passphrase-stdin', () => {
  it('makes an encrypted case and opens it, and nothing else opens it', async () => {
    const folder = temporaryFolder();
    const [file, article] = [path.join(folder, 'dam.slcase'), path.join(folder, 'dam.txt')];
    writeFileSync(article, 'Reservoir emptied overnight\n\nThe operator denied that the dam had failed.\n');

    const made = await runWith('seven herons\n', 'import', '--passphrase-stdin', file, article);
    const [without, wrong, right, empty] = [
      await run('check', file),
      await runWith('eight herons\n', 'check', '--passphrase-stdin', file),
      await runWith('seven herons\n', 'check', '--passphrase-stdin', file),
      await runWith('\n', 'check', '--passphrase-stdin', file),
    ];

    expect(made).toMatchObject({ exitCode: 0, lines: [{ outcome: 'added' }] });
    expect(readableIn([file])).toEqual([]);
    expect([without.exitCode, without.stderr]).toEqual([1, expect.stringContaining('is encrypted')]);
    expect([wrong.exitCode, wrong.stderr]).toEqual([1, expect.stringContaining('does not open “dam.slcase”')]);
    expect(right).toMatchObject({ exitCode: 0, lines: [{ whole: true }] });
    expect([empty.exitCode, empty.stderr]).toEqual([1, expect.stringContaining('gave no passphrase')]);
    expect([made, without, wrong, right, empty].map(({ stdout, stderr }) => stdout + stderr).join('')).not.toContain('herons');
  }, commandTimeoutMs);
});
