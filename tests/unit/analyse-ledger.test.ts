import { describe, expect, it } from 'vitest';
import { analyseLedger, type ClaimAnalysis, type LedgerAnalysis } from '../../shared/analysis/analyse-ledger.js';
import { claimFindings } from '../../shared/analysis/claim-findings.js';
import { independenceOf } from '../../shared/analysis/independence.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { CaseRecords } from '../../shared/domain/case.js';
import { claimIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import { claimFindingText, reasonText } from '../../shared/strings/analysis.js';
import { appearance, article, attribution, claim, claimId, figure, records, source } from './ledger-records.js';

const second = claimIdSchema.parse('second');

/** Two claims on one subject, each with a source of its own. */
const two: CaseRecords = records({
  articles: [article('herald'), article('courier')],
  sources: [source('service'), source('mission')],
  tags: [
    attribution('herald/a1', 'service'),
    attribution('courier/a2', 'mission'),
    appearance('herald/p1', 'a1'),
    appearance('courier/p2', 'a2', { claimId: second }),
  ],
  claims: [
    claim({ subject: 'engineers', credibility: 1, figures: [figure({ value: 400, appearanceId: tagIdSchema.parse('p1') })] }),
    claim({ id: second, ordinal: 2, subject: 'engineers', figures: [figure({ value: 900, appearanceId: tagIdSchema.parse('p2') })] }),
  ],
});

function analysed(from: CaseRecords, previous?: LedgerAnalysis): LedgerAnalysis {
  return analyseLedger(indexLedger(from, previous?.index), previous);
}

function claimsOf(analysis: LedgerAnalysis): ClaimAnalysis[] {
  return [...analysis.claims.values()];
}

describe('analyseLedger', () => {
  it('tells for each claim its chains, origins, findings and figures, and what is in conflict', () => {
    const { claims, figures } = analysed(two);

    expect(claims.get(claimId)).toMatchObject({
      appearances: [{ originId: 'O1', chain: { links: [{ label: 'The herald' }, { label: 'service' }] } }],
      independence: { independent: { min: 1, max: 1 } },
      findings: [{ kind: 'confirmed-alone' }],
      figures: [{ source: { label: 'service' } }],
    });
    expect(figures).toMatchObject([{ subject: 'engineers', conflicts: [{ a: { figure: { value: 400 } }, b: { figure: { value: 900 } }, why: { kind: 'no-date' } }] }]);
  });

  it('keeps the analysis of a claim whose records stayed the same', () => {
    const before = analysed(two);
    const after = analysed({ ...two, tags: [...two.tags] }, before);

    expect(after.claims.get(claimId)).toBe(before.claims.get(claimId));
    expect(after.figures[0]).toBe(before.figures[0]);
  });

  it.each<readonly [string, CaseRecords]>([
    ['a denial is added', { ...two, tags: [...two.tags, appearance('courier/p3', null, { stance: 'denies' })] }],
    ['an attribution gets another source', { ...two, tags: [attribution('herald/a1', 'mission'), ...two.tags.slice(1)] }],
    ['an appearance moves to another claim', { ...two, tags: two.tags.map((tag) => (tag.kind === 'claim' ? { ...tag, claimId: second } : tag)) }],
    ['an attribution goes', { ...two, tags: two.tags.slice(1) }],
    ['an attribution is nested', { ...two, tags: [attribution('herald/a1', 'service', { parentId: tagIdSchema.parse('a0') }), attribution('herald/a0', 'mission'), ...two.tags.slice(1)] }],
    ['a source becomes part of a body', { ...two, sources: [source('mission'), source('service', { partOf: source('mission').id })] }],
    ['an outlet gets a record', { ...two, sources: [...two.sources, source('The herald', { type: 'outlet' })] }],
    ['an article is corrected', { ...two, articles: [article('herald', { outlet: 'Valley News' }), article('courier')] }],
    ['an article is hidden', { ...two, articles: [{ ...article('herald'), hidden: true }, article('courier')] }],
    ['a claim is linked as contrary', { ...two, claims: [claim(), claim({ id: second, ordinal: 2, contraryIds: [claimId] })] }],
    ['a figure changes', { ...two, claims: [...two.claims.slice(1), claim({ subject: 'engineers', figures: [figure({ value: 950 })] })] }],
    ['a claim goes', { ...two, claims: two.claims.slice(1) }],
  ])('comes to the same as from the beginning when %s', (_what, changed) => {
    const updated = analysed(changed, analysed(two));
    const fresh = analysed(changed);

    expect(claimsOf(updated)).toEqual(claimsOf(fresh));
    expect(updated.figures).toEqual(fresh.figures);
    expect(updated.index).toEqual(fresh.index);
  });

  it('computes only the claims anew that a change touches', () => {
    const before = analysed(two);
    const after = analysed({ ...two, tags: [...two.tags, appearance('courier/p3', null, { claimId: second })] }, before);

    expect(after.claims.get(claimId)).toBe(before.claims.get(claimId));
    expect(after.claims.get(second)).not.toBe(before.claims.get(second));
  });
});

describe('claimFindings', () => {
  it('warns of a grade 1 that does not surely rest on two independent origins', () => {
    const official = { sourceType: 'anonymous' as const };
    const values = {
      articles: [article('herald'), article('courier')],
      sources: [source('official', { type: 'anonymous' }), source('officer', { type: 'anonymous' }), source('service'), source('mission')],
    };
    const unnamed = [attribution('herald/a1', 'official', official), attribution('courier/a2', 'officer', official), appearance('herald/p1', 'a1'), appearance('courier/p2', 'a2')];
    const named = [attribution('herald/a1', 'service'), attribution('courier/a2', 'mission'), appearance('herald/p1', 'a1'), appearance('courier/p2', 'a2')];
    const findings = (tags: CaseRecords['tags'], credibility: number): string[] =>
      claimFindings(claim({ credibility }), independenceOf(claimId, indexLedger(records({ ...values, tags })))).map(claimFindingText);

    expect(findings(unnamed, 1)).toEqual(['Graded 1, “confirmed by other sources”, with 1-2 independent origins: 1 needs two']);
    expect(findings(unnamed, 2)).toEqual([]);
    expect(findings(named, 1)).toEqual([]);
    expect(findings(named.slice(0, 3), 1)).toHaveLength(1);
  });

  it('names circular reporting with its earliest appearance', () => {
    const tags = [attribution('herald/a1', 'service'), attribution('courier/a2', 'service'), appearance('herald/p1', 'a1'), appearance('courier/p2', 'a2')];
    const articles = [article('herald', { published: null }), article('courier')];
    const independence = independenceOf(claimId, indexLedger(records({ articles, sources: [source('service')], tags })));

    expect(claimFindings(claim(), independence)).toMatchObject([{ kind: 'circular', earliest: 'p2' }]);
    expect(claimFindings(claim(), independence).map(claimFindingText)).toEqual(['Circular reporting: 2 appearances, 1 independent origin']);
  });
});

describe('a source that counts apart', () => {
  const values = {
    articles: [article('herald'), article('courier')],
    tags: [attribution('herald/a1', 'president'), attribution('courier/a2', 'auditor'), appearance('herald/p1', 'a1'), appearance('courier/p2', 'a2')],
  };
  const office = source('office', { type: 'organisation' });
  const president = source('president', { partOf: office.id });

  it('is independent of its body, with the analyst’s reason among the reasons', () => {
    const auditor = source('auditor', { partOf: office.id, countsApartBecause: 'appointed by parliament' });
    const independence = independenceOf(claimId, indexLedger(records({ ...values, sources: [office, president, auditor] })));

    expect(independence.independent).toEqual({ min: 2, max: 2 });
    expect(independence.reasons.map(reasonText)).toEqual(['auditor is part of office and counts by itself: appointed by parliament']);
  });

  it('takes its own parts along', () => {
    const bureau = source('bureau', { type: 'organisation', partOf: office.id, countsApartBecause: 'appointed by parliament' });
    const auditor = source('auditor', { partOf: bureau.id });
    const independence = independenceOf(claimId, indexLedger(records({ ...values, sources: [office, president, bureau, auditor] })));

    expect(independence.independent).toEqual({ min: 2, max: 2 });
  });

  it('counts with its body where no reason is given', () => {
    const auditor = source('auditor', { partOf: office.id });

    expect(independenceOf(claimId, indexLedger(records({ ...values, sources: [office, president, auditor] }))).independent).toEqual({ min: 1, max: 1 });
  });
});
