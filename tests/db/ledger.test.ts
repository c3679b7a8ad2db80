import { describe, expect, it } from 'vitest';
import type { SourceId, TagId } from '../../shared/domain/ids.js';
import type { Source } from '../../shared/domain/source.js';
import { caseFileSchema } from '../../shared/exchange/case-file.js';
import { damArticle, openDesk, reopen, store, type Desk } from '../fixtures/case-desk.js';
import { addAgency, addClaimTag, addOfficial } from '../fixtures/dam-tags.js';

const ministry: Omit<Source, 'id'> = {
  name: 'Ministry of Water', type: 'organisation', descriptor: 'runs the dams', aliases: ['the ministry'], partOf: null,
  reliability: 'B', reliabilityReason: 'was right before', reliabilityDate: '2031-11-01',
};

describe('a source', () => {
  it('is added and given to attributions in one step', async () => {
    const desk = await openDesk();
    const official = await addOfficial(desk, await store(desk, damArticle), null);

    const { id, change } = await desk.call('sources:add', { source: ministry, assignTo: [official] });
    const view = await (await reopen(desk)).call('case:view', {});

    expect(change.undo).toEqual({ action: 'sources.add', count: 1 });
    expect(view.sources).toEqual([{ ...ministry, id }]);
    expect(view.tags).toEqual([expect.objectContaining({ id: official, sourceId: id })]);
  });

  it('that is removed leaves its attributions and parts, and undo brings all back', async () => {
    const desk = await openDesk();
    const official = await addOfficial(desk, await store(desk, damArticle), null);
    const { id } = await desk.call('sources:add', { source: ministry, assignTo: [official] });
    await desk.call('sources:add', { source: { ...ministry, name: 'Dam office', partOf: id }, assignTo: [] });
    const before = await desk.call('case:view', {});

    await desk.call('sources:remove', { id });
    const without = await desk.call('case:view', {});
    await desk.call('case:undo', {});
    const restored = await desk.call('case:view', {});

    expect(without.sources).toEqual([expect.objectContaining({ name: 'Dam office', partOf: null })]);
    expect(without.tags).toEqual([expect.objectContaining({ sourceId: null })]);
    expect(restored.tags).toEqual(before.tags);
    expect(restored.sources).toEqual(expect.arrayContaining(before.sources));
  });

  it('cannot be part of itself by a way round', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('sources:add', { source: ministry, assignTo: [] });
    const part = await desk.call('sources:add', { source: { ...ministry, name: 'Dam office', partOf: id }, assignTo: [] });

    await expect(desk.call('sources:change', { id, patch: { partOf: part.id } })).rejects.toMatchObject({ details: { why: 'source-part-of-itself' } });
  });

  it('is given to attributions only', async () => {
    const desk = await openDesk();
    const words = await addClaimTag(desk, await store(desk, damArticle));

    await expect(desk.call('sources:add', { source: ministry, assignTo: [words] })).rejects.toMatchObject({ details: { why: 'not-an-attribution' } });
    expect((await desk.call('case:view', {})).sources).toEqual([]);
  });
});

describe('a source that counts apart from its body', () => {
  async function partWithReason(): Promise<{ readonly desk: Desk; readonly office: SourceId; readonly auditor: SourceId }> {
    const desk = await openDesk();
    const { id: office } = await desk.call('sources:add', { source: ministry, assignTo: [] });
    const { id: auditor } = await desk.call('sources:add', { source: { ...ministry, name: 'Auditor', partOf: office }, assignTo: [] });
    await desk.call('sources:change', { id: auditor, patch: { countsApartBecause: 'appointed by parliament' } });
    return { desk, office, auditor };
  }

  it('keeps the reason after a restart, and undo takes it back', async () => {
    const { desk, auditor } = await partWithReason();
    const again = await reopen(desk);

    expect((await again.call('case:view', {})).sources).toContainEqual(expect.objectContaining({ id: auditor, countsApartBecause: 'appointed by parliament' }));
    await again.call('case:undo', {});
    expect((await again.call('case:view', {})).sources.find(({ id }) => id === auditor)).not.toHaveProperty('countsApartBecause');
  });

  it('loses it with the body it was about', async () => {
    const { desk, office, auditor } = await partWithReason();

    await desk.call('sources:remove', { id: office });
    expect((await desk.call('case:view', {})).sources).toEqual([expect.not.objectContaining({ countsApartBecause: expect.anything() })]);
    await desk.call('case:undo', {});
    await desk.call('sources:change', { id: auditor, patch: { partOf: null } });

    expect((await desk.call('case:view', {})).sources.find(({ id }) => id === auditor)).not.toHaveProperty('countsApartBecause');
  });
});

describe('an accepted suggestion', () => {
  async function linked(): Promise<{ readonly desk: Desk; readonly open: TagId; readonly official: SourceId }> {
    const desk = await openDesk();
    const open = await addOfficial(desk, await store(desk, damArticle), null);
    await desk.call('tags:change-attribution', { id: open, patch: { sourceType: 'implicit', source: [] } });
    const { id: official } = await desk.call('sources:add', { source: ministry, assignTo: [open], linkReason: 'Two articles name it.' });
    return { desk, open, official };
  }

  it('is kept with its reason after a restart, and undo takes both back', async () => {
    const { desk, open, official } = await linked();
    const again = await reopen(desk);

    expect((await again.call('case:view', {})).tags).toEqual([expect.objectContaining({ id: open, sourceId: official, linkReason: 'Two articles name it.' })]);
    await again.call('case:undo', {});
    expect((await again.call('case:view', {})).tags).toEqual([expect.not.objectContaining({ linkReason: expect.anything() })]);
  });

  it('is made with a source on file, and ends with another one or with none', async () => {
    const { desk, open, official } = await linked();
    const { id: other } = await desk.call('sources:add', { source: { ...ministry, name: 'Other' }, assignTo: [] });

    await desk.call('tags:change-attribution', { id: open, patch: { sourceId: other } });
    expect((await desk.call('case:view', {})).tags).toEqual([expect.not.objectContaining({ linkReason: expect.anything() })]);
    await desk.call('tags:change-attribution', { id: open, patch: { sourceId: official, linkReason: 'It said so on Monday.' } });
    expect((await desk.call('case:view', {})).tags).toEqual([expect.objectContaining({ linkReason: 'It said so on Monday.' })]);
    await desk.call('sources:remove', { id: official });
    expect((await desk.call('case:view', {})).tags).toEqual([expect.not.objectContaining({ linkReason: expect.anything() })]);
  });

  it('is not recorded where the article names its source', async () => {
    const desk = await openDesk();
    const named = await addOfficial(desk, await store(desk, damArticle), null);

    await desk.call('sources:add', { source: ministry, assignTo: [named], linkReason: 'Two articles name it.' });

    expect((await desk.call('case:view', {})).tags).toEqual([expect.not.objectContaining({ linkReason: expect.anything() })]);
  });
});

describe('a claim', () => {
  it('keeps its figures, grade and contrary claims, after a restart too', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const words = await addClaimTag(desk, articleId);
    await addClaimTag(desk, articleId);
    const [first, second] = (await desk.call('case:view', {})).claims;
    const patch = {
      credibility: 2,
      subject: 'dams',
      figures: [{ min: 1, unit: 'dams', qualifier: 'at least', asOf: '2031-11', kind: 'reported' as const, appearanceId: words }],
      contraryIds: second === undefined ? [] : [second.id],
    };

    await desk.call('claims:change', { id: first?.id ?? never(), patch });
    const { claims } = await (await reopen(desk)).call('case:view', {});

    expect(claims[0]).toEqual({ ...first, ...patch });
  });

  it('is refused a figure in an appearance of another claim', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    await addClaimTag(desk, articleId);
    const elsewhere = await addClaimTag(desk, articleId);
    const [first] = (await desk.call('case:view', {})).claims;
    const figures = [{ value: 1, unit: 'dams', qualifier: null, asOf: null, kind: 'reported' as const, appearanceId: elsewhere }];

    await expect(desk.call('claims:change', { id: first?.id ?? never(), patch: { figures } })).rejects.toMatchObject({ details: { why: 'figure-without-appearance' } });
  });

  it('that is removed leaves its claim tags in the article', async () => {
    const desk = await openDesk();
    await addClaimTag(desk, await store(desk, damArticle));
    const [claim] = (await desk.call('case:view', {})).claims;

    await desk.call('claims:remove', { id: claim?.id ?? never() });

    expect(await desk.call('case:view', {})).toMatchObject({ claims: [], tags: [{ kind: 'claim', claimId: null }] });
  });

  it('that is merged brings its appearances, and undo parts them again', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    await addClaimTag(desk, articleId);
    await addClaimTag(desk, articleId);
    const before = await desk.call('case:view', {});
    const [into, from] = before.claims;

    await desk.call('claims:merge', { into: into?.id ?? never(), from: from?.id ?? never() });
    const merged = await desk.call('case:view', {});
    await desk.call('case:undo', {});
    const parted = await desk.call('case:view', {});

    expect(merged.claims).toEqual([into]);
    expect(merged.tags.map((tag) => tag.kind === 'claim' && tag.claimId)).toEqual([into?.id, into?.id]);
    expect({ claims: parted.claims, tags: parted.tags }).toEqual({ claims: before.claims, tags: before.tags });
  });
});

describe('applying a case file', () => {
  const caseFile = caseFileSchema.parse({
    version: 1,
    articles: [{ file: 'dam.txt', outlet: 'Tarn Valley Beacon' }],
    sources: [{ id: 's', name: 'Ministry of Water', type: 'organisation' }],
    attributions: [
      {
        id: 't', article: 'dam.txt', source: [{ exact: 'a ministry official' }], cue: [{ exact: 'as saying' }], parent: null,
        content: [{ exact: 'the dam had failed', prefix: 'as saying ' }], sourceType: 'anonymous', quoteType: 'indirect', sourceRef: 's',
      },
    ],
    claims: [
      {
        id: 'c', text: 'The dam failed.',
        appearances: [{ article: 'dam.txt', content: [{ exact: 'the dam had failed', prefix: 'as saying ' }], attribution: 't' }],
      },
    ],
    briefing: {
      name: 'Brief', title: 'The dam', marking: 'TLP:GREEN', yardstick: 'ICD 203',
      blocks: [{ type: 'paragraph', kind: 'reported', runs: [{ text: 'It failed' }, { cite: 'c' }] }],
    },
  });

  it('adds everything in one step, which undo takes back but for the briefing, and redo brings again', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);

    const { counts, briefingId, change } = await desk.call('case-file:apply', { caseFile });
    const applied = await desk.call('case:view', {});
    await desk.call('case:undo', {});
    const undone = await desk.call('case:view', {});
    await desk.call('case:redo', {});
    const redone = await desk.call('case:view', {});

    expect(counts).toEqual({ articlesCorrected: 1, sources: 1, attributions: 1, claims: 1, appearances: 1, briefings: 1 });
    expect(change.undo).toEqual({ action: 'case-file.apply', count: 1 });
    expect(applied).toMatchObject({ claims: [{ ordinal: 1 }], tags: [{ kind: 'attribution' }, { kind: 'claim' }], briefings: [{ id: briefingId, name: 'Brief' }] });
    expect(undone).toMatchObject({ articles: [{ corrections: {} }], sources: [], claims: [], tags: [], briefings: [{ id: briefingId }] });
    expect(redone).toMatchObject({ articles: applied.articles, sources: applied.sources, claims: applied.claims, briefings: applied.briefings });
    expect(redone.tags).toEqual(expect.arrayContaining(applied.tags));
    expect((await desk.call('briefings:load', { id: applied.briefings[0]?.id ?? never() })).blocks).toHaveLength(1);
  });

  it('refuses a briefing whose name is taken, and changes nothing', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);
    await desk.call('case-file:apply', { caseFile });
    const before = await desk.call('case:view', {});

    await expect(desk.call('case-file:apply', { caseFile })).rejects.toMatchObject({ code: 'name-taken', details: { name: 'Brief' } });
    expect(await desk.call('case:view', {})).toEqual(before);
  });

  it('takes the name of a file that held the bytes of an article on file for that article', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const row = { fileName: 'copy-of-dam.txt', archive: null, outcome: 'duplicate' as const, articleId, sameAs: 'dam.txt', error: null };
    await desk.call('import:keep-report', { report: { id: 'r', startedAtMs: 1, finishedAtMs: 2, cancelled: false, total: 1, present: null, rows: [row] } });
    const [claim] = caseFile.claims;

    await desk.call('case-file:apply', {
      caseFile: { ...caseFile, articles: [], claims: [{ ...claim!, figures: [], appearances: [{ ...claim!.appearances[0]!, article: 'copy-of-dam.txt' }] }], briefing: undefined },
    });

    expect((await desk.call('case:view', {})).tags).toMatchObject([{ articleId }, { articleId }]);
  });

  it('changes nothing when a quotation is not there', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    await addAgency(desk, articleId);
    const before = await desk.call('case:view', {});
    const broken = { ...caseFile, claims: [{ ...caseFile.claims[0], id: 'd', text: 'x', figures: [], appearances: [{ article: 'dam.txt', content: [{ exact: 'no such words' }], attribution: null, stance: 'asserts' as const }] }] };

    await expect(desk.call('case-file:apply', { caseFile: broken })).rejects.toMatchObject({ code: 'quote-missing' });
    expect(await desk.call('case:view', {})).toEqual(before);
  });
});

function never(): never {
  throw new Error('there is no such record');
}
