import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../shared/ipc/case-channels.js';
import { openDesk } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, run } from './command-line.js';

const dam = `Cracks found in the Ostrel dam

By Hanne Voss 14 May 2025

The river agency said on Tuesday that the dam has two cracks. Engineers found them during a routine inspection of the eastern wall.

The mayor of Halm asked residents to stay calm and to fill their baths only once.
`;

const caseFile = {
  version: 1,
  articles: [{ file: 'dam.txt', outlet: 'Halm Herald' }],
  sources: [{ id: 'agency', name: 'River agency', type: 'organisation' }],
  attributions: [
    {
      id: 'said', article: 'dam.txt', source: [{ exact: 'The river agency' }], cue: [{ exact: 'said' }], content: [{ exact: 'the dam has two cracks' }],
      parent: null, sourceType: 'organisation', quoteType: 'indirect', sourceRef: 'agency',
    },
  ],
  claims: [
    {
      id: 'cracks', text: 'The dam has two cracks.', credibility: 1,
      appearances: [{ article: 'dam.txt', content: [{ exact: 'the dam has two cracks' }], attribution: 'said' }],
      figures: [{ min: 2, qualifier: 'at least', unit: 'cracks', appearance: 0 }],
    },
  ],
};

/** All records of a case; its bytes differ with each opening. */
async function viewOf(file: string): Promise<CaseView> {
  const desk = await openDesk({ path: file, create: false });
  const view = await desk.call('case:view', {});
  await desk.call('case:close-file', {});
  return view;
}

describe('analyse', { timeout: commandTimeoutMs }, () => {
  it('prints what follows from the tags, and changes nothing', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'valley.slcase');
    writeFileSync(path.join(folder, 'dam.txt'), dam);
    writeFileSync(path.join(folder, 'case.json'), JSON.stringify(caseFile));
    await run('import', file, path.join(folder, 'dam.txt'));
    await run('apply', file, path.join(folder, 'case.json'));
    const before = await viewOf(file);

    const ran = await run('analyse', file, '--json');

    expect(ran).toMatchObject({ exitCode: 0, stderr: 'C1: Graded 1, “confirmed by other sources”, with 1 independent origin: 1 needs two\n' });
    const chain = [{ source: 'Halm Herald', type: 'outlet', relay: false }, { source: 'River agency', type: 'organisation', relay: false }];
    expect(ran.lines).toMatchObject([
      {
        claims: [
          {
            id: 'C1',
            text: 'The dam has two cracks.',
            credibility: 1,
            appearances: [{ article: 'dam.txt', stance: 'asserts', content: 'the dam has two cracks', chain, origin: 'O1' }],
            articles: 1,
            origins: [{ id: 'O1', label: 'River agency', named: true }],
            suggestedOrigins: [],
            independent: { min: 1, max: 1, label: '1' },
            contrary: [],
          },
        ],
        figures: [{ subject: null, rows: [{ min: 2, unit: 'cracks', qualifier: 'at least', asOf: null, source: 'River agency', article: 'dam.txt', kind: 'reported' }] }],
        conflicts: [],
      },
    ]);
    expect(await viewOf(file)).toEqual(before);
  });

  it('names a case that is not there, and one that another program holds', async () => {
    const file = path.join(temporaryFolder(), 'valley.slcase');
    expect(await run('analyse', file, '--json')).toMatchObject({ exitCode: 1, stdout: '' });
    const desk = await openDesk({ path: file });

    const ran = await run('analyse', file, '--json');

    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    await desk.call('case:close-file', {});
  });
});
