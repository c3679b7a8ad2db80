import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFile, textOfVersion } from '../../main/db/article-texts.js';
import { assertJournalWhole } from '../../main/db/journal.js';
import { articleIdSchema, type ArticleId } from '../../shared/domain/ids.js';
import { extractorVersion } from '../../shared/import/extractor-version.js';
import type { CaseView } from '../../shared/ipc/case-channels.js';
import { articleToStore, damArticle, openDesk, passageIn, reopen, store, type Desk } from '../fixtures/case-desk.js';
import { addAgency, addClaimTag, addOfficial } from '../fixtures/dam-tags.js';
import { writeOlderCase } from '../fixtures/older-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** A corrected copy: the agency's sentence stands further down, the operator's was changed. */
const newerDam = articleToStore(
  'dam-corrected.txt',
  [
    ['title', 'Reservoir emptied overnight'],
    ['body', 'This report was corrected on Tuesday.'],
    ['body', 'The Harrow agency quoted a ministry official as saying the dam had failed.'],
    ['body', 'The operator said it knew of no failure.'],
  ],
  { title: 'Reservoir emptied overnight', outlet: 'Tarn Beacon', authors: ['M. Ross'] },
);

/** The same bytes and the same text, read by a better cleaner. */
const recleanedDam = {
  ...damArticle,
  extracted: {
    ...damArticle.extracted,
    regions: damArticle.extracted.regions.map((region, at) => (at === 3 ? { ...region, kind: 'boilerplate' as const } : region)),
    meta: { ...damArticle.extracted.meta, authors: ['M. Ross'] },
  },
};

async function addDenial(desk: Desk, articleId: ArticleId): Promise<void> {
  await desk.call('tags:add-claim', {
    articleId, content: [passageIn(damArticle, 'The operator denied that the dam had failed')], stance: 'denies', attributionId: null, translation: null,
    claim: { kind: 'new', text: 'The operator denies it.' },
  });
}

async function taggedDam(): Promise<{ desk: Desk; id: ArticleId }> {
  const desk = await openDesk();
  const id = await store(desk, damArticle);
  const agency = await addAgency(desk, id);
  await addOfficial(desk, id, agency);
  await addDenial(desk, id);
  return { desk, id };
}

async function recordsOf(desk: Desk): Promise<Pick<CaseView, 'articles' | 'tags' | 'claims'>> {
  const { articles, tags, claims } = await desk.call('case:view', {});
  return { articles, tags, claims };
}

describe('a newer copy of an article', () => {
  it('is told in counts before anything is changed', async () => {
    const { desk, id } = await taggedDam();
    const before = await recordsOf(desk);

    const preview = await desk.call('articles:preview-text', { id, source: newerDam });

    expect(preview).toMatchObject({
      changes: true, text: 'changed', extractor: { before: extractorVersion, after: extractorVersion }, words: { before: 21, after: 27 }, metadata: ['authors'],
      tags: { kept: 0, moved: 2, review: 1, orphan: 0 },
    });
    expect(await recordsOf(desk)).toEqual(before);
  });

  it('becomes a text version: tags whose words stand there move, the others keep their words and wait', async () => {
    const { desk, id } = await taggedDam();

    const change = await desk.call('articles:put-text', { id, source: newerDam });
    const { articles: [article], tags: [agency, official, denial] } = await recordsOf(desk);
    const { text } = await desk.call('articles:open', { id });

    expect(change.undo).toEqual({ action: 'articles.new-text', count: 1 });
    expect(article).toMatchObject({ fileName: 'dam-corrected.txt', sha256: newerDam.sha256, textVersion: 2, found: { authors: ['M. Ross'] } });
    expect(text).toBe(newerDam.extracted.text);
    expect([agency, official].map((tag) => tag?.unplaced)).toEqual([undefined, undefined]);
    expect(agency?.content).toEqual([passageIn(newerDam, 'a ministry official as saying the dam had failed')]);
    expect(denial).toMatchObject({ unplaced: { textVersion: 1, state: 'review' }, content: [passageIn(damArticle, 'The operator denied that the dam had failed')] });
  });

  it('keeps the older text and its bytes', async () => {
    const { desk, id } = await taggedDam();

    await desk.call('articles:put-text', { id, source: newerDam });
    const { connection } = (await reopen(desk)).session.database;

    expect(textOfVersion(connection, id, 1)).toMatchObject({ text: damArticle.extracted.text, regions: damArticle.extracted.regions });
    expect(articleFile(connection, id).bytes).toEqual(newerDam.bytes);
    expect(connection.rows('SELECT sha256 FROM article_files ORDER BY file_name')).toEqual([{ sha256: newerDam.sha256 }, { sha256: damArticle.sha256 }]);
  });

  it('is taken back and done again in one step each, after restarts too', async () => {
    const { desk, id } = await taggedDam();
    const before = await recordsOf(desk);
    await desk.call('articles:put-text', { id, source: newerDam });
    const after = await recordsOf(desk);

    const undoing = await reopen(desk);
    await undoing.call('case:undo', {});
    const undone = await recordsOf(undoing);
    const { text } = await undoing.call('articles:open', { id });
    const redoing = await reopen(undoing);
    await redoing.call('case:redo', {});

    expect(undone).toEqual(before);
    expect(text).toBe(damArticle.extracted.text);
    expect(await recordsOf(redoing)).toEqual(after);
    expect((await redoing.call('articles:open', { id })).text).toBe(newerDam.extracted.text);
    assertJournalWhole(redoing.session.database.connection, 100);
  });

  it('is searched by its own words, and by the older ones again once it is taken back', async () => {
    const { desk, id } = await taggedDam();
    const found = (query: string): number => desk.session.database.connection.rows('SELECT rowid FROM article_search WHERE article_search MATCH ?', query).length;

    await desk.call('articles:put-text', { id, source: newerDam });
    const withNewer = [found('corrected'), found('denied')];
    await desk.call('case:undo', {});

    expect(withNewer).toEqual([1, 0]);
    expect([found('corrected'), found('denied')]).toEqual([0, 1]);
  });

  it('whose text the article had before is no third version, and the tags that waited stand where they stood', async () => {
    const { desk, id } = await taggedDam();
    const before = await recordsOf(desk);
    await desk.call('articles:put-text', { id, source: newerDam });

    await desk.call('articles:put-text', { id, source: damArticle });

    expect((await recordsOf(desk)).articles[0]?.textVersion).toBe(1);
    // The third tag never left; the second one's words stand in two places there, and the words around them are new ones.
    expect((await recordsOf(desk)).tags[2]).toEqual(before.tags[2]);
    expect((await recordsOf(desk)).tags[1]?.unplaced).toEqual({ textVersion: 2, state: 'review' });
  });

  it('is refused when the file is another article of the case', async () => {
    const { desk, id } = await taggedDam();
    await store(desk, newerDam);

    await expect(desk.call('articles:preview-text', { id, source: newerDam })).rejects.toMatchObject({ code: 'input-invalid', details: { why: 'file-of-other-article' } });
  });

  it('is accepted when its import as an article of its own was taken back', async () => {
    const { desk, id } = await taggedDam();
    await store(desk, newerDam);
    await desk.call('case:undo', {});

    await desk.call('articles:put-text', { id, source: newerDam });

    expect((await recordsOf(desk)).articles).toMatchObject([{ id, textVersion: 2 }]);
  });

  it('that was taken back can be imported as an article of its own', async () => {
    const { desk, id } = await taggedDam();
    await desk.call('articles:put-text', { id, source: newerDam });
    await desk.call('case:undo', {});

    const other = await store(desk, newerDam);

    expect(other).not.toBe(id);
    expect((await recordsOf(desk)).articles.map(({ fileName }) => fileName)).toEqual(['dam.txt', 'dam-corrected.txt']);
  });

  it('leaves the older bytes a duplicate of the article', async () => {
    const { desk, id } = await taggedDam();
    await desk.call('articles:put-text', { id, source: newerDam });

    const { row } = await desk.call('articles:store', { article: damArticle, group: 'again' });

    expect(row).toMatchObject({ outcome: 'duplicate', articleId: id });
  });
});

describe('a re-clean of the same text', () => {
  it('changes regions and metadata alone, and keeps tagged words in the story', async () => {
    const { desk, id } = await taggedDam();
    const before = await recordsOf(desk);

    const preview = await desk.call('articles:preview-text', { id, source: recleanedDam });
    const change = await desk.call('articles:put-text', { id, source: recleanedDam });
    const after = await recordsOf(desk);
    const { regions } = await desk.call('articles:open', { id });

    expect(preview).toMatchObject({ text: 'same', metadata: ['authors'], tags: { kept: 3, moved: 0 }, decisions: { kept: 0, lost: 0, added: 1 } });
    expect(change.undo).toEqual({ action: 'articles.re-clean', count: 1 });
    expect(after.tags).toEqual(before.tags);
    expect(after.articles[0]).toMatchObject({ textVersion: 1, reading: 2, found: { authors: ['M. Ross'] } });
    expect(regions[3]?.kind).toBe('body');
  });

  it('folds what is not tagged, and is taken back in one step', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);

    await desk.call('articles:put-text', { id, source: recleanedDam });
    const kinds = (await desk.call('articles:open', { id })).regions.map(({ kind }) => kind);
    await desk.call('case:undo', {});

    expect(kinds).toEqual(['boilerplate', 'title', 'body', 'boilerplate']);
    expect((await desk.call('articles:open', { id })).regions).toEqual(damArticle.extracted.regions);
  });

  it('that finds nothing new is refused', async () => {
    const { desk, id } = await taggedDam();

    expect((await desk.call('articles:preview-text', { id, source: damArticle })).changes).toBe(false);
    await expect(desk.call('articles:put-text', { id, source: damArticle })).rejects.toMatchObject({ details: { why: 'same-text' } });
  });
});

describe('a tag whose place is to be reviewed', () => {
  async function reviewed(): Promise<{ desk: Desk; id: ArticleId; tagId: CaseView['tags'][number]['id'] }> {
    const { desk, id } = await taggedDam();
    await desk.call('articles:put-text', { id, source: newerDam });
    const tag = (await recordsOf(desk)).tags.find(({ unplaced }) => unplaced !== undefined);
    if (tag === undefined) throw new Error('no tag in review');
    return { desk, id, tagId: tag.id };
  }

  it('has its old place and the likeliest new one side by side', async () => {
    const { desk, tagId } = await reviewed();

    const proposal = await desk.call('tags:propose', { id: tagId });

    expect(proposal.before.words).toContain('The operator denied that the dam had failed');
    expect(proposal.before.marks.map(({ start, end }) => proposal.before.words.slice(start, end))).toEqual(['The operator denied that the dam had failed']);
    expect(proposal.pieces.every(({ place }) => place === null || newerDam.extracted.text.includes(place.exact))).toBe(true);
  });

  it('gets its place when the analyst gives it one, and waits again when that is taken back', async () => {
    const { desk, tagId } = await reviewed();

    await desk.call('tags:place', { id: tagId, source: [], cue: [], content: [passageIn(newerDam, 'The operator said it knew of no failure')] });
    const placed = (await recordsOf(desk)).tags.find(({ id }) => id === tagId);
    await desk.call('case:undo', {});
    const waiting = (await recordsOf(desk)).tags.find(({ id }) => id === tagId);

    expect(placed?.unplaced).toBeUndefined();
    expect(placed?.content[0]?.exact).toBe('The operator said it knew of no failure');
    expect(waiting?.unplaced).toEqual({ textVersion: 1, state: 'review' });
  });

  it('becomes an orphan with all its words when the place is refused, after a restart too', async () => {
    const { desk, tagId } = await reviewed();

    const change = await desk.call('tags:orphan', { ids: [tagId] });
    const again = await reopen(desk);

    expect(change.undo).toEqual({ action: 'tags.orphan', count: 1 });
    expect((await recordsOf(again)).tags.find(({ id }) => id === tagId)).toMatchObject({
      unplaced: { textVersion: 1, state: 'orphan' }, content: [{ exact: 'The operator denied that the dam had failed' }],
    });
  });

  it('keeps its claim, can be graded, and is moved as a whole only', async () => {
    const { desk, tagId } = await reviewed();

    await desk.call('tags:change-claim', { id: tagId, patch: { stance: 'doubts' } });

    const { tags, claims } = await recordsOf(desk);
    expect(tags.find(({ id }) => id === tagId)).toMatchObject({ stance: 'doubts', unplaced: { state: 'review' } });
    expect(claims).toHaveLength(1);
    await expect(desk.call('tags:change-claim', { id: tagId, patch: { content: [passageIn(newerDam, 'no failure')] } })).rejects.toMatchObject({ details: { why: 'tag-unplaced' } });
  });

  it('is never one that has its place', async () => {
    const { desk } = await reviewed();
    const [placed] = (await recordsOf(desk)).tags;
    if (placed === undefined) throw new Error('no tags');

    await expect(desk.call('tags:orphan', { ids: [placed.id] })).rejects.toMatchObject({ details: { why: 'tag-placed' } });
  });
});

describe('a case from before text versions', () => {
  it('has its texts as version 1, its tags in place, and a copy of itself beside it', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    writeOlderCase(file, './migrations/2026-11-22T0500-region-kinds.sql', [passageIn(damArticle, 'the dam had failed')]);
    const id = articleIdSchema.parse('dam');

    const desk = await openDesk({ path: file, create: false });
    const { articles, tags } = await recordsOf(desk);

    expect(articles).toMatchObject([{ fileName: 'dam.txt', textVersion: 1, reading: 1 }]);
    expect(tags).toMatchObject([{ id: 'tag-0', content: [passageIn(damArticle, 'the dam had failed')] }]);
    expect(tags[0]?.unplaced).toBeUndefined();
    expect(await desk.call('articles:open', { id })).toMatchObject({ text: damArticle.extracted.text, regions: damArticle.extracted.regions });
    expect(articleFile(desk.session.database.connection, id).bytes).toEqual(damArticle.bytes);
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('.before-'))).toHaveLength(1);
  });

  it('takes a newer copy and says that its text is from before readers were numbered', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    writeOlderCase(file, './migrations/2026-11-22T0500-region-kinds.sql', [passageIn(damArticle, 'quoted a ministry official')]);
    const desk = await openDesk({ path: file, create: false });
    const id = articleIdSchema.parse('dam');

    const preview = await desk.call('articles:preview-text', { id, source: newerDam });
    await desk.call('articles:put-text', { id, source: newerDam });

    expect(preview.extractor).toEqual({ before: 0, after: extractorVersion });
    expect((await recordsOf(desk)).tags[0]?.content).toEqual([passageIn(newerDam, 'quoted a ministry official')]);
  });
});

describe('a claim tag in the same place as others', () => {
  it('moves with the attribution it stands in', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    const official = await addOfficial(desk, id, await addAgency(desk, id));
    await addClaimTag(desk, id, { attributionId: official });

    await desk.call('articles:put-text', { id, source: newerDam });

    const { tags } = await recordsOf(desk);
    expect(tags.map(({ unplaced }) => unplaced)).toEqual([undefined, undefined, undefined]);
    expect(tags[2]?.content[0]?.start).toBe(newerDam.extracted.text.indexOf('the dam had failed'));
  });
});
