import { describe, expect, it } from 'vitest';
import { decidedKinds, holdsWholeRegions, regionsWithKinds, type Region } from '../../shared/domain/region.js';

const regions: Region[] = [
  { kind: 'heading', start: 0, end: 4, level: 2 },
  { kind: 'body', start: 5, end: 9, item: true },
  { kind: 'markup', start: 9, end: 11 },
  { kind: 'body', start: 11, end: 20 },
  { kind: 'boilerplate', start: 21, end: 30 },
];

describe('regionsWithKinds', () => {
  it('changes nothing without a decision', () => {
    expect(regionsWithKinds(regions, [])).toEqual(regions);
  });

  it('gives every region inside a decision its kind, and leaves markup as it is', () => {
    const kinds = regionsWithKinds(regions, [{ start: 5, end: 20, kind: 'quote' }]).map((region) => region.kind);

    expect(kinds).toEqual(['heading', 'quote', 'markup', 'quote', 'boilerplate']);
  });

  it('lets later decisions win', () => {
    const decisions = [{ start: 5, end: 30, kind: 'caption' as const }, { start: 21, end: 30, kind: 'body' as const }];

    expect(regionsWithKinds(regions, decisions).map((region) => region.kind)).toEqual(['heading', 'caption', 'markup', 'caption', 'body']);
  });

  it('passes over a region that a decision cuts in two', () => {
    expect(regionsWithKinds(regions, [{ start: 22, end: 30, kind: 'body' }])).toEqual(regions);
  });

  it('keeps a level on headings and a place in a list on body, and nowhere else', () => {
    const turned = regionsWithKinds(regions, [{ start: 0, end: 4, kind: 'body' }, { start: 5, end: 9, kind: 'heading' }]);
    const same = regionsWithKinds(regions, [{ start: 0, end: 4, kind: 'heading' }, { start: 5, end: 9, kind: 'body' }]);

    expect(turned.slice(0, 2)).toEqual([{ kind: 'body', start: 0, end: 4 }, { kind: 'heading', start: 5, end: 9 }]);
    expect(same).toEqual(regions);
  });
});

describe('decidedKinds', () => {
  const boilerplate = { start: 5, end: 9, kind: 'boilerplate' as const };

  it('puts new decisions last, in place of those they cover', () => {
    const heading = { start: 0, end: 4, kind: 'heading' as const };
    const wide = { start: 5, end: 20, kind: 'body' as const };

    expect(decidedKinds([boilerplate, heading], [wide])).toEqual([heading, wide]);
  });

  it('takes back the decisions inside a span', () => {
    expect(decidedKinds([boilerplate], [{ start: 5, end: 20, kind: null }])).toEqual([]);
  });
});

describe('holdsWholeRegions', () => {
  it('is true of a paragraph with its markup', () => {
    expect(holdsWholeRegions({ start: 5, end: 20 }, regions)).toBe(true);
  });

  it('is false of part of a region, of markup alone, and of nothing', () => {
    expect(holdsWholeRegions({ start: 5, end: 15 }, regions)).toBe(false);
    expect(holdsWholeRegions({ start: 9, end: 11 }, regions)).toBe(false);
    expect(holdsWholeRegions({ start: 40, end: 50 }, regions)).toBe(false);
  });
});
