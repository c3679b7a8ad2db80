import { describe, expect, it } from 'vitest';
import { draftOfFigure, faultsOf, figureFrom } from '../../renderer/features/ledger/figure-draft.js';
import { isInConflict, scaleOf, shareOn, standingsOf, subjectRows } from '../../renderer/features/ledger/figure-subjects.js';
import { figureMatrix } from '../../shared/analysis/figures.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { Figure } from '../../shared/domain/claim.js';
import type { SourceId, TagId } from '../../shared/domain/ids.js';
import { quantityText } from '../../shared/strings/figure-matrix.js';
import { article, attribution, claim, claimTag, source } from '../fixtures/records.js';

const figure = (rest: Partial<Figure>): Figure => ({ unit: 'ships', qualifier: null, asOf: null, kind: 'reported', appearanceId: null, ...rest });
const said = (id: string, by: string) => attribution(id, 'a1', { sourceType: 'organisation', sourceId: by as SourceId });
const matrix = figureMatrix(
  indexLedger({
    articles: [article('a1', { outlet: 'Norwire' })],
    sources: [source('coastguard', { type: 'organisation' }), source('insurers', { type: 'organisation' })],
    tags: [
      said('s1', 'coastguard'),
      said('s2', 'insurers'),
      claimTag('t1', 'a1', 'k1', { attributionId: 's1' as TagId }),
      claimTag('t2', 'a1', 'k2', { attributionId: 's2' as TagId }),
      claimTag('t3', 'a1', 'k3', { attributionId: 's1' as TagId }),
    ],
    claims: [
      claim('k3', 3, { subject: 'cranes', figures: [figure({ value: 3, unit: 'cranes' })] }),
      claim('k1', 1, { subject: 'ships without cover', figures: [figure({ value: 40, asOf: '2031-03-03' }), figure({ value: 100, kind: 'forecast', asOf: '2031-06' })] }),
      claim('k2', 2, { subject: 'Ships  without cover', figures: [figure({ value: 65, qualifier: 'about', asOf: '2031-03-03' })] }),
      claim('k4', 4, { figures: [figure({ value: 9 })] }),
    ],
    briefings: [],
  }),
);
const rows = subjectRows(matrix);

describe('subjects', () => {
  it('with a conflict come first, figures without a subject last', () => {
    expect(rows.map(({ subject }) => [subject.subject, subject.conflicts.length])).toEqual([
      ['ships without cover', 1],
      ['cranes', 0],
      [null, 0],
    ]);
  });

  it('count the sources behind their figures', () => {
    expect(rows[0]?.whoCount).toBe(2);
  });
});

describe('the figures of a subject', () => {
  const subject = rows[0]?.subject;
  const row = (value: number) => subject?.rows.find((one) => one.figure.value === value);
  const [forty, sixtyFive, planned] = [row(40), row(65), row(100)];

  it('mark those in conflict, and no forecast', () => {
    expect([forty, sixtyFive, planned].map((one) => one !== undefined && isInConflict(one, subject?.conflicts ?? []))).toEqual([true, true, false]);
  });

  it('stand to each other with a reason, conflicts first', () => {
    const standings = subject === undefined || forty === undefined ? [] : standingsOf(forty, subject);

    expect(standings.map(({ other, comparison }) => [other.figure.value, comparison.relation, comparison.why.kind])).toEqual([
      [65, 'conflict', 'same-date'],
      [100, 'apart', 'forecast'],
    ]);
  });

  it('lie on a round scale from zero', () => {
    const scale = scaleOf(subject?.rows ?? []);

    expect([scale.least, scale.most]).toEqual([0, 100]);
    expect(shareOn(scale, 50)).toBe(0.5);
  });

  it('of which none is larger than zero still have a scale', () => {
    expect(scaleOf([]).most).toBeGreaterThan(0);
  });
});

describe('a figure in words', () => {
  it.each([
    [figure({ value: 12_000, qualifier: 'about' }), 'about 12,000'],
    [figure({ min: 10_000, max: 12_000 }), '10,000–12,000'],
    [figure({ min: 10_000, qualifier: 'over' }), 'over 10,000'],
    [figure({ min: 1000 }), 'at least 1,000'],
    [figure({ max: 500 }), 'at most 500'],
  ])('%o is %s', (given, words) => {
    expect(quantityText(given)).toBe(words);
  });
});

describe('a figure that is typed', () => {
  const typed = (rest: Partial<ReturnType<typeof draftOfFigure>>) => ({ ...draftOfFigure(null), ...rest });

  it('may set thousands apart', () => {
    expect(figureFrom(typed({ value: '12,000', unit: ' troops ', qualifier: 'about', asOf: '2031-10' }))).toEqual(
      figure({ value: 12_000, unit: 'troops', qualifier: 'about', asOf: '2031-10' }),
    );
  });

  it('may be a range open at one end', () => {
    expect(figureFrom(typed({ min: '10 000' }))).toEqual(figure({ min: 10_000, unit: '' }));
  });

  it.each(['', 'many', '12,00', '1e9'])('is refused as “%s”', (value) => {
    expect(figureFrom(typed({ value }))).toBeNull();
  });

  it('is refused when its range runs downwards or its day is on no calendar', () => {
    expect(faultsOf(typed({ min: '5', max: '3' })).quantity).toBe(true);
    expect(faultsOf(typed({ value: '5', asOf: '2031-02-30' })).asOf).toBe(true);
  });

  it('comes back as it was stored', () => {
    const stored = figure({ min: 1, max: 2, qualifier: 'some', asOf: '2031', kind: 'speculation', appearanceId: 't1' as TagId });

    expect(figureFrom(draftOfFigure(stored))).toEqual(stored);
  });
});
