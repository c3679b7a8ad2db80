import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandTimeoutMs, run, type Ran } from './command-line.js';

const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-suggest-'));
const inFolder = (name: string, words: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, words);
  return file;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly text: string;
  readonly attributions: readonly { readonly source: [number, number][]; readonly content: [number, number][]; readonly parent: number | null }[];
}

describe('suggest', () => {
  it(
    'prints spans of each file’s own text, nested ones with their parent',
    async () => {
      const page = '<!doctype html><html lang="en"><head><title>Pier closes</title></head><body><article><h1>Pier closes</h1><p>The mayor of Port Alder said on Monday that the pier was closed for the winter, the Coast News agency reported.</p></article></body></html>';
      const { exitCode, lines } = await run('suggest', '--json', inFolder('page.html', page));
      const [line] = lines as readonly Line[];

      expect(exitCode).toBe(0);
      expect(line?.attributions.map(({ source, parent }) => [source.map(([start, end]) => line.text.slice(start, end)).join(), parent])).toEqual([
        ['The mayor of Port Alder', 1],
        ['the Coast News agency', null],
      ]);
    },
    commandTimeoutMs,
  );

  it(
    'prints a line for each clean body, and names a line that is none',
    async () => {
      const bodies = [JSON.stringify({ id: 'a', text: 'The pier is closed.\n\nThe mayor said it rained.' }), 'no json', JSON.stringify({ id: 7, text: '' })];
      const { exitCode, lines, stderr } = await run('suggest', '--jsonl', inFolder('bodies.jsonl', bodies.join('\n')));

      expect(lines).toMatchObject([
        { id: 'a', attributions: [{ source: [[21, 30]], cue: [[31, 35]], content: [[36, 45]], sourceType: 'named', quoteType: 'indirect', stance: 'asserts', parent: null }] },
        { id: 7, text: '', attributions: [], claims: [] },
      ]);
      expect(exitCode).toBe(1);
      expect(stderr).toContain('line 2');
    },
    commandTimeoutMs,
  );

  it('says which files it wants', async () => expect((await run('suggest', '--json')).stderr).toContain('FILE'), commandTimeoutMs);
});

const corpus = process.env['SOURCELINE_CORPUS'];

describe.skipIf(corpus === undefined)('suggestions for real articles', () => {
  const corpusDir = corpus ?? '';
  let articles: Ran;
  beforeAll(async () => {
    const dir = path.join(corpusDir, 'articles');
    articles = await run('suggest', '--json', ...readdirSync(dir).map((file) => path.join(dir, file)));
  }, commandTimeoutMs);

  it('find what the gold readings hold, and nothing in clutter', () => {
    const found = inFolder('articles.jsonl', articles.stdout);

    // The tool ends with an error below 90 % found, 70 % of parents, or above 10 % unfounded.
    expect(execFileSync(process.execPath, [path.join(corpusDir, 'tools/score_gold_attributions.mjs'), found, path.join(corpusDir, 'gold')], { encoding: 'utf8' })).toContain('in clutter 0, speakers given to orphan quotations 0');
  });

  it(
    'reach the numbers on news of many outlets',
    async () => {
      const gold = inFolder('gold.jsonl', gunzipSync(readFileSync(path.join(corpusDir, 'data/attribution/dev.jsonl.gz'))).toString('utf8'));
      const found = inFolder('found.jsonl', (await run('suggest', '--jsonl', gold)).stdout);
      const scores = path.join(folder, 'scores.json');
      execFileSync('python3', [path.join(corpusDir, 'tools/score_attributions.py'), gold, found, '--statements', '--json', scores]);
      const { source, cue, content, sentence } = JSON.parse(readFileSync(scores, 'utf8')) as Record<string, Record<string, { f1: number }>>;

      expect(source?.['exact']?.f1).toBeGreaterThan(79);
      expect(cue?.['exact']?.f1).toBeGreaterThan(80);
      expect(content?.['exact']?.f1).toBeGreaterThan(58);
      expect(content?.['token']?.f1).toBeGreaterThan(86);
      expect(sentence?.['content']?.f1).toBeGreaterThan(90);
    },
    commandTimeoutMs,
  );
});
