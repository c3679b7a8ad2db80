import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, run, type Ran } from './command-line.js';

const bricks = 'The lock keeper counted barges at the upper gate and wrote each of their names into a ledger that nobody had asked for until this year ';

/** A paragraph of exactly so many characters that begins with a word of its own. */
function paragraphOf(opening: string, length: number): string {
  return `${`${opening} ${bricks.repeat(Math.ceil(length / bricks.length))}`.slice(0, length - 2).trimEnd().padEnd(length - 1, 'x')}.`;
}

const [long, middle, short] = [paragraphOf('Thursday.', 522), paragraphOf('Friday.', 363), paragraphOf('Saturday.', 230)];
const terms = 'Referencing and quoting our materials is allowed up to a maximum of 500 characters of a story and with an active hyperlink to it.';
const story = ['Barges wait at the upper gate', '18 May 2031', long, middle, short, 'The gate opens again on Monday, the canal office said.', terms].join('\n\n');

/** What becomes of a briefing that quotes these paragraphs of a story with a 500-character rule. */
function brief(quoted: readonly string[], articles: readonly object[] = [{ file: 'barges.txt', url: 'https://canalpost.example/barges' }]): Promise<Ran> {
  const folder = path.join(temporaryFolder(), 'barges');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'barges.txt'), story);
  const runs = quoted.map((exact) => ({ quote: { article: 'barges.txt', content: { exact } } }));
  const briefing = { name: 'Barges', title: 'Barges', marking: 'TLP:GREEN', yardstick: 'ICD 203', blocks: [{ type: 'paragraph', runs }] };
  writeFileSync(path.join(folder, 'case.json'), JSON.stringify({ version: 1, articles, sources: [], attributions: [], claims: [], briefing }));
  return run('brief', folder, '--out', path.join(folder, 'out.pdf'), '--date', '2031-06-02');
}

describe('a story that lets 500 characters be quoted, with a link', { timeout: commandTimeoutMs }, () => {
  it('has paragraphs of the lengths meant', () => {
    expect([long, middle, short].map(({ length }) => length)).toEqual([522, 363, 230]);
  });

  it('stops the export of a paragraph of 522', async () => {
    expect(await brief([long])).toMatchObject({ exitCode: 2, lines: [{ path: null, findings: [{ code: 'licence-limit', file: 'barges.txt' }] }], stderr: expect.stringMatching(/522\D+500\b/u) });
  });

  it('lets 363 pass', async () => {
    expect(await brief([middle])).toMatchObject({ exitCode: 0, lines: [{ findings: [] }] });
  });

  it('stops 363 and 230 together', async () => {
    expect(await brief([middle, short])).toMatchObject({ exitCode: 2, lines: [{ findings: [{ code: 'licence-limit', file: 'barges.txt' }] }], stderr: expect.stringMatching(/593\D+500\b/u) });
  });

  it('stops where no address is given', async () => {
    expect(await brief([middle], [])).toMatchObject({ exitCode: 2, lines: [{ path: null, findings: [{ code: 'licence-link' }] }] });
  });
});
