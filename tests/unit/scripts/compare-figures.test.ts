import { describe, expect, it } from 'vitest';
import { acceptFigures, compareFigures } from '../../../scripts/bench/compare-figures.mjs';

type Result = Parameters<typeof compareFigures>[0][number];

function figure(name: string, values: Partial<Result>): Result {
  return { name, value: 100, unit: 'ms', reference: null, ratio: null, cpuMs: null, runtime: 'Node 20', date: '2031-11-04T08:00:00.000Z', ...values };
}

const verdictOf = (before: Result, now: Result): string | undefined => compareFigures([before], [now])[0]?.verdict;

describe('figures compared with the baseline', () => {
  it('are worse only beyond a fifth more, and better beyond a fifth less', () => {
    const before = figure('open', { ratio: 1 });

    expect([0.79, 0.8, 1.2, 1.21].map((ratio) => verdictOf(before, figure('open', { ratio })))).toEqual(['better', 'same', 'same', 'worse']);
  });

  it('go by the ratio where there is one, however slow the machine was', () => {
    expect(verdictOf(figure('open', { ratio: 1.5, cpuMs: 100 }), figure('open', { ratio: 1.5, cpuMs: 300, value: 900 }))).toBe('same');
  });

  it('go by CPU without a ratio, and a size by itself', () => {
    const [cpu, size] = compareFigures([figure('tag', { cpuMs: 10 }), figure('memory', { unit: 'MB' })], [figure('tag', { cpuMs: 13, value: 1 }), figure('memory', { unit: 'MB', value: 121 })]);

    expect(cpu).toMatchObject({ measure: 'CPU ms', before: 10, now: 13, verdict: 'worse' });
    expect(size).toMatchObject({ measure: 'MB', before: 100, now: 121, verdict: 'worse' });
  });

  it('pass a time over that has neither, and a figure that lost what it was compared by', () => {
    expect(verdictOf(figure('pause', {}), figure('pause', { value: 900 }))).toBe('not-compared');
    expect(verdictOf(figure('open', { ratio: 1.5 }), figure('open', {}))).toBe('not-compared');
  });

  it('name what is missing and what is new', () => {
    const compared = compareFigures([figure('gone', { ratio: 1 })], [figure('fresh', { ratio: 2 })]);

    expect(compared).toEqual([
      { name: 'gone', measure: 'ratio', before: 1, now: null, verdict: 'missing' },
      { name: 'fresh', measure: 'ratio', before: null, now: 2, verdict: 'new' },
    ]);
  });
});

describe('a new baseline', () => {
  it('takes the figures that are named and keeps the others', () => {
    const baseline = [figure('open', { ratio: 1 }), figure('tag', { ratio: 1 })];

    const accepted = acceptFigures(baseline, [figure('open', { ratio: 2 }), figure('tag', { ratio: 2 })], ['tag']);

    expect(accepted.map(({ name, ratio }) => [name, ratio])).toEqual([['open', 1], ['tag', 2]]);
  });
});
