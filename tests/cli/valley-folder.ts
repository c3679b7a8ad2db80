import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDesk } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** The clock of the commands. */
export const date = '2025-05-19';

/** An article that says who said what. */
export const dam = `Cracks found in the Ostrel dam

By Hanne Voss 14 May 2025

The river agency said on Tuesday that the dam has two cracks. Engineers found them during a routine inspection of the eastern wall.

The mayor of Halm asked residents to stay calm and to fill their baths only once. He denied that the town was in danger.

“We saw them with our own eyes,” an engineer told reporters at the gate.
`;

/** An article about something else. */
export const mill = `The mill at Korvin closes after ninety years

By Joren Tallis 15 May 2025

The mill at Korvin will close at the end of the month, its owners said on Thursday. Forty people work there, most of them in the second generation.

The owners blamed the price of grain and a bridge that has been shut since winter. The council said that it would talk to them on Monday.
`;

/** A folder of files with these texts. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = path.join(temporaryFolder(), 'valley');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** A `case.json` about the dam. */
export const caseFile = {
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

/** It as text, with some of its fields changed. */
export function written(change: Partial<typeof caseFile>): string {
  return JSON.stringify({ ...caseFile, ...change });
}

/** Of a file's bytes, lower-case hex. */
export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Everything a case holds; its bytes differ with each opening. */
export async function contentsOf(file: string): Promise<object> {
  const desk = await openDesk({ path: file, create: false });
  const contents = { view: await desk.call('case:view', {}), reports: await desk.call('import:reports', {}) };
  await desk.call('case:close-file', {});
  return contents;
}
