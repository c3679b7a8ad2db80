import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNodeWorkers } from '../../main/cli/node-workers.js';
import { analyseLedger } from '../../shared/analysis/analyse-ledger.js';
import { contraryTo, type Contrary } from '../../shared/analysis/contrary.js';
import { independenceOf, type Independence } from '../../shared/analysis/independence.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { CaseRecords } from '../../shared/domain/case.js';
import { independenceText } from '../../shared/strings/analysis.js';
import { withoutSpace, type ReadPdf } from '../print/read-pdf.js';
import { commandTimeoutMs, readPdfFile, run, sampleDir, type Ran } from './command-line.js';

const fileNames = ['courier-mission-count.html', 'dispatch-observers-halm.txt', 'herald-army-engineers.md', 'review-river-lever.txt'] as const;

interface Extracted {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: { readonly iso: string; readonly precision: string } | null;
  readonly url: string | null;
  readonly genre: string;
  readonly terms: { readonly maxExtractChars: number | null; readonly requiresLink: boolean } | null;
  readonly body: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-sample-'));
const pdfFile = path.join(folder, 'sample.pdf');
const articles = new Map<string, Extracted>();
let briefed: Ran;
let records: CaseRecords;
let pdf: ReadPdf;

beforeAll(async () => {
  const extracted = await run('extract', '--json', ...fileNames.map((name) => path.join(sampleDir, name)));
  for (const [at, name] of fileNames.entries()) articles.set(name, extracted.lines[at] as Extracted);
  const caseFile = path.join(folder, 'sample.slcase');
  briefed = await run('brief', sampleDir, '--out', pdfFile, '--case', caseFile, '--date', '2025-05-19');
  records = await recordsOf(caseFile);
  pdf = await readPdfFile(pdfFile);
}, commandTimeoutMs);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function recordsOf(caseFile: string): Promise<CaseRecords> {
  const workers = startNodeWorkers(new URL('../../out/main/', import.meta.url), () => undefined);
  await workers.case().call('case:open-file', { path: caseFile, create: false, requireWriter: false });
  const found = await workers.case().call('case:records', {});
  await workers.stop();
  return found;
}

function bodyOf(name: (typeof fileNames)[number]): string {
  return articles.get(name)?.body ?? '';
}

function claimCalled(words: string): { readonly independence: Independence; readonly contrary: Contrary } {
  const index = indexLedger(records);
  const claim = records.claims.find(({ text }) => text.includes(words));
  if (claim === undefined) throw new Error(`no claim says “${words}”`);
  return { independence: independenceOf(claim.id, index), contrary: contraryTo(claim.id, index) };
}

describe('the sample articles', () => {
  it.each([
    ['courier-mission-count.html', 'KORVIN, 17 May – The head of', 'The hospital and the two bakeries are exempt.'],
    ['dispatch-observers-halm.txt', 'The government of Belmark is weighing', '“a story for the evening news”.'],
    ['herald-army-engineers.md', 'Belmark may soon post observers', 'could not establish when it was taken.'],
    ['review-river-lever.txt', 'When I worked at the dam', 'every cloud is a matter of state.'],
  ] as const)('%s comes out with its whole body', (name, first, last) => {
    expect(bodyOf(name).slice(0, first.length)).toBe(first);
    expect(bodyOf(name)).toContain(last);
  });

  it.each([
    ['courier-mission-count.html', /cookie|Eel ladder|9,000|buckets|Subscribe|All rights|min read|Photo:/u],
    ['dispatch-observers-halm.txt', /supporter|Skip to content|Related|Ctrl|sponsored|500 characters|Copyright|File photo|“plain duty”/u],
    ['herald-army-engineers.md', /Related article|Nineteen Days|contributed|halmherald|\]\(#\)|May 14, 2025/u],
    ['review-river-lever.txt', /About the author|editors|Lower Valley Review|not about a crane/u],
  ] as const)('%s comes out without clutter', (name, clutter) => {
    expect(bodyOf(name)).not.toMatch(clutter);
  });

  it('say what they say of themselves and nothing else', () => {
    expect(fileNames.map((name) => articles.get(name))).toMatchObject([
      {
        title: 'Head of river mission counts 900 army engineers at Upper Ostrel dam',
        outlet: 'Ostrel Courier',
        authors: ['Hanne Voss'],
        published: { iso: '2025-05-17T07:40', precision: 'minute' },
        url: 'https://www.ostrelcourier.example/river/mission-counts-900-engineers',
        terms: null,
      },
      {
        title: 'Belmark weighs sending observers to Halm as Karvian army engineers gather at dam',
        outlet: 'Eastmark Dispatch',
        authors: [],
        published: null,
        url: null,
        terms: { maxExtractChars: 500, requiresLink: true },
      },
      {
        title: 'Karvia Moves Army Engineers to Upper Ostrel Dam, Belmark Says – Tarn Wire',
        authors: [],
        published: { iso: '2025-05-14', precision: 'day' },
        url: 'https://www.halmherald.example/2025/05/14/karvia-moves-army-engineers-to-upper-ostrel-dam-belmark-says-a40117',
      },
      { title: 'The river is a lever, and Karvia is learning to pull it', authors: ['Joren Tallis'], published: { iso: '2025-05-18', precision: 'before' }, genre: 'opinion' },
    ]);
  });
});

describe('the sample case', () => {
  it('is applied whole and makes a briefing without findings', () => {
    expect(briefed).toMatchObject({ exitCode: 0, stderr: '' });
    expect(briefed.lines).toMatchObject([{ findings: [], articles: fileNames.map((file) => ({ file, outcome: 'added' })), applied: { sources: 17, claims: 13, briefings: 1 } }]);
  });

  it('finds one origin behind four articles', () => {
    const { independence } = claimCalled('observers to the gauging station');

    expect(independenceText(independence)).toBe('4 articles, 1 origin, independent: 1');
    expect(independence.circular).toBe(true);
    expect(independence.origins).toMatchObject([{ label: 'Belmark government source', named: false, occasions: ['2025-05-14'], relays: ['Tarn Wire'] }]);
  });

  it('finds one origin behind two spellings of a name, and behind two articles', () => {
    expect(independenceText(claimCalled('About 900').independence)).toBe('2 articles, 1 origin, independent: 1');
    expect(independenceText(claimCalled('400 Karvian').independence)).toBe('2 articles, 1 origin, independent: 1');
  });

  it('gives a range for two sources who are not named, and shows who denies it', () => {
    const { independence, contrary } = claimCalled('taken over the control room');

    expect(independenceText(independence)).toBe('2 articles, 2 origins, independent: 1-2 (two unnamed sources may be one)');
    expect(contrary.appearances.map((appearance) => appearance.stance)).toEqual(['denies']);
  });

  it('never counts the columnist’s own voice, and keeps the denial with the claim', () => {
    const { independence, contrary } = claimCalled('hold back the river');

    expect(independenceText(independence)).toBe('2 articles, 1 origin, independent: 1');
    expect(independence.reasons).toContainEqual({ kind: 'opinion-voice', count: 1 });
    expect(contrary.appearances.map((appearance) => appearance.stance)).toEqual(['denies', 'not-confirms']);
  });

  it('suggests the one origin for the article that names nobody, shows a nested chain and a conflict of figures', () => {
    const { claims, figures } = analyseLedger(indexLedger(records));
    const observers = [...claims.values()].find(({ claim }) => claim.text.includes('observers to the gauging station'));

    expect(observers?.suggestedOrigins).toMatchObject([{ label: 'Belmark government source', why: { cue: 'reportedly', articles: 3 } }]);
    expect(observers?.appearances[0]?.chain.links.map(({ role }) => role)).toEqual(['publisher', 'relay', 'origin']);
    expect(figures.flatMap(({ conflicts }) => conflicts.map(({ a, b }) => [a.figure.value, b.figure.value]))).toEqual([[61, 48]]);
  });

  it('keeps two people of one surname apart', () => {
    expect(records.sources.filter(({ name }) => name.endsWith('Marden')).map(({ name }) => name)).toEqual(['Ilse Marden', 'Tomas Marden']);
  });
});

describe('the sample briefing', () => {
  it('is a short document with all four kinds of paragraph', () => {
    const words = withoutSpace(pdf.pages.join(' '));

    expect(pdf.pages.length).toBeGreaterThanOrEqual(2);
    expect(pdf.pages.length).toBeLessThanOrEqual(6);
    for (const kind of ['Reported', 'Judgment', 'Assumption', 'Gap']) expect(words).toContain(kind);
  });

  it('quotes the articles word for word and links to them', () => {
    expect(withoutSpace(pdf.pages.join(' '))).toContain(withoutSpace('I stood on the crest for an hour and nobody sent me away. What I could not see is who gives the orders in the control room'));
    expect(pdf.links.map((link) => link.url)).toEqual(
      expect.arrayContaining([
        'https://www.eastmarkdispatch.example/valley/belmark-weighs-observers-halm',
        'https://www.halmherald.example/2025/05/14/karvia-moves-army-engineers-to-upper-ostrel-dam-belmark-says-a40117',
        'https://www.ostrelcourier.example/river/mission-counts-900-engineers',
      ]),
    );
  });
});
