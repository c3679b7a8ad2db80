import { describe, expect, it } from 'vitest';
import { damArticle, openDesk, passageIn, reopen, store } from '../fixtures/case-desk.js';
import { maxTagsInParagraph } from '../../shared/domain/tag-rules.js';
import { addAgency, addClaimTag, addOfficial } from '../fixtures/dam-tags.js';

describe('a tag', () => {
  it('is kept with the passages it was given, after a restart too', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);

    const agency = await addAgency(desk, articleId);
    const { tags } = await (await reopen(desk)).call('case:view', {});

    expect(tags).toEqual([
      expect.objectContaining({ id: agency, kind: 'attribution', articleId, cue: [passageIn(damArticle, 'quoted')], parentId: null }),
    ]);
  });

  it('is kept twice when the same passage is tagged twice', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);

    await addClaimTag(desk, articleId);
    await addClaimTag(desk, articleId);

    expect((await desk.call('case:view', {})).tags).toHaveLength(2);
  });

  it('is refused when its quote is not what stands in the article', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const passage = { ...passageIn(damArticle, 'quoted'), exact: 'quoted'.toUpperCase() };

    const adding = desk.call('tags:add-claim', {
      articleId, content: [passage], stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'none' },
    });

    await expect(adding).rejects.toMatchObject({ code: 'input-invalid', details: { why: 'passage-differs' } });
    expect((await desk.call('case:view', {})).tags).toEqual([]);
  });

  it('is refused when it reaches into boilerplate', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);

    const adding = desk.call('tags:add-claim', {
      articleId, content: [passageIn(damArticle, 'readers do.\nReservoir')], stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'none' },
    });

    await expect(adding).rejects.toMatchObject({ details: { why: 'passage-in-boilerplate' } });
  });

  it('is refused when its pieces are not in order', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const content = [passageIn(damArticle, 'the dam had failed'), passageIn(damArticle, 'The Harrow agency')];

    const adding = desk.call('tags:add-claim', { articleId, content, stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'none' } });

    await expect(adding).rejects.toMatchObject({ details: { why: 'pieces-out-of-order' } });
  });

  it('is refused when it is nested in itself by a way round', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const agency = await addAgency(desk, articleId);
    const official = await addOfficial(desk, articleId, agency);

    await expect(desk.call('tags:change-attribution', { id: agency, patch: { parentId: agency } })).rejects.toMatchObject({ details: { why: 'parent-makes-circle' } });
    const changing = desk.call('tags:change-attribution', { id: agency, patch: { parentId: official } });

    await expect(changing).rejects.toMatchObject({ details: { why: 'parent-makes-circle' } });
  });

  it('is refused when it is nested in a tag of another article', async () => {
    const desk = await openDesk();
    const agency = await addAgency(desk, await store(desk, damArticle));
    const other = { ...damArticle, fileName: 'copy.txt', sha256: 'f'.repeat(64) };
    const otherId = await store(desk, other);

    const adding = addOfficial(desk, otherId, agency);

    await expect(adding).rejects.toMatchObject({ details: { why: 'parent-not-in-article' } });
  });
});

describe('removing tags', () => {
  it('lifts children and claim tags to the parent of the removed attribution', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const agency = await addAgency(desk, articleId);
    const official = await addOfficial(desk, articleId, agency);
    const claimTag = await addClaimTag(desk, articleId, { attributionId: official });

    await desk.call('tags:remove', { ids: [official] });

    expect((await desk.call('case:view', {})).tags).toEqual([
      expect.objectContaining({ id: agency, parentId: null }),
      expect.objectContaining({ id: claimTag, attributionId: agency }),
    ]);
  });

  it('takes a claim along that is left without appearances, and undo brings both back', async () => {
    const desk = await openDesk();
    const claimTag = await addClaimTag(desk, await store(desk, damArticle));
    const before = await desk.call('case:view', {});

    await desk.call('tags:remove', { ids: [claimTag] });
    const removed = await desk.call('case:view', {});
    await desk.call('case:undo', {});
    const restored = await desk.call('case:view', {});

    expect(removed.claims).toEqual([]);
    expect({ tags: restored.tags, claims: restored.claims }).toEqual({ tags: before.tags, claims: before.claims });
  });
});

describe('moving an appearance to another claim', () => {
  it('takes the claim away that it was the last appearance of', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const first = await addClaimTag(desk, articleId);
    await addClaimTag(desk, articleId);
    const [, second] = (await desk.call('case:view', {})).claims;

    const { records } = await desk.call('tags:change-claim', { id: first, patch: { claimId: second?.id ?? null } });

    expect(records).toEqual([
      expect.objectContaining({ entity: 'tag', id: first, record: expect.objectContaining({ claimId: second?.id }) as unknown }),
      expect.objectContaining({ entity: 'claim', record: null }),
    ]);
  });
});

describe('the same words tagged at many places', () => {
  const first = 'official as saying the dam had failed';
  const second = 'that the dam had failed';

  it('are appearances of one new claim, in one step of undo', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const place = (words: string) => ({ content: [passageIn(damArticle, words)], stance: 'asserts' as const, attributionId: null });

    const { ids } = await desk.call('tags:add-claims', { articleId, claim: { kind: 'new', text: 'The dam failed.' }, tags: [place(first), place(second)] });
    const { tags, claims, undo } = await desk.call('case:view', {});
    await desk.call('case:undo', {});
    const undone = await desk.call('case:view', {});

    expect(tags.map(({ id }) => id)).toEqual(ids);
    expect(tags).toEqual(ids.map(() => expect.objectContaining({ claimId: claims[0]?.id })));
    expect(undo).toEqual({ action: 'tags.add-claims', count: 2 });
    expect([undone.tags, undone.claims]).toEqual([[], []]);
  });

  it('are refused as a whole when one place is no part of the story', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const place = (words: string) => ({ content: [passageIn(damArticle, words)], stance: 'asserts' as const, attributionId: null });

    const adding = desk.call('tags:add-claims', { articleId, claim: { kind: 'new', text: 'x' }, tags: [place(first), place('12,000 readers')] });

    await expect(adding).rejects.toMatchObject({ code: 'input-invalid', details: { why: 'passage-in-boilerplate' } });
    expect(await desk.call('case:view', {})).toMatchObject({ tags: [], claims: [], undo: { action: 'articles.import' } });
  });
});

describe('a paragraph', () => {
  const places = (count: number) => Array.from({ length: count }, () => ({ content: [passageIn(damArticle, 'the dam had failed')], stance: 'asserts' as const, attributionId: null }));

  it('takes no more tags than it can hold, one by one or at once, and the case stays as it was', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const refusal = { code: 'input-invalid', details: { why: 'paragraph-full', limit: maxTagsInParagraph } };

    await expect(desk.call('tags:add-claims', { articleId, claim: { kind: 'none' }, tags: places(5000) })).rejects.toMatchObject(refusal);
    expect((await desk.call('case:view', {})).tags).toEqual([]);
    await desk.call('tags:add-claims', { articleId, claim: { kind: 'none' }, tags: places(maxTagsInParagraph) });
    await expect(addClaimTag(desk, articleId)).rejects.toMatchObject(refusal);
    await expect(addAgency(desk, articleId)).rejects.toMatchObject(refusal);

    expect((await desk.call('case:view', {})).tags).toHaveLength(maxTagsInParagraph);
  });

  it('full as it is leaves room in the others, and for moving an edge in itself', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const { ids } = await desk.call('tags:add-claims', { articleId, claim: { kind: 'none' }, tags: places(maxTagsInParagraph) });
    const [id] = ids;
    if (id === undefined) throw new Error('no tag was made');

    await desk.call('tags:add-claims', { articleId, claim: { kind: 'none' }, tags: [{ content: [passageIn(damArticle, 'The operator denied')], stance: 'denies', attributionId: null }] });
    await desk.call('tags:change-claim', { id, patch: { content: [passageIn(damArticle, 'saying the dam had failed')] } });

    expect((await desk.call('case:view', {})).tags).toHaveLength(maxTagsInParagraph + 1);
  });
});

describe('tagging after an article was decided anew', () => {
  it('goes by the regions as they are now', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    const line = passageIn(damArticle, 'Support our newsroom: 12,000 readers do.');
    const tag = () => desk.call('tags:add-claim', { articleId, content: [line], stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'none' } });
    await expect(tag()).rejects.toMatchObject({ details: { why: 'passage-in-boilerplate' } });

    await desk.call('articles:set-kind', { id: articleId, decisions: [{ start: line.start, end: line.end, kind: 'body' }] });
    await tag();
    await desk.call('case:undo', {});
    await desk.call('case:undo', {});

    await expect(tag()).rejects.toMatchObject({ details: { why: 'passage-in-boilerplate' } });
  });
});
