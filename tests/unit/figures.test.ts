import { describe, expect, it } from 'vitest';
import { compareFigures, type FigureComparison } from '../../shared/analysis/figure-comparison.js';
import { figureRange } from '../../shared/analysis/figure-range.js';
import { areComparable, countedIn } from '../../shared/analysis/figure-unit.js';
import { figureMatrix, type FigureSubject } from '../../shared/analysis/figures.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { CaseRecords } from '../../shared/domain/case.js';
import type { Figure } from '../../shared/domain/claim.js';
import { claimIdSchema, sourceIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import { figureReasonText, figureText } from '../../shared/strings/figures.js';
import { appearance, article, attribution, claim, figure, records, source } from './ledger-records.js';

/** A figure that a source gives on the engineers at the dam. */
interface Given extends Partial<Figure> {
  readonly by: string;
  readonly subject?: string;
  readonly stance?: 'asserts' | 'denies';
}

const state = sourceIdSchema.parse('Belmark');
const bodies = [source('Belmark', { type: 'organisation' }), source('service', { type: 'organisation', partOf: state }), source('ministry', { type: 'organisation', partOf: state }), source('mission'), source('commission')];

/** The matrix of figures, each in a claim and an article of its own. */
function matrixOf(given: readonly Given[], more: Partial<CaseRecords> = {}): FigureSubject[] {
  const each = given.map(({ by, subject = 'engineers at the dam', stance = 'asserts', ...values }, at) => ({
    article: article(`n${at}`),
    tags: [attribution(`n${at}/a${at}`, by, { statedDate: null }), appearance(`n${at}/p${at}`, `a${at}`, { claimId: claimIdSchema.parse(`c${at}`), stance })],
    claim: claim({ id: claimIdSchema.parse(`c${at}`), ordinal: at + 1, subject, figures: [figure({ appearanceId: tagIdSchema.parse(`p${at}`), ...values })] }),
  }));
  const values = { articles: each.map((one) => one.article), sources: bodies, tags: each.flatMap((one) => one.tags), claims: each.map((one) => one.claim) };
  return figureMatrix(indexLedger(records({ ...values, ...more })));
}

function compared(a: Given, b: Given): FigureComparison {
  const rows = matrixOf([a, b])[0]?.rows ?? [];
  const [first, second] = rows.toSorted((x, y) => (x.claimId < y.claimId ? -1 : 1));
  if (first === undefined || second === undefined) throw new Error('two figures make two rows');
  return compareFigures(first, second);
}

describe('the range of a figure', () => {
  it.each([
    [{ value: 400 }, { min: 400, max: 400 }],
    [{ min: 10_000, max: 12_000 }, { min: 10_000, max: 12_000 }],
    [{ value: 10_000, qualifier: 'over' }, { min: 10_000, max: null }],
    [{ min: 10_000, qualifier: 'over' }, { min: 10_000, max: null }],
    [{ value: 1000, qualifier: 'at least' }, { min: 1000, max: null }],
    [{ value: 1000, qualifier: 'thousands' }, { min: 1000, max: null }],
    [{ value: 1000, qualifier: 'no fewer than' }, { min: 1000, max: null }],
    [{ value: 500, qualifier: 'up to' }, { min: null, max: 500 }],
    [{ value: 500, qualifier: 'no more than' }, { min: null, max: 500 }],
    [{ value: 500, qualifier: 'fewer than' }, { min: null, max: 500 }],
    [{ value: 12_000, qualifier: 'about' }, { min: 10_800, max: 13_200 }],
    [{ value: 12_000, qualifier: 'Approximately' }, { min: 10_800, max: 13_200 }],
    [{ min: 8, max: 10, qualifier: 'some' }, { min: 7.2, max: 11 }],
    [{ value: 500, qualifier: 'nearly' }, { min: 450, max: 500 }],
    [{ value: -10, qualifier: 'about' }, { min: -11, max: -9 }],
    [{ value: 500, qualifier: 'exactly' }, { min: 500, max: 500 }],
  ])('of %j is %j', (values, range) => {
    expect(figureRange(figure({ value: undefined, ...values }))).toEqual(range);
  });
});

describe('units', () => {
  it.each([
    ['troops', 'special forces', true],
    ['North Korean troops', 'North Koreans', true],
    ['army engineers', 'engineers', true],
    ['lorries', 'Lorry', true],
    ['per cent of capacity', '%', true],
    ['', 'people', true],
    ['lorries', 'soldiers', false],
    ['per cent', 'people', false],
    ['km', 'days', false],
  ])('%s and %s: %s', (a, b, comparable) => {
    expect(areComparable(countedIn(a), countedIn(b))).toBe(comparable);
  });
});

describe('two figures of one subject', () => {
  it.each<readonly [string, Given, Given, string, string]>([
    ['of two bodies, one without a date', { by: 'service', value: 3000 }, { by: 'mission', value: 12_000, qualifier: 'about', asOf: '2031-10-24' }, 'conflict', 'no-date'],
    ['of two bodies, the larger without a date', { by: 'service', value: 3000, asOf: '2031-10-18' }, { by: 'mission', min: 10_000, qualifier: 'over' }, 'conflict', 'no-date'],
    ['of two bodies on one day', { by: 'service', value: 400, asOf: '2031-10-18' }, { by: 'mission', value: 900, asOf: '2031-10-18' }, 'conflict', 'same-date'],
    ['of two bodies, the later smaller', { by: 'service', value: 900, asOf: '2031-10-18' }, { by: 'mission', value: 400, asOf: '2031-10-20' }, 'conflict', 'later-is-smaller'],
    ['of two bodies, the later larger', { by: 'service', value: 1500, asOf: '2031-10-18' }, { by: 'mission', value: 3000, asOf: '2031-10-19' }, 'series', 'later-is-larger'],
    ['of two bodies, the larger in a month that can be later', { by: 'service', value: 1500, asOf: '2031-10-18' }, { by: 'mission', value: 3000, asOf: '2031-10' }, 'series', 'later-is-larger'],
    ['of two bodies, the smaller in a year that can be earlier', { by: 'service', value: 1500, asOf: '2031' }, { by: 'mission', value: 3000, asOf: '2031-03' }, 'series', 'later-is-larger'],
    ['of two bodies, the larger in a month that is over', { by: 'service', value: 1500, asOf: '2031-10-18' }, { by: 'mission', value: 3000, asOf: '2031-09' }, 'conflict', 'later-is-smaller'],
    ['of one body, without dates', { by: 'service', value: 1500 }, { by: 'service', value: 3000 }, 'series', 'one-body-series'],
    ['of a body and its part, one without a date', { by: 'service', value: 1500, asOf: '2031-10-18' }, { by: 'Belmark', value: 3000 }, 'series', 'one-body-series'],
    ['of two parts of one body, the later smaller', { by: 'service', value: 900, asOf: '2031-10-18' }, { by: 'ministry', value: 400, asOf: '2031-10-20' }, 'series', 'one-body-series'],
    ['of two parts of one body on one day', { by: 'service', value: 900, asOf: '2031-10-18' }, { by: 'ministry', value: 400, asOf: '2031-10-18' }, 'conflict', 'one-body-same-date'],
    ['that overlap', { by: 'service', min: 10_000, qualifier: 'over' }, { by: 'mission', value: 12_000, qualifier: 'about' }, 'agree', 'overlap'],
    ['"thousands" and any thousand', { by: 'service', min: 1000, qualifier: 'thousands' }, { by: 'mission', value: 3000 }, 'agree', 'overlap'],
    ['one a forecast', { by: 'service', value: 3000 }, { by: 'mission', value: 10_000, kind: 'forecast' }, 'apart', 'forecast'],
    ['one a speculation', { by: 'service', value: 3000 }, { by: 'mission', value: 120_000, kind: 'speculation' }, 'apart', 'speculation'],
    ['one denied', { by: 'service', value: 3000 }, { by: 'mission', value: 12_000, stance: 'denies' }, 'apart', 'not-asserted'],
    ['of other things', { by: 'service', value: 3000, unit: 'troops' }, { by: 'mission', value: 40, unit: 'lorries' }, 'apart', 'other-unit'],
  ])('%s', (_what, a, b, relation, kind) => {
    expect(compared(a, b)).toMatchObject({ relation, why: { kind } });
    expect(compared(b, a)).toMatchObject({ relation, why: { kind } });
    expect(figureReasonText(compared(a, b).why)).toMatch(/\w/u);
  });

  it('are of two bodies where the analyst lets a part count apart', () => {
    const apart = source('service', { type: 'organisation', partOf: state, countsApartBecause: 'It answers to parliament.' });
    const given = [{ by: 'service', value: 900 }, { by: 'ministry', value: 400 }];

    expect(matrixOf(given)[0]?.conflicts).toEqual([]);
    expect(matrixOf(given, { sources: [...bodies.filter(({ id }) => id !== apart.id), apart] })[0]?.conflicts).toHaveLength(1);
  });
});

describe('the figure matrix', () => {
  it('tells for each figure who gives it and where, by date', () => {
    const [subject] = matrixOf([
      { by: 'mission', value: 900, qualifier: 'about', asOf: '2031-10-24' },
      { by: 'commission', min: 10, max: 12 },
      { by: 'service', value: 400, asOf: '2031-10-18' },
    ]);

    expect(subject?.rows.map((row) => [figureText(row), row.source?.label, row.source?.bodyLabel, row.articleId])).toEqual([
      ['400 engineers', 'service', 'Belmark', 'n2'],
      ['about 900 engineers', 'mission', 'mission', 'n0'],
      ['10-12 engineers', 'commission', 'commission', 'n1'],
    ]);
  });

  it('never compares figures of different subjects, nor of none', () => {
    const subjects = matrixOf([
      { by: 'service', value: 3000, subject: 'in training' },
      { by: 'mission', value: 900, subject: 'at the dam' },
      { by: 'mission', value: 800, subject: '' },
      { by: 'service', value: 700, subject: ' ' },
      { by: 'service', value: 950, subject: 'At  the dam' },
    ]);

    expect(subjects.map(({ subject, rows, conflicts }) => [subject, rows.length, conflicts.length])).toEqual([
      ['in training', 1, 0],
      ['at the dam', 2, 1],
      [null, 2, 0],
    ]);
  });

  it('gives a figure that is tied to no appearance to every origin of its claim, once each', () => {
    const tags = ['n0', 'n1', 'n2'].flatMap((id, at) => [attribution(`${id}/b${at}`, at < 2 ? 'service' : 'mission'), appearance(`${id}/q${at}`, `b${at}`)]);
    const [subject] = figureMatrix(
      indexLedger(records({ articles: ['n0', 'n1', 'n2'].map((id) => article(id)), sources: bodies, tags, claims: [claim({ subject: 'engineers', figures: [figure({ value: 400 })] })] })),
    );

    expect(subject?.rows.map((row) => [row.source?.label, row.articleId])).toEqual([
      ['service', 'n0'],
      ['mission', 'n2'],
    ]);
  });

  it('gives an opinion’s own figure to its author, and a figure nobody is named for to nobody', () => {
    const tags = [
      appearance('column/q0', null),
      attribution('herald/b1', 'reportedly', { source: [], sourceType: 'implicit', sourceId: null }),
      appearance('herald/q1', 'b1'),
    ];
    const figures = ['q0', 'q1'].map((id) => figure({ value: 400, appearanceId: tagIdSchema.parse(id) }));
    const [subject] = figureMatrix(
      indexLedger(records({ articles: [article('column', { genre: 'opinion', authors: ['Joren Tallis'] }), article('herald')], tags, claims: [claim({ subject: 'engineers', figures })] })),
    );

    expect(subject?.rows.map((row) => row.source)).toMatchObject([{ label: 'Joren Tallis', sourceId: null }, { sourceId: null }]);
  });
});
