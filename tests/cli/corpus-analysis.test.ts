import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerReport } from '../../shared/exchange/ledger-report.js';
import { commandTimeoutMs, run, type Ran } from './command-line.js';

const corpus = process.env['SOURCELINE_CORPUS'];
type Stance = 'asserts' | 'denies' | 'doubts' | 'not-confirms';

/** How the five articles are called here: by what is special about each. */
const prefixes = { team: '000', may: '001', visit: '002', opinion: '003', summons: '004' } as const;
type Called = keyof typeof prefixes;

interface Said {
  readonly source: RegExp | null;
  readonly cue: RegExp;
  readonly content: RegExp;
  readonly type?: string;
  readonly ref?: string;
  readonly parent?: string;
  readonly date?: string;
  readonly stance?: Stance;
}

/** A case.json over the corpus, made of quotations that short patterns find in the articles. */
class CaseDraft {
  readonly attributions: object[] = [];
  readonly claims: object[] = [];
  readonly #files: Readonly<Record<Called, string>>;
  readonly #texts: Readonly<Record<Called, string>>;

  constructor(articlesDir: string) {
    const names = readdirSync(articlesDir);
    const named = (called: Called): string => names.find((name) => name.startsWith(prefixes[called])) ?? '';
    this.#files = { team: named('team'), may: named('may'), visit: named('visit'), opinion: named('opinion'), summons: named('summons') };
    const text = (called: Called): string => readFileSync(path.join(articlesDir, named(called)), 'utf8').replaceAll('\r\n', '\n');
    this.#texts = { team: text('team'), may: text('may'), visit: text('visit'), opinion: text('opinion'), summons: text('summons') };
  }

  file(called: Called): string {
    return this.#files[called];
  }

  text(called: Called): string {
    return this.#texts[called];
  }

  quote(article: Called, pattern: RegExp): object {
    const text = this.#texts[article];
    const match = pattern.exec(text);
    if (match === null) throw new Error(`${article}: nothing fits ${String(pattern)}`);
    const end = match.index + match[0].length;
    return { exact: match[0], prefix: text.slice(Math.max(0, match.index - 32), match.index), suffix: text.slice(end, end + 32) };
  }

  say(id: string, article: Called, said: Said): void {
    this.attributions.push({
      id,
      article: this.#files[article],
      source: said.source === null ? [] : [this.quote(article, said.source)],
      cue: [this.quote(article, said.cue)],
      content: [this.quote(article, said.content)],
      parent: said.parent ?? null,
      sourceType: said.type ?? 'organisation',
      quoteType: 'indirect',
      ...(said.stance === undefined ? {} : { stance: said.stance }),
      ...(said.ref === undefined ? {} : { sourceRef: said.ref }),
      ...(said.date === undefined ? {} : { statedDate: said.date }),
    });
  }

  appears(article: Called, content: RegExp, attribution: string | null, stance: Stance = 'asserts'): object {
    return { article: this.#files[article], content: [this.quote(article, content)], attribution, stance };
  }

  claim(id: string, values: object): void {
    this.claims.push({ id, text: id, ...values });
  }
}

const sources = [
  { id: 'yonhap', name: 'Yonhap', type: 'outlet', aliases: ['Yonhap News Agency'] },
  { id: 'isw', name: 'ISW', type: 'organisation' },
  { id: 'reuters', name: 'Reuters', type: 'outlet' },
  { id: 'official', name: 'South Korean government source', type: 'anonymous' },
  { id: 'korea', name: 'South Korea', type: 'organisation' },
  { id: 'spies', name: 'South Korea’s spy agency', type: 'organisation', aliases: ['Seoul’s spy agency'], partOf: 'korea' },
  { id: 'yoon', name: 'Yoon Suk Yeol', type: 'named', partOf: 'korea' },
  { id: 'kim-hong-kyun', name: 'Kim Hong-kyun', type: 'named', partOf: 'korea' },
  { id: 'ukraine', name: 'Ukraine', type: 'organisation' },
  { id: 'ukraine-intelligence', name: 'Ukraine’s intelligence', type: 'organisation', partOf: 'ukraine' },
  { id: 'military-intelligence', name: 'Ukrainian military intelligence', type: 'organisation', partOf: 'ukraine' },
  { id: 'kovalenko', name: 'Andrii Kovalenko', type: 'named', partOf: 'ukraine' },
  { id: 'reports', name: 'unnamed reports', type: 'anonymous' },
  { id: 'pyongyang', name: 'North Korea', type: 'organisation' },
  { id: 'russia', name: 'Russia', type: 'organisation' },
  { id: 'us', name: 'United States', type: 'organisation' },
];

function draftCase(draft: CaseDraft): object {
  draft.say('may-wire', 'may', { source: /the Yonhap \w+ \w+/u, cue: /\[reported\]\(#\)/u, content: /deploy \w+ \w+ personnel[^,]+/u, type: 'outlet', ref: 'yonhap', date: '2024-10-22' });
  draft.say('may-official', 'may', { source: /an anonymous \w+ source/u, cue: /citing/u, content: /deploy \w+ \w+ personnel[^,]+/u, type: 'anonymous', ref: 'official', parent: 'may-wire', date: '2024-10-22' });
  draft.say('may-open', 'may', { source: null, cue: /reportedly/u, content: /recruited from[^.]+/u, type: 'implicit' });
  draft.say('team-wire', 'team', { source: /Yonhap News \w+/u, cue: /reported on 22/u, content: /a South Korean \w+ source indicated[^.]+/u, type: 'outlet', ref: 'yonhap', date: '2024-10-22' });
  draft.say('team-official', 'team', { source: /a South Korean \w+ source/u, cue: /indicated/u, content: /plans to send \w+ personnel, likely[^.]+/u, type: 'anonymous', ref: 'official', parent: 'team-wire', date: '2024-10-22' });
  draft.say('team-isw', 'team', { source: /ISW/u, cue: /reports(?=\.\n)/u, content: /The South Korean \w+ reportedly[^,]+/u, ref: 'isw' });
  draft.say('team-open', 'team', { source: null, cue: /reportedly/u, content: /plans to send an[^,]+/u, type: 'implicit', parent: 'team-isw' });
  draft.say('opinion-open', 'opinion', { source: null, cue: /reportedly/u, content: /considering sending \w+ personnel to \w+/u, type: 'implicit' });
  draft.say('visit-wire', 'visit', { source: /the Yonhap \w+ \w+/u, cue: /reported(?=\.)/u, content: /A South Korean delegation[^.]+Oct\. 28/u, type: 'outlet', ref: 'yonhap' });
  draft.say('visit-yoon', 'visit', { source: /South Korean President Yoon \w+ \w+/u, cue: /said on/u, content: /A South Korean delegation[^,]+/u, type: 'named', ref: 'yoon', parent: 'visit-wire', date: '2024-10-28' });
  draft.say('summons-wire', 'summons', { source: /Reuters/u, cue: /according to(?= Reuters)/u, content: /South Korea’s first[^.]+Russia(?=, according)/u, type: 'outlet', ref: 'reuters' });
  draft.say('summons-kim', 'summons', { source: /Kim Hong-kyun/u, cue: /urged/u, content: /immediate withdrawal[^,]+/u, type: 'named', ref: 'kim-hong-kyun', parent: 'summons-wire' });
  draft.claim('personnel', {
    subject: 'South Koreans to Ukraine',
    appearances: [
      draft.appears('may', /deploy \w+ \w+ personnel[^,]+/u, 'may-official'),
      draft.appears('may', /recruited from[^.]+/u, 'may-open'),
      draft.appears('team', /plans to send \w+ personnel, likely[^.]+/u, 'team-official'),
      draft.appears('team', /plans to send an[^,]+/u, 'team-open'),
      draft.appears('opinion', /considering sending \w+ personnel to \w+/u, 'opinion-open'),
    ],
  });
  draft.claim('delegation', { appearances: [draft.appears('visit', /A South Korean delegation[^,]+/u, 'visit-yoon')] });
  draft.claim('withdrawal', { appearances: [draft.appears('summons', /immediate withdrawal[^,]+/u, 'summons-kim')] });
  draftDeployment(draft);
  draftFigures(draft);
  return { version: 1, sources, attributions: draft.attributions, claims: draft.claims };
}

function draftDeployment(draft: CaseDraft): void {
  draft.say('may-spies', 'may', { source: /Seoul's spy agency/u, cue: /said(?= Friday)/u, content: /Pyongyang sent[^,]+/u, ref: 'spies', date: '2024-10-18' });
  draft.say('may-pyongyang', 'may', { source: /A North Korean representative[^.]+?Nations/u, cue: /dismissed/u, content: /the South’s claims as[^.]+/u, type: 'anonymous', ref: 'pyongyang', stance: 'denies' });
  draft.say('may-russia', 'may', { source: /Russia(?= has not)/u, cue: /has not confirmed/u, content: /the troop deployment/u, ref: 'russia', stance: 'not-confirms' });
  draft.say('opinion-us', 'opinion', { source: /the United States and NATO/u, cue: /confirmation/u, content: /North Korean troops arriving[^,]+/u, ref: 'us', date: '2024-11' });
  draft.say('summons-us', 'summons', { source: /The United States(?= stated)/u, cue: /could not confirm/u, content: /reports of North Korean troops fighting/u, ref: 'us', date: '2024-10-18', stance: 'not-confirms' });
  draft.say('opinion-fighting', 'opinion', { source: /some reports/u, cue: /suggest(?= that a)/u, content: /a small contingent[^,]+/u, type: 'anonymous', ref: 'reports' });
  draft.claim('deployment', {
    appearances: [
      draft.appears('may', /Pyongyang sent[^,]+/u, 'may-spies'),
      draft.appears('may', /the South’s claims as[^.]+/u, 'may-pyongyang', 'denies'),
      draft.appears('may', /the troop deployment/u, 'may-russia', 'not-confirms'),
      draft.appears('opinion', /North Korean troops arriving[^,]+/u, 'opinion-us'),
    ],
  });
  draft.claim('fighting', {
    appearances: [
      draft.appears('opinion', /a small contingent[^,]+/u, 'opinion-fighting'),
      draft.appears('summons', /reports of North Korean troops fighting/u, 'summons-us', 'not-confirms'),
    ],
  });
  draft.say('visit-sentence', 'visit', { source: /Yoon(?= commented)/u, cue: /commented/u, content: /It is a grave[^"]+/u, type: 'named', ref: 'yoon' });
  draft.say('opinion-sentence', 'opinion', { source: /South Korean President Yoon Suk Yeol(?= stated: "This)/u, cue: /stated(?=: "This)/u, content: /This is a grave[^"]+/u, type: 'named', ref: 'yoon' });
  draft.claim('sooner', { appearances: [draft.appears('visit', /It is a grave[^",]+/u, 'visit-sentence'), draft.appears('opinion', /This is a grave[^".]+/u, 'opinion-sentence')] });
}

function draftFigures(draft: CaseDraft): void {
  const subject = 'North Koreans in Russia';
  const figure = (values: object): object => ({ unit: 'troops', appearance: 0, ...values });
  draft.say('may-1500', 'may', { source: /Seoul's spy agency/u, cue: /claiming/u, content: /1,500[^.]+?Far East/u, ref: 'spies', date: '2024-10-18' });
  draft.say('summons-1500', 'summons', { source: /South Korea’s spy agency/u, cue: /claimed(?= last)/u, content: /North Korea had shipped[^.]+?bases/u, ref: 'spies', date: '2024-10-18' });
  draft.claim('1500', {
    subject,
    appearances: [draft.appears('may', /1,500[^.]+?Far East/u, 'may-1500'), draft.appears('summons', /North Korea had shipped[^.]+?bases/u, 'summons-1500')],
    figures: [figure({ value: 1500, unit: 'special forces', asOf: '2024-10-18' })],
  });
  draft.say('summons-thousands', 'summons', { source: /Ukraine’s intelligence/u, cue: /according to(?= Ukraine)/u, content: /thousands of North Korean[^,]+?Russia/u, ref: 'ukraine-intelligence' });
  draft.claim('thousands', { subject, appearances: [draft.appears('summons', /thousands of North Korean[^,]+?Russia/u, 'summons-thousands')], figures: [figure({ min: 1000, qualifier: 'thousands', asOf: '2024-10-21' })] });
  draft.say('team-3000', 'team', { source: /South Korea(?= reports 3)/u, cue: /reports(?= 3)/u, content: /3,000 North Korean troops[^.]+/u, ref: 'korea' });
  draft.claim('3000', { subject, appearances: [draft.appears('team', /3,000 North Korean troops[^,]+/u, 'team-3000')], figures: [figure({ value: 3000 })] });
  draft.claim('planned', { subject, appearances: [draft.appears('team', /10,000 planned[^.]+/u, 'team-3000')], figures: [figure({ value: 10_000, asOf: '2024-12', kind: 'forecast' })] });
  draft.say('visit-12000', 'visit', { source: /Ukrainian military intelligence/u, cue: /reported on Oct/u, content: /approximately 12,000[^.]+/u, ref: 'military-intelligence', date: '2024-10-24' });
  draft.claim('12000', { subject, appearances: [draft.appears('visit', /approximately 12,000[^,]+/u, 'visit-12000')], figures: [figure({ value: 12_000, qualifier: 'approximately', asOf: '2024-10-24' })] });
  draft.say('opinion-10000', 'opinion', { source: /The reports/u, cue: /suggested/u, content: /over 10,000[^.]+/u, type: 'anonymous', ref: 'reports' });
  draft.claim('over', { subject, appearances: [draft.appears('opinion', /over 10,000[^.]+/u, 'opinion-10000')], figures: [figure({ value: 10_000, qualifier: 'over', asOf: '2024-10' })] });
  draft.claim('mercenaries', { subject, appearances: [draft.appears('opinion', /10,000–12,000[^.]+/u, null)], figures: [figure({ min: 10_000, max: 12_000, unit: 'mercenaries', kind: 'speculation' })] });
  draft.claim('tenfold', { subject, appearances: [draft.appears('opinion', /reaching 120,000/u, null)], figures: [figure({ value: 120_000, kind: 'speculation' })] });
  draft.say('team-kursk', 'team', { source: /Andrii Kovalenko/u, cue: /reported on 31/u, content: /3,000 North Korean military[^,]+/u, type: 'named', ref: 'kovalenko', date: '2024-10-31' });
  draft.claim('kursk', { subject: 'North Koreans in Kursk Oblast', appearances: [draft.appears('team', /3,000 North Korean military[^,]+/u, 'team-kursk')], figures: [figure({ value: 3000, unit: 'personnel', asOf: '2024-10-31' })] });
}

describe.skipIf(corpus === undefined)('what five real articles come to', () => {
  const articlesDir = path.join(corpus ?? '', 'articles');
  const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-analysis-'));
  const caseFile = path.join(folder, 'corpus.slcase');
  let draft: CaseDraft;
  let applied: Ran;
  let report: LedgerReport;

  beforeAll(async () => {
    draft = new CaseDraft(articlesDir);
    writeFileSync(path.join(folder, 'case.json'), JSON.stringify(draftCase(draft)));
    await run('import', caseFile, articlesDir);
    applied = await run('apply', caseFile, path.join(folder, 'case.json'));
    report = (await run('analyse', caseFile, '--json')).lines[0] as LedgerReport;
  }, commandTimeoutMs);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function claimCalled(text: string): LedgerReport['claims'][number] {
    const claim = report.claims.find((one) => one.text === text);
    if (claim === undefined) throw new Error(`no claim is called ${text}`);
    return claim;
  }

  it('is tagged without anything left over', () => {
    expect(applied).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('is one unnamed source via one agency for the personnel, from two articles, and suggested from a third alone', () => {
    const { origins, independent, suggestedOrigins, appearances, circular } = claimCalled('personnel');

    expect(origins).toMatchObject([{ label: 'South Korean government source', named: false }]);
    expect(independent).toEqual({ min: 1, max: 1, label: '1' });
    expect(appearances.filter(({ origin }) => origin !== null).map(({ article }) => article)).toEqual([draft.file('may'), draft.file('team')]);
    expect(appearances[0]?.chain.slice(1)).toMatchObject([{ source: 'Yonhap', type: 'outlet', relay: true }, { source: 'South Korean government source', type: 'anonymous' }]);
    expect(suggestedOrigins).toMatchObject([{ article: draft.file('opinion'), origin: 'South Korean government source' }]);
    expect(suggestedOrigins[0]?.why).toMatch(/reportedly.*Yonhap.*2024-10-22/u);
    expect(circular).toEqual({ earliest: draft.file('may') });
    expect(report.claims.flatMap((claim) => claim.suggestedOrigins)).toHaveLength(1);
  });

  it('is the spy agency alone for the special forces in two articles', () => {
    expect(claimCalled('1500')).toMatchObject({ articles: 2, independent: { min: 1, max: 1 }, origins: [{ label: 'South Korea’s spy agency', named: true }] });
  });

  it('has two conflicts of figures and no more', () => {
    const pairs = report.conflicts.map(({ a, b }) => [a.value ?? a.min, b.value ?? b.min].toSorted((x = 0, y = 0) => x - y));

    expect(pairs).toHaveLength(2);
    expect(pairs).toEqual(expect.arrayContaining([[3000, 12_000], [3000, 10_000]]));
    for (const { subject, why } of report.conflicts) expect([subject, why]).toEqual(['North Koreans in Russia', expect.stringMatching(/South Korea has no date/u)]);
  });

  it('keeps figures with who gives them, when and where, and those of another place apart', () => {
    const subjects = new Map(report.figures.map(({ subject, rows }) => [subject, rows]));
    const rows = subjects.get('North Koreans in Russia') ?? [];

    expect(rows.find(({ qualifier }) => qualifier === 'over')).toEqual({ min: 10_000, unit: 'troops', qualifier: 'over', asOf: '2024-10', source: 'unnamed reports', article: draft.file('opinion'), kind: 'reported' });
    expect(rows.map(({ value, min }) => value ?? min)).toEqual([10_000, 1500, 1000, 12_000, 10_000, 3000, 10_000, 120_000]);
    expect(rows.find(({ min, max }) => min === 10_000 && max === 12_000)).toMatchObject({ source: 'Viktor Kaspruk', kind: 'speculation' });
    expect(rows.find(({ value }) => value === 120_000)?.kind).toBe('speculation');
    expect(subjects.get('North Koreans in Kursk Oblast')).toMatchObject([{ value: 3000, source: 'Andrii Kovalenko' }]);
  });

  it('brings the denial and the non-confirmation with the claim they speak of, and with no other', () => {
    const stances = (text: string): string[] => claimCalled(text).contrary.map((one) => ('stance' in one ? one.stance : ''));

    expect(stances('deployment')).toEqual(['denies', 'not-confirms']);
    expect(stances('fighting')).toEqual(['not-confirms']);
    expect(claimCalled('deployment').contrary.map((one) => ('stance' in one ? one.chain.at(-1)?.source : ''))).toEqual(['North Korea', 'Russia']);
    expect(claimCalled('deployment').origins.map(({ label }) => label)).toContain('United States');
  });

  it('keeps a sentence in two renderings as one statement of one speaker, each word for word', () => {
    const { appearances, independent, origins } = claimCalled('sooner');

    expect(origins).toMatchObject([{ label: 'Yoon Suk Yeol' }]);
    expect(independent).toMatchObject({ min: 1, max: 1 });
    expect(new Set(appearances.map(({ content }) => content)).size).toBe(2);
    expect(draft.text('visit')).toContain(appearances[0]?.content);
    expect(draft.text('opinion')).toContain(appearances[1]?.content);
  });

  it('never takes a figure out of an appeal for members', async () => {
    const supporters = new CaseDraft(articlesDir);
    supporters.claim('supporters', { appearances: [supporters.appears('visit', /12,000 supporters/u, null)], figures: [{ value: 12_000, unit: 'supporters', appearance: 0 }] });
    const file = path.join(folder, 'supporters.json');
    writeFileSync(file, JSON.stringify({ version: 1, sources: [], attributions: [], claims: supporters.claims }));

    const refused = await run('apply', caseFile, file);

    expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
    expect(refused.stderr).toContain('supporters');
    expect((await run('analyse', caseFile, '--json')).lines[0]).toEqual(report);
  }, commandTimeoutMs);
});
