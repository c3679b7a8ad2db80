import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, readPdfFile, run, wordsOf } from './command-line.js';

const dam = `Cracks found in the Ostrel dam

By Hanne Voss 14 May 2025

The river agency said on Tuesday that the dam has two cracks. Engineers found them during a routine inspection of the eastern wall.

The mayor of Halm asked residents to stay calm and to fill their baths only once. He denied that the town was in danger.

“We saw them with our own eyes,” an engineer told reporters at the gate.
`;

describe('a folder without a case.json', { timeout: commandTimeoutMs }, () => {
  it('is briefed with the statements that are sure, each marked as not reviewed, and none of them is a tag of the kept case', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'dam.txt'), dam);
    const [out, kept] = ['digest.pdf', 'kept.slcase'].map((name) => path.join(temporaryFolder(), name)) as [string, string];

    const ran = await run('brief', folder, '--out', out, '--case', kept, '--date', '2025-05-19');

    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(wordsOf(await readPdfFile(out))).toMatch(/Not reviewed: an engineer \(“told”[^)]*\): “We saw them with our own eyes,?”/u);
    const connection = new Connection(kept);
    expect(connection.number('SELECT count(*) FROM tags')).toBe(0);
    connection.close();
  });
});
