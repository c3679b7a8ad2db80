import { describe, expect, it } from 'vitest';
import { articleFile } from '../../main/db/article-texts.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import type { RegionDecisionPatch } from '../../shared/domain/region.js';
import { articleToStore, damArticle, openDesk, passageIn, reopen, store, type Desk } from '../fixtures/case-desk.js';

const story = Array.from({ length: 120 }, (_word, at) => `word${String(at)}`).join(' ');

function foundBy(desk: Desk, query: string): unknown[] {
  const rows = desk.session.database.connection.rows(
    'SELECT articles.file_name FROM article_search JOIN articles ON articles.ordinal = article_search.rowid WHERE article_search MATCH ?',
    query,
  );
  return rows.map((row) => row['file_name']);
}

describe('storing an article', () => {
  it('keeps its bytes, text, regions and metadata, after a restart too', async () => {
    const desk = await openDesk();

    const id = await store(desk, damArticle);
    const again = await reopen(desk);
    const { text, regions, log } = await again.call('articles:open', { id });
    const [article] = (await again.call('case:view', {})).articles;

    expect({ text, regions, log }).toEqual({ text: damArticle.extracted.text, regions: damArticle.extracted.regions, log: damArticle.extracted.log });
    expect(articleFile(again.session.database.connection, id).bytes).toEqual(damArticle.bytes);
    expect(article).toMatchObject({
      id, fileName: 'dam.txt', sha256: damArticle.sha256, sizeBytes: damArticle.bytes.length, wordCount: 21, found: damArticle.extracted.meta, hidden: false,
    });
  });

  it('says that the same bytes are a duplicate, and changes nothing', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);

    const outcome = await desk.call('articles:store', { article: { ...damArticle, fileName: 'again.txt' }, group: 'second' });

    expect(outcome).toEqual({ row: { fileName: 'again.txt', outcome: 'duplicate', articleId: id, sameAs: 'dam.txt', error: null }, change: null });
    expect((await desk.call('case:view', {})).articles).toHaveLength(1);
  });

  it('links the same story of another outlet to the earliest article that has it', async () => {
    const desk = await openDesk();
    const original = await store(desk, articleToStore('agency.txt', [['body', story]]));
    await store(desk, articleToStore('second.txt', [['title', 'A copy'], ['body', story]]));

    const { row } = await desk.call('articles:store', { article: articleToStore('third.txt', [['title', 'Another'], ['body', story]]), group: 'third' });

    expect(row).toMatchObject({ outcome: 'syndicated', sameAs: 'agency.txt' });
    expect((await desk.call('case:view', {})).articles.map((article) => article.copyOf)).toEqual([null, original, original]);
  });

  it('finds a story among hundreds that share its phrases', async () => {
    const desk = await openDesk();
    const phrase = Array.from({ length: 120 }, (_, at) => `phrase${String(at)}`).join(' ');
    const own = (seed: number): string => Array.from({ length: 300 }, (_, at) => `w${String(seed)}x${String(at)}`).join(' ');
    for (let seed = 0; seed < 200; seed += 1) await store(desk, articleToStore(`${String(seed)}.txt`, [['body', `${phrase} ${own(seed)}`]]));

    const { row } = await desk.call('articles:store', { article: articleToStore('copy.txt', [['title', 'A copy'], ['body', `${phrase} ${own(150)}`]]), group: 'g' });

    expect(row).toMatchObject({ outcome: 'syndicated', sameAs: '150.txt' });
  });

  it('links a copy to a copy whose original was taken back', async () => {
    const desk = await openDesk();
    const second = await store(desk, articleToStore('second.txt', [['title', 'A copy'], ['body', story]]));
    await store(desk, articleToStore('last.txt', [['body', story]]));
    await desk.call('case:undo', {});

    const { row } = await desk.call('articles:store', { article: articleToStore('third.txt', [['title', 'Another'], ['body', story]]), group: 'third' });

    expect(row.sameAs).toBe('second.txt');
    expect((await desk.call('case:view', {})).articles.map((article) => article.copyOf)).toEqual([null, second]);
  });

  it('knows the bytes of a listed article only', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);

    const known = await desk.call('articles:known', { sha256: damArticle.sha256 });
    await desk.call('case:undo', {});

    expect(known).toEqual({ id, fileName: 'dam.txt' });
    expect(await desk.call('articles:known', { sha256: damArticle.sha256 })).toBeNull();
  });

  it('joins the files of one import into one step of undo', async () => {
    const desk = await openDesk();
    await store(desk, articleToStore('one.txt', [['body', 'First file.']]), 'import-1');
    await store(desk, articleToStore('two.txt', [['body', 'Second file.']]), 'import-1');

    const { undo } = await desk.call('case:view', {});
    const undone = await desk.call('case:undo', {});

    expect(undo).toEqual({ action: 'articles.import', count: 2 });
    expect(undone?.records.map((record) => record.record)).toEqual([null, null]);
    expect(undone?.undo).toBeNull();
  });
});

describe('undoing an import', () => {
  it('hides the article from list and search, and redo shows it again', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);

    await desk.call('case:undo', {});
    const hidden = [(await desk.call('case:view', {})).articles.length, foundBy(desk, 'operator')];
    await desk.call('case:redo', {});
    const shown = [(await desk.call('case:view', {})).articles.length, foundBy(desk, 'operator')];

    expect(hidden).toEqual([0, []]);
    expect(shown).toEqual([1, ['dam.txt']]);
  });

  it('lets the same bytes come in again as the same article', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    await desk.call('case:undo', {});

    const { row, change } = await desk.call('articles:store', { article: damArticle, group: 'again' });

    expect(row).toMatchObject({ outcome: 'added', articleId: id });
    expect(change?.records).toEqual([expect.objectContaining({ id, record: expect.objectContaining({ hidden: false }) as unknown })]);
  });
});

describe('the search index', () => {
  it('finds words of the body and not of boilerplate', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);

    expect(foundBy(desk, 'ministry')).toEqual(['dam.txt']);
    expect(foundBy(desk, 'newsroom')).toEqual([]);
  });

  it('follows a correction of the title and its undoing', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);

    await desk.call('articles:correct', { ids: [id], corrections: { title: 'Überlauf geöffnet' }, reset: [] });
    const corrected = [foundBy(desk, 'title:uberlauf'), foundBy(desk, 'title:reservoir')];
    await desk.call('case:undo', {});
    const undone = [foundBy(desk, 'title:uberlauf'), foundBy(desk, 'title:reservoir')];

    expect(corrected).toEqual([['dam.txt'], []]);
    expect(undone).toEqual([[], ['dam.txt']]);
  });
});

describe('correcting an article', () => {
  it('keeps what was found beside what the analyst says', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);

    await desk.call('articles:correct', { ids: [id], corrections: { outlet: 'Tarn Valley Beacon', authors: [] }, reset: [] });
    const [article] = (await (await reopen(desk)).call('case:view', {})).articles;

    expect(article).toMatchObject({ corrections: { outlet: 'Tarn Valley Beacon', authors: [] }, found: { outlet: 'Tarn Beacon' } });
  });

  it('goes back to what was found', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    await desk.call('articles:correct', { ids: [id], corrections: { outlet: 'Elsewhere', title: 'Other' }, reset: [] });

    await desk.call('articles:correct', { ids: [id], corrections: {}, reset: ['outlet'] });

    expect((await desk.call('case:view', {})).articles[0]?.corrections).toEqual({ title: 'Other' });
  });

  it('is refused for an article whose import was undone', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    await desk.call('case:undo', {});

    await expect(desk.call('articles:correct', { ids: [id], corrections: { title: 'x' }, reset: [] })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('changing what is part of an article', () => {
  const banner = '12,000 readers do.';
  const part = (words: string, kind: RegionDecisionPatch['kind']): RegionDecisionPatch => {
    const region = damArticle.extracted.regions.find(({ start, end }) => damArticle.extracted.text.slice(start, end).includes(words));
    return { start: region?.start ?? 0, end: region?.end ?? 0, kind };
  };
  const kindsOf = async (desk: Desk, id: ArticleId): Promise<string[]> => (await desk.call('articles:open', { id })).regions.map((region) => region.kind);

  it('gives a folded paragraph to text, tags, search and word count, after a restart too', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);

    await desk.call('articles:set-kind', { id, decisions: [part(banner, 'body')] });
    const again = await reopen(desk);
    const content = [passageIn(damArticle, banner)];
    await again.call('tags:add-claim', { articleId: id, content, stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'new', text: 'Readers pay.' } });

    expect(await kindsOf(again, id)).toEqual(['body', 'title', 'body', 'body']);
    expect(foundBy(again, 'newsroom')).toEqual(['dam.txt']);
    expect((await again.call('case:view', {})).articles[0]).toMatchObject({ regionKinds: [{ start: 0, end: 40, kind: 'body' }], wordCount: 28 });
  });

  it('is undone and redone, in search too', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    await desk.call('articles:set-kind', { id, decisions: [part('operator', 'boilerplate')] });

    const undone = [(await desk.call('case:undo', {}))?.redo, (await kindsOf(desk, id))[3], foundBy(desk, 'operator')];
    await desk.call('case:redo', {});

    expect(undone).toEqual([{ action: 'articles.set-kind', count: 1 }, 'body', ['dam.txt']]);
    expect([(await kindsOf(desk, id))[3], foundBy(desk, 'operator')]).toEqual(['boilerplate', []]);
  });

  it('goes back to what was found', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    await desk.call('articles:set-kind', { id, decisions: [part('Reservoir', 'boilerplate')] });

    await desk.call('articles:set-kind', { id, decisions: [part('Reservoir', null)] });

    expect((await kindsOf(desk, id))[1]).toBe('title');
    expect((await desk.call('case:view', {})).articles[0]?.regionKinds).toEqual([]);
  });

  it('is refused where it would fold tagged words away', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    const content = [passageIn(damArticle, 'the dam had failed')];
    await desk.call('tags:add-claim', { articleId: id, content, stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'new', text: 'It failed.' } });

    const folding = desk.call('articles:set-kind', { id, decisions: [part('Harrow', 'boilerplate')] });

    await expect(folding).rejects.toMatchObject({ code: 'input-invalid', details: { why: 'tags-inside' } });
    await desk.call('articles:set-kind', { id, decisions: [part('Harrow', 'quote'), part('operator', 'terms')] });
    expect(await kindsOf(desk, id)).toEqual(['boilerplate', 'title', 'quote', 'terms']);
  });

  it('is refused where taking a decision back would fold tagged words away', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    await desk.call('articles:set-kind', { id, decisions: [part(banner, 'body')] });
    const content = [passageIn(damArticle, banner)];
    await desk.call('tags:add-claim', { articleId: id, content, stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'new', text: 'Readers pay.' } });

    await expect(desk.call('articles:set-kind', { id, decisions: [part(banner, null)] })).rejects.toMatchObject({ details: { why: 'tags-inside' } });
  });

  it('is refused for part of a region', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);

    await expect(desk.call('articles:set-kind', { id, decisions: [{ start: 0, end: 7, kind: 'body' }] })).rejects.toMatchObject({ details: { why: 'regions-cut' } });
  });
});

describe('import reports', () => {
  it('are kept newest first, a later state in place of an earlier one', async () => {
    const desk = await openDesk();
    const report = { id: 'a', startedAtMs: 1, finishedAtMs: null, cancelled: false, total: 1, present: 'dam.txt', rows: [] };
    await desk.call('import:keep-report', { report });
    await desk.call('import:keep-report', { report: { ...report, id: 'b', startedAtMs: 2 } });

    await desk.call('import:keep-report', { report: { ...report, finishedAtMs: 9, present: null } });

    expect(await desk.call('import:reports', {})).toEqual([
      { ...report, id: 'b', startedAtMs: 2 },
      { ...report, finishedAtMs: 9, present: null },
    ]);
  });
});
