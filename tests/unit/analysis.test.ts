import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contraryTo } from '../../shared/analysis/contrary.js';
import { independenceOf, type Independence } from '../../shared/analysis/independence.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { CaseRecords } from '../../shared/domain/case.js';
import { claimIdSchema, sourceIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import type { Tag } from '../../shared/domain/tag.js';
import { independenceText, reasonText } from '../../shared/strings/analysis.js';
import { appearance, article, attribution, claim, claimId, records, source } from './ledger-records.js';

const one = { min: 1, max: 1 };

function judged(values: Partial<CaseRecords>): Independence {
  return independenceOf(claimId, indexLedger(records(values)));
}

describe('independenceOf', () => {
  it('counts one source in two articles and on two days as one origin, both occasions kept', () => {
    const independence = judged({
      articles: [article('herald'), article('courier')],
      sources: [source('agency', { type: 'organisation' })],
      tags: [
        attribution('herald/a1', 'agency', { statedDate: '2031-11-03' }),
        attribution('courier/a2', 'agency', { statedDate: '2031-11-01' }),
        appearance('herald/p1', 'a1'),
        appearance('courier/p2', 'a2'),
      ],
    });

    expect(independence).toMatchObject({ articles: 2, appearances: 2, independent: one, circular: true });
    expect(independence.origins).toEqual([expect.objectContaining({ label: 'agency', occasions: ['2031-11-01', '2031-11-03'], relays: ['The herald', 'The courier'] })]);
  });

  it('counts three articles that relay one unnamed source of one agency as one origin', () => {
    const relayed = (id: string): Tag[] => [
      attribution(`${id}/${id}-relay`, 'wire', { sourceType: 'outlet' }),
      attribution(`${id}/${id}-official`, 'an official', { sourceType: 'anonymous', sourceId: null, parentId: tagIdSchema.parse(`${id}-relay`) }),
      appearance(`${id}/${id}-p`, `${id}-official`),
    ];

    const independence = judged({
      articles: [article('herald'), article('courier'), article('post')],
      sources: [source('wire', { type: 'outlet' })],
      tags: [...relayed('herald'), ...relayed('courier'), ...relayed('post')],
    });

    expect(independence).toMatchObject({ articles: 3, independent: one, circular: true });
    expect(independence.origins).toHaveLength(1);
  });

  it('tells unnamed sources of one relay apart by date only', () => {
    const independence = judged({
      articles: [article('herald')],
      sources: [source('wire', { type: 'outlet' })],
      tags: [
        attribution('herald/relay', 'wire', { sourceType: 'outlet' }),
        attribution('herald/a1', 'official', { sourceType: 'anonymous', sourceId: null, parentId: tagIdSchema.parse('relay'), statedDate: '2031-11-01' }),
        attribution('herald/a2', 'source', { sourceType: 'anonymous', sourceId: null, parentId: tagIdSchema.parse('relay'), statedDate: '2031-11-02' }),
        attribution('herald/a3', 'person', { sourceType: 'anonymous', sourceId: null, parentId: tagIdSchema.parse('relay') }),
        appearance('herald/p1', 'a1'),
        appearance('herald/p2', 'a2'),
        appearance('herald/p3', 'a3'),
      ],
    });

    expect(independence.origins.map((origin) => origin.appearanceIds)).toEqual([['p1', 'p3'], ['p2']]);
    expect(independence.independent).toEqual({ min: 1, max: 2 });
  });

  it('gives a range for two unnamed officials through two agencies, and says why', () => {
    const independence = judged({
      articles: [article('herald'), article('courier')],
      sources: [source('official', { type: 'anonymous' }), source('officer', { type: 'anonymous' })],
      tags: [
        attribution('herald/a1', 'official', { sourceType: 'anonymous' }),
        attribution('courier/a2', 'officer', { sourceType: 'anonymous' }),
        appearance('herald/p1', 'a1'),
        appearance('courier/p2', 'a2'),
      ],
    });

    expect(independence).toMatchObject({ independent: { min: 1, max: 2 }, circular: false });
    expect(independenceText(independence)).toBe('2 articles, 2 origins, independent: 1-2 (two unnamed sources may be one)');
  });

  it('counts a president and his spokesman once when the spokesman is part of the office', () => {
    const office = sourceIdSchema.parse('office');
    const independence = judged({
      articles: [article('herald')],
      sources: [source('office', { type: 'organisation' }), source('president', { partOf: office }), source('spokesman', { partOf: office })],
      tags: [
        attribution('herald/a1', 'president'),
        attribution('herald/a2', 'spokesman'),
        appearance('herald/p1', 'a1'),
        appearance('herald/p2', 'a2'),
      ],
    });

    expect(independence.origins).toHaveLength(2);
    expect(independence).toMatchObject({ independent: one, circular: true });
    expect(independence.reasons.map(reasonText)).toEqual(['president and spokesman belong to one body, office, and count once']);
  });

  it('never counts an opinion’s own voice, nor words that name nobody', () => {
    const independence = judged({
      articles: [article('column', { genre: 'opinion' }), article('herald')],
      tags: [
        attribution('herald/a1', 'reportedly', { sourceType: 'implicit', source: [], sourceId: null }),
        appearance('column/p1', null),
        appearance('herald/p2', 'a1'),
      ],
    });

    expect(independence).toMatchObject({ articles: 1, appearances: 1, origins: [], independent: { min: 0, max: 0 }, circular: false });
    expect(independence.reasons.map((reason) => reason.kind)).toEqual(['implicit', 'opinion-voice']);
  });

  it('counts what an opinion attributes to somebody', () => {
    const independence = judged({
      articles: [article('column', { genre: 'opinion' })],
      sources: [source('agency', { type: 'organisation' })],
      tags: [attribution('column/a1', 'agency'), appearance('column/p1', 'a1')],
    });

    expect(independence).toMatchObject({ articles: 1, independent: one });
  });

  it('takes a word that names nobody as its source once the analyst linked it', () => {
    const independence = judged({
      articles: [article('herald')],
      sources: [source('agency')],
      tags: [attribution('herald/a1', 'agency', { sourceType: 'implicit', source: [] }), appearance('herald/p1', 'a1')],
    });

    expect(independence.origins).toMatchObject([{ label: 'agency' }]);
  });

  it('leaves denials out of every count and keeps them as contrary', () => {
    const values = {
      articles: [article('herald'), article('courier')],
      sources: [source('agency'), source('ministry')],
      tags: [
        attribution('herald/a1', 'agency'),
        attribution('courier/a2', 'ministry'),
        appearance('herald/p1', 'a1'),
        appearance('courier/p2', 'a2', { stance: 'denies' }),
      ],
    };

    expect(judged(values)).toMatchObject({ articles: 1, independent: one, circular: false });
    expect(contraryTo(claimId, indexLedger(records(values))).appearances.map((tag) => tag.id)).toEqual(['p2']);
  });

  it('takes a syndicated copy for the voice of its original', () => {
    const independence = judged({
      articles: [article('herald'), article('courier', {}, 'herald')],
      tags: [appearance('herald/p1', null), appearance('courier/p2', null)],
    });

    expect(independence).toMatchObject({ articles: 2, independent: one, circular: true });
    expect(independence.origins).toMatchObject([{ label: 'The herald' }]);
  });

  it('traces a syndicated copy’s own voice to whom its original or another copy names', () => {
    const unnamedOfficial = (place: string, parent: string | null = null): Tag =>
      attribution(place, 'an official', { sourceType: 'anonymous', sourceId: null, parentId: parent === null ? null : tagIdSchema.parse(parent) });
    const independence = judged({
      articles: [article('wire'), article('herald'), article('courier'), article('post', {}, 'courier')],
      sources: [source('wire', { name: 'The wire', type: 'outlet' })],
      tags: [
        unnamedOfficial('wire/a1'),
        attribution('herald/relay2', 'wire', { sourceType: 'outlet' }),
        unnamedOfficial('herald/a2', 'relay2'),
        attribution('courier/relay3', 'wire', { sourceType: 'outlet' }),
        unnamedOfficial('courier/a3', 'relay3'),
        appearance('wire/p1', 'a1'),
        appearance('herald/p2', 'a2'),
        appearance('courier/p3', 'a3'),
        appearance('post/p4', null),
      ],
    });

    expect(independence).toMatchObject({ articles: 4, independent: one, circular: true });
    expect(independence.origins).toMatchObject([{ label: 'an official', appearanceIds: ['p1', 'p2', 'p3', 'p4'] }]);
  });

  it('takes the attribution of a copy for that of the whole story', () => {
    const independence = judged({
      articles: [article('courier'), article('post', {}, 'courier'), article('gazette', {}, 'post')],
      tags: [
        attribution('post/a1', 'Maas', { sourceId: null }),
        attribution('gazette/a2', 'Maas', { sourceId: null }),
        appearance('courier/p1', null),
        appearance('post/p2', 'a1'),
        appearance('gazette/p3', 'a2'),
      ],
    });

    expect(independence.independent).toEqual(one);
    expect(independence.origins).toMatchObject([{ label: 'Maas', relays: ['The courier'], appearanceIds: ['p1', 'p2', 'p3'] }]);
  });

  it('lets an original speak for itself where it names somebody elsewhere', () => {
    const independence = judged({
      articles: [article('courier'), article('post', {}, 'courier')],
      sources: [source('ministry', { type: 'organisation' })],
      tags: [
        attribution('courier/a1', 'ministry'),
        attribution('post/a2', 'ministry'),
        appearance('courier/p1', 'a1'),
        appearance('courier/p2', null),
        appearance('post/p3', 'a2'),
        appearance('post/p4', null),
      ],
    });

    expect(independence.origins.map((origin) => [origin.label, origin.appearanceIds])).toEqual([
      ['ministry', ['p1', 'p3', 'p4']],
      ['The courier', ['p2']],
    ]);
  });

  it('does not take a denial or another claim’s speaker for the voice of a copy', () => {
    const independence = judged({
      articles: [article('courier'), article('post', {}, 'courier')],
      sources: [source('ministry', { type: 'organisation' }), source('agency')],
      tags: [
        attribution('courier/a1', 'ministry', { stance: 'denies' }),
        attribution('courier/a2', 'agency'),
        appearance('courier/p1', 'a1', { stance: 'denies' }),
        appearance('courier/p2', 'a2', { claimId: claimIdSchema.parse('other') }),
        appearance('post/p3', null),
      ],
    });

    expect(independence.origins).toMatchObject([{ label: 'The courier', appearanceIds: ['p3'] }]);
  });

  it('never counts the own voice of a copy made from an opinion', () => {
    const independence = judged({
      articles: [article('column', { genre: 'opinion' }), article('post', {}, 'column')],
      tags: [appearance('post/p1', null)],
    });

    expect(independence).toMatchObject({ origins: [], independent: { min: 0, max: 0 } });
  });

  it('takes an outlet that publishes and an outlet that is relayed for one where the tag has its record', () => {
    const independence = judged({
      articles: [article('trellis', { outlet: 'Trellis' }), article('courier')],
      sources: [source('wire', { name: 'Trellis', type: 'outlet' })],
      tags: [
        attribution('courier/a1', 'the Trellis news agency', { sourceType: 'outlet', sourceId: sourceIdSchema.parse('wire') }),
        appearance('trellis/p1', null),
        appearance('courier/p2', 'a1'),
      ],
    });

    expect(independence).toMatchObject({ independent: one, circular: true });
    expect(independence.origins).toMatchObject([{ label: 'Trellis', appearanceIds: ['p1', 'p2'] }]);
  });

  it('knows an outlet by its record, whether it publishes or is relayed', () => {
    const independence = judged({
      articles: [article('wire'), article('herald')],
      sources: [source('wire', { name: 'Harbour Wire', type: 'outlet', aliases: ['The wire'] })],
      tags: [attribution('herald/a1', 'the WIRE', { sourceType: 'outlet', sourceId: null }), appearance('wire/p1', null), appearance('herald/p2', 'a1')],
    });

    expect(independence.origins).toMatchObject([{ label: 'Harbour Wire', appearanceIds: ['p1', 'p2'] }]);
  });

  it('gives a range where one surname without a record stands in two articles', () => {
    const independence = judged({
      articles: [article('herald'), article('courier')],
      tags: [
        attribution('herald/a1', 'Maas', { sourceId: null }),
        attribution('courier/a2', 'Maas', { sourceId: null }),
        appearance('herald/p1', 'a1'),
        appearance('courier/p2', 'a2'),
      ],
    });

    expect(independence.independent).toEqual({ min: 1, max: 2 });
    expect(independence.reasons.map(reasonText)).toEqual(['“Maas” in two articles may be one person; no source record says so']);
  });

  it('marks the appearance published first; an unknown date is never first', () => {
    const independence = judged({
      articles: [
        article('undated', { published: null }),
        article('vague', { published: { iso: '2031-11', precision: 'month', zone: null } }),
        article('early', { published: { iso: '2031-11-02T09:53', precision: 'minute', zone: null } }),
        article('late', { published: { iso: '2031-11-02T18:00', precision: 'minute', zone: null } }),
      ],
      tags: [appearance('undated/p1', null), appearance('vague/p2', null), appearance('late/p3', null), appearance('early/p4', null)],
    });

    expect(independence.earliest).toBe('p4');
  });

  it('ends where attributions are nested in a circle', () => {
    const independence = judged({
      articles: [article('herald')],
      sources: [source('x'), source('y')],
      tags: [
        attribution('herald/a1', 'x', { parentId: tagIdSchema.parse('a2') }),
        attribution('herald/a2', 'y', { parentId: tagIdSchema.parse('a1') }),
        appearance('herald/p1', 'a1'),
      ],
    });

    expect(independence.origins).toHaveLength(1);
  });

  it('says nothing stands behind a claim without appearances', () => {
    expect(judged({})).toMatchObject({ articles: 0, origins: [], independent: { min: 0, max: 0 }, circular: false, earliest: null });
  });
});

describe('bounds of independence', () => {
  const sourceNames = ['s0', 's1', 's2', 's3', 's4'];
  const appearanceArbitrary = fc.record({
    article: fc.constantFrom('herald', 'courier', 'column'),
    source: fc.constantFrom(...sourceNames, null),
    sourceType: fc.constantFrom('named' as const, 'anonymous' as const, 'outlet' as const, 'implicit' as const),
    hasRecord: fc.boolean(),
    isOwnVoice: fc.boolean(),
    stance: fc.constantFrom('asserts' as const, 'asserts' as const, 'denies' as const),
    statedDate: fc.constantFrom(null, '2031-11-01', '2031-11-02'),
  });
  const recordsArbitrary = fc.array(appearanceArbitrary, { maxLength: 12 }).map((drawn) =>
    records({
      articles: [article('herald'), article('courier'), article('column', { genre: 'opinion' })],
      sources: [
        source('s0', { type: 'anonymous' }),
        source('s1', { type: 'anonymous', partOf: sourceIdSchema.parse('s2') }),
        source('s2', { type: 'organisation' }),
        source('s3', { partOf: sourceIdSchema.parse('s2') }),
        source('s4', { type: 'outlet' }),
      ],
      tags: drawn.flatMap((one, at): Tag[] => [
        attribution(`${one.article}/a${at}`, one.source ?? 'nobody', {
          sourceType: one.sourceType,
          statedDate: one.statedDate,
          sourceId: one.source !== null && one.hasRecord ? sourceIdSchema.parse(one.source) : null,
        }),
        appearance(`${one.article}/p${at}`, one.isOwnVoice ? null : `a${at}`, { stance: one.stance }),
      ]),
    }),
  );

  it('lie between none and the number of origins, which asserting appearances bound', () => {
    fc.assert(
      fc.property(recordsArbitrary, (drawn) => {
        const { independent, origins, appearances, articles } = independenceOf(claimId, indexLedger(drawn));
        expect(independent.min).toBeLessThanOrEqual(independent.max);
        expect(independent.min).toBeGreaterThanOrEqual(Math.min(1, origins.length));
        expect(independent.max).toBeLessThanOrEqual(origins.length);
        expect(origins.length).toBeLessThanOrEqual(appearances);
        expect(articles).toBeLessThanOrEqual(appearances);
        expect(new Set(origins.flatMap((origin) => origin.appearanceIds)).size).toBe(origins.flatMap((origin) => origin.appearanceIds).length);
      }),
    );
  });

  it('do not rise by a denial or by a source that repeats itself', () => {
    fc.assert(
      fc.property(recordsArbitrary, (drawn) => {
        const before = independenceOf(claimId, indexLedger(drawn));
        const [first] = before.origins;
        fc.pre(first?.sourceId != null);
        const repeated = attribution('herald/again', String(first?.sourceId), { statedDate: '2031-12-24' });
        const more = [repeated, appearance('herald/again-p', 'again'), appearance('courier/denial', null, { stance: 'denies' })];
        const after = independenceOf(claimId, indexLedger({ ...drawn, tags: [...drawn.tags, ...more] }));
        expect(after.independent).toEqual(before.independent);
      }),
    );
  });
});

describe('contraryTo', () => {
  it('finds a claim linked as contrary from either side', () => {
    const other = claim({ id: claimIdSchema.parse('other'), ordinal: 2, contraryIds: [claimId] });
    const index = indexLedger(records({ claims: [claim(), other] }));

    expect(contraryTo(claimId, index).claims).toEqual([other]);
    expect(contraryTo(other.id, index).claims).toEqual([claim()]);
  });

  it('tells what a body did not confirm and asserted later from a contradiction', () => {
    const tags = (stated: string): Tag[] => [
      attribution('herald/a1', 'state', { stance: 'not-confirms', statedDate: '2031-10-18' }),
      attribution('courier/a2', 'ministry', { statedDate: stated }),
      appearance('herald/p1', 'a1', { stance: 'not-confirms' }),
      appearance('courier/p2', 'a2'),
    ];
    const state = source('state', { type: 'organisation' });
    const overtaken = (stated: string): [string, string][] =>
      [...contraryTo(claimId, indexLedger(records({ articles: [article('herald'), article('courier')], sources: [state, source('ministry', { partOf: state.id })], tags: tags(stated) }))).overtaken];

    expect(overtaken('2031-11')).toEqual([['p1', 'p2']]);
    expect(overtaken('2031-10')).toEqual([]);
    expect(overtaken('2031-10-17')).toEqual([]);
  });
});
