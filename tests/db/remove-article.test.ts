import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { getArticle } from '../../main/db/articles.js';
import { removeArticle } from '../../main/db/remove-article.js';
import { keepBroughtLedger } from '../../main/db/brought-ledgers.js';
import type { Article } from '../../shared/domain/article.js';
import type { Block, CitationTarget } from '../../shared/domain/briefing.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { articleToStore, openDesk, passageIn, reopen, store, type Desk } from '../fixtures/case-desk.js';
import { blockId, millArticle } from '../fixtures/full-case.js';
import { smallLedger } from '../fixtures/small-ledger.js';

/** An article with words that stand nowhere else. */
const quarryArticle = articleToStore(
  'quarry-of-vellmarsh.txt',
  [
    ['title', 'Quarry at Vellmarsh floods again'],
    ['body', 'Inspector Brannoc Twillet said the northern pumps had been idle since Tuesday.'],
    ['body', 'Nobody explained the zorblatt.'],
  ],
  { title: 'Quarry at Vellmarsh floods again', outlet: 'Sedge Courier' },
);
const said = 'the northern pumps had been idle since Tuesday';

/** What must be found nowhere, in any case of letters; the last one only the search index has as it is. */
const needles = ['Quarry at Vellmarsh', 'Inspector Brannoc Twillet', said, 'pumps had been idle', 'Nobody explained', 'Brannoc', 'Vellmarsh', 'zorblatt'];

/** The needles found in any file of the case's folder, in UTF-8 or UTF-16. */
function foundBeside(casePath: string): string[] {
  const folder = path.dirname(casePath);
  const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
  const texts = files.flatMap((bytes) => [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')]).map((text) => text.toLowerCase());
  return needles.filter((needle) => texts.some((text) => text.includes(needle.toLowerCase())));
}

function block(name: string, words: string, target: CitationTarget, quoted?: string): Block {
  return { id: blockId(name), type: 'paragraph', runs: [{ type: 'text', text: words }, quoted === undefined ? { type: 'citation', target } : { type: 'quotation', words: quoted, target }] };
}

/** Removes an article and writes the file anew, as the window asks it. */
async function removeForGood(desk: Desk, id: ArticleId) {
  const change = await desk.call('articles:remove', { id });
  return { change, ...(await desk.call('case:rewrite', {})) };
}

/** A case in which the words of the quarry article stand wherever they can. */
async function quarryCase(): Promise<{ readonly desk: Desk; readonly quarry: ArticleId; readonly mill: ArticleId; readonly briefing: string }> {
  const desk = await openDesk();
  await store(desk, quarryArticle, 'undone');
  await desk.call('case:undo', {});
  const quarry = await store(desk, quarryArticle);
  const mill = await store(desk, millArticle);
  await desk.call('articles:correct', { ids: [quarry], corrections: { title: 'Quarry at Vellmarsh, corrected' }, reset: [] });
  const attribution = await desk.call('tags:add-attribution', {
    articleId: quarry, source: [passageIn(quarryArticle, 'Inspector Brannoc Twillet')], cue: [passageIn(quarryArticle, 'said')], content: [passageIn(quarryArticle, said)],
    sourceType: 'named', quoteType: 'indirect', stance: 'asserts', statedDate: null, parentId: null, sourceId: null,
  });
  const claimTag = await desk.call('tags:add-claim', { articleId: quarry, content: [passageIn(quarryArticle, said)], stance: 'asserts', attributionId: attribution.id, translation: null, claim: { kind: 'new', text: said } });
  const claimId = (await desk.call('case:view', {})).claims[0]!.id;
  await desk.call('tags:add-claim', { articleId: mill, content: [passageIn(millArticle, 'shut its gates')], stance: 'denies', attributionId: null, translation: null, claim: { kind: 'existing', id: claimId } });
  await desk.call('tags:add-claim', { articleId: quarry, content: [passageIn(quarryArticle, 'Nobody explained the zorblatt')], stance: 'asserts', attributionId: null, translation: null, claim: { kind: 'new', text: 'Nobody explained it.' } });
  await desk.call('suggestions:dismiss', { kind: 'attribution', about: [quarry], words: { source: 'Brannoc', cue: 'said', content: said } });
  const { id } = await desk.call('briefings:create', { name: 'Morning' });
  const blocks = [
    block('a', 'The pumps stood still.', { kind: 'appearance', appearanceId: claimTag.id }),
    block('b', 'He said so:', { kind: 'passage', articleId: quarry, passage: passageIn(quarryArticle, said) }, said),
    block('c', 'The mill shut.', { kind: 'article', articleId: mill }),
  ];
  await desk.call('briefings:save-draft', { id, head: null, blocks, blockIds: blocks.map((one) => one.id) });
  await desk.call('briefings:commit', { id });
  await desk.call('briefings:save-draft', { id, head: null, blocks: [block('a', 'Idle:', { kind: 'passage', articleId: quarry, passage: passageIn(quarryArticle, 'pumps had been idle') })], blockIds: null });
  await desk.call('import:keep-report', {
    report: { id: 'import-1', startedAtMs: 1, finishedAtMs: 2, cancelled: false, total: 2, present: null, rows: [quarry, mill].map((articleId, at) => ({ fileName: at === 0 ? 'quarry-of-vellmarsh.txt' : 'mill.txt', archive: null, outcome: 'added' as const, articleId, sameAs: null, error: null })) },
  });
  await desk.session.write(({ connection }) => keepBroughtLedger(connection, { id: 'f'.repeat(64), broughtAtMs: 3, ledger: smallLedger({ sha256: quarryArticle.sha256, fileName: 'quarry-of-vellmarsh.txt', title: 'Quarry at Vellmarsh floods again', words: said }) }));
  return { desk, quarry, mill, briefing: id };
}

function articleOf(desk: Desk, id: ArticleId): Article {
  const article = getArticle(desk.session.database.connection, id);
  if (article === null) throw new Error('the article is gone');
  return article;
}

describe('an article removed for good', () => {
  it('leaves none of its words in the file, its log or beside it, and the case is whole', async () => {
    const { desk, quarry } = await quarryCase();
    const held = foundBeside(desk.path);

    const { isRewritten } = await removeForGood(desk, quarry);
    const foundWhileOpen = foundBeside(desk.path);
    const again = await reopen(desk);

    expect(held).toEqual(needles);
    expect(isRewritten).toBe(true);
    expect(foundWhileOpen).toEqual([]);
    expect(await again.call('case:check-records', {})).toMatchObject({ damaged: [] });
    await again.call('case:close-file', {});
    expect(foundBeside(desk.path)).toEqual([]);
  });

  it('would be found in a file that was not written anew', async () => {
    const { desk, quarry } = await quarryCase();
    await desk.session.write((scope) => removeArticle(scope, articleOf(desk, quarry)));

    expect(foundBeside(desk.path)).not.toEqual([]);
  });

  it('takes its tags and bare claims along, and leaves what others carry', async () => {
    const { desk, quarry, mill, briefing } = await quarryCase();
    const preview = await desk.call('articles:removal', { ids: [quarry] });

    await removeForGood(desk, quarry);

    const view = await desk.call('case:view', {});
    expect(preview).toMatchObject({ tags: 3, claimsGone: ['Nobody explained it.'], claimsChanged: 1, citations: 2, briefings: ['Morning'], copies: 0, repeatedIn: 0 });
    expect(view.articles.map(({ id }) => id)).toEqual([mill]);
    expect(view.tags).toMatchObject([{ articleId: mill }]);
    expect(view.claims).toMatchObject([{ text: 'shut its gates' }]);
    expect(view.dismissals).toEqual([]);
    const { blocks } = await desk.call('briefings:load', { id: briefing as never });
    const mark = { type: 'citation', target: { kind: 'article', articleId: quarry } };
    expect(blocks.map(({ runs }) => runs[1])).toEqual([mark, mark, { type: 'citation', target: { kind: 'article', articleId: mill } }]);
    expect((await desk.call('import:reports', {}))[0]?.rows).toMatchObject([{ fileName: 'mill.txt' }]);
    expect((await desk.call('ledgers:list', {})).length).toBe(1);
  });

  it('leaves citations that the export says lead to nothing', async () => {
    const { desk, quarry, briefing } = await quarryCase();
    await removeForGood(desk, quarry);

    const { findings } = layoutBriefing(await desk.call('briefings:load-for-print', { id: briefing as never, nowMs: 0 }));

    expect(findings.filter(({ code }) => code === 'citation-lost')).toMatchObject([{ blockId: blockId('a'), lost: 'article' }, { blockId: blockId('b'), lost: 'article' }]);
  });

  it('ends undo where it was last touched, and keeps what was done since', async () => {
    const { desk, quarry, mill } = await quarryCase();
    await desk.call('articles:correct', { ids: [mill], corrections: { genre: 'analysis' }, reset: [] });

    const { change } = await removeForGood(desk, quarry);
    const undone = await desk.call('case:undo', {});

    expect(change).toMatchObject({ undo: { action: 'articles.correct' }, redo: null });
    expect(undone?.records).toMatchObject([{ id: mill, record: { corrections: {} } }]);
    expect(await desk.call('case:undo', {})).toBeNull();
    expect(await desk.call('case:redo', {})).not.toBeNull();
    expect(await desk.call('case:check-records', {})).toMatchObject({ damaged: [] });
  });

  it('leaves a tombstone with the hash and the time, and may be imported again', async () => {
    const { desk, quarry } = await quarryCase();
    await removeForGood(desk, quarry);

    const again = await store(desk, quarryArticle, 'again');

    const tombstones = desk.session.database.connection.rows('SELECT article_id, sha256, removed_at_ms, is_rewritten FROM removals');
    expect(tombstones).toMatchObject([{ article_id: quarry, sha256: quarryArticle.sha256, removed_at_ms: expect.any(Number) as number, is_rewritten: 1 }]);
    expect(again).not.toBe(quarry);
    expect(await desk.call('case:check-records', {})).toMatchObject({ damaged: [] });
  });

  it('is gone from the file after the next opening where the program was stopped before the file was written anew', async () => {
    const { desk, quarry } = await quarryCase();
    await desk.session.write((scope) => removeArticle(scope, articleOf(desk, quarry)));

    const again = await reopen(desk);

    expect(foundBeside(again.path)).toEqual([]);
    expect(again.session.database.connection.number('SELECT min(is_rewritten) FROM removals')).toBe(1);
  });
});
