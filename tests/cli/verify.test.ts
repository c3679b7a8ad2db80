import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAlteredLedger, withAlteredText, withBytes } from '../fixtures/altered-pdf.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, run, sampleDir } from './command-line.js';

const files = ['courier-mission-count.html', 'dispatch-observers-halm.txt', 'herald-army-engineers.md', 'review-river-lever.txt'];
const articles = files.map((file) => path.join(sampleDir, file));

interface Report {
  readonly pdf: object;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly bytes: string; readonly quotations: readonly { readonly text: string | null; readonly result: string }[] }[];
}

describe('verify', { timeout: commandTimeoutMs }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-verify-'));
  const pdf = path.join(folder, 'briefing.pdf');
  beforeAll(async () => void (await run('brief', sampleDir, '--out', pdf, '--date', '2031-06-02')), commandTimeoutMs);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function verify(file: string, ...given: readonly string[]): Promise<{ exitCode: number | null; report: Report; stderr: string }> {
    const { exitCode, lines, stderr } = await run('verify', file, ...given);
    return { exitCode, report: lines[0] as Report, stderr };
  }
  const fileOf = (name: string, bytes: Buffer | string): string => {
    const file = path.join(temporaryFolder(), name);
    writeFileSync(file, bytes);
    return file;
  };

  it('finds pages, ledger, bytes and quotations as they were', async () => {
    const { exitCode, report } = await verify(pdf, ...articles);

    expect(exitCode).toBe(0);
    expect(report.pdf).toEqual({ visibleText: 'intact', ledgerHash: 'ok' });
    expect(report.sources.map(({ bytes }) => bytes)).toEqual(['equal', 'equal', 'equal', 'equal']);
    expect(report.sources.flatMap(({ quotations }) => quotations.map(({ result }) => result)).every((result) => result === 'matches')).toBe(true);
  });

  it('says without articles that they are not here', async () => {
    const { exitCode, report } = await verify(pdf);

    expect(exitCode).toBe(0);
    expect(new Set(report.sources.map(({ bytes }) => bytes))).toEqual(new Set(['not-here']));
  });

  it('names exactly the source in which one character of a quotation was changed, and not one changed elsewhere', async () => {
    const original = readFileSync(articles[2] ?? '', 'utf8');
    const { report: whole } = await verify(pdf, ...articles);
    const cited = whole.sources.flatMap(({ quotations }) => quotations).find(({ text }) => text !== null && original.split(text).length === 2)?.text ?? '';
    const inside = fileOf(files[2] ?? '', original.replace(cited, `${cited.slice(0, 5)}#${cited.slice(6)}`));
    const outside = fileOf(files[2] ?? '', `${original}\nOne line more.\n`);

    const changed = await verify(pdf, ...articles.toSpliced(2, 1, inside));
    const longer = await verify(pdf, ...articles.toSpliced(2, 1, outside));

    expect(changed.exitCode).toBe(1);
    expect(changed.report.sources.filter(({ quotations }) => quotations.some(({ result }) => result === 'differs'))).toMatchObject([{ bytes: 'differs' }]);
    expect(changed.report.sources.filter(({ bytes }) => bytes === 'equal')).toHaveLength(3);
    expect(longer.exitCode).toBe(1);
    expect(longer.report.sources.filter(({ bytes }) => bytes === 'differs')).toHaveLength(1);
    expect(longer.report.sources.every(({ quotations }) => quotations.every(({ result }) => result === 'matches'))).toBe(true);
  });

  it('sees that one word of the pages was changed', async () => {
    const { exitCode, report } = await verify(fileOf('altered.pdf', withAlteredText(readFileSync(pdf))));

    expect({ exitCode, pdf: report.pdf }).toEqual({ exitCode: 1, pdf: { visibleText: 'altered', ledgerHash: 'ok' } });
  });

  it('sees that the ledger was changed', async () => {
    const { exitCode, report } = await verify(fileOf('changed.pdf', withAlteredLedger(readFileSync(pdf), (json) => json.replace('"credibility":2', '"credibility":1'))));

    expect({ exitCode, pdf: report.pdf }).toEqual({ exitCode: 1, pdf: { visibleText: 'intact', ledgerHash: 'differs' } });
  });

  it('refuses what is no PDF, a PDF without a ledger and a damaged ledger, with the reason', async () => {
    const plain = path.join(temporaryFolder(), 'plain.pdf');
    await run('brief', sampleDir, '--out', plain, '--date', '2031-06-02', '--no-ledger');
    const damaged = fileOf('damaged.pdf', withAlteredLedger(readFileSync(pdf), (json) => json.slice(0, 2000)));
    const renamed = fileOf('renamed.pdf', withBytes(withBytes(readFileSync(pdf), '/F (ledger.jsonld)', '/F (ledger.jsonlx)'), '/UF (ledger.jsonld)', '/UF (ledger.jsonlx)'));

    const refused = await Promise.all([verify(fileOf('text.pdf', 'no PDF at all')), verify(plain), verify(damaged), verify(renamed), verify(path.join(folder, 'gone.pdf'))]);

    expect(refused.map(({ exitCode, report }) => [exitCode, report])).toEqual(refused.map(() => [2, undefined]));
    expect(refused[1]?.stderr).toContain('“plain.pdf” has no ledger');
    expect(refused[2]?.stderr).toContain('It is cut short or was changed.');
  });
});
