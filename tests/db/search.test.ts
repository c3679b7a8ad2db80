import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../main/db/article-query.js';
import { newCaseKey } from '../../main/db/case-key.js';
import { Connection } from '../../main/db/connection.js';
import { readCounter } from '../../main/db/case-state.js';
import type { ArticleMeta } from '../../shared/domain/article.js';
import type { ArticleId, BlockId } from '../../shared/domain/ids.js';
import type { RegionKind } from '../../shared/domain/region.js';
import { matchesQuery } from '../../shared/search/match-query.js';
import { parseQuery } from '../../shared/search/parse-query.js';
import { foldedWords } from '../../shared/search/search-words.js';
import { articleToStore, damArticle, openDesk, reopen, store, type Desk } from '../fixtures/case-desk.js';
import { addClaimTag, addOfficial } from '../fixtures/dam-tags.js';
import { writeOlderCase } from '../fixtures/older-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const published = (iso: string): Partial<ArticleMeta> => ({ published: { iso, precision: 'day', zone: null } });

const stories: readonly (readonly [string, Partial<ArticleMeta>, readonly (readonly [RegionKind, string])[]])[] = [
  ['pier.txt', { title: 'Northern pier closed', outlet: 'Tarn Beacon', ...published('2031-10-29') }, [
    ['boilerplate', 'Subscribe to the gazette.'], ['title', 'Northern pier closed'], ['standfirst', 'A café burned down.'], ['body', 'The harbour office closed the northern pier.'], ['body', 'Boats land at the old quay.'],
  ]],
  ['quay.txt', { title: 'Boats return', outlet: 'Orrin Post', ...published('2031-11-02') }, [['body', 'Boats returned to the northern quay; the pier is old.'], ['body', 'Kessel’s harbour stays shut.']]],
  ['ru.txt', { title: 'Порт закрыт', outlet: 'Вестник' }, [['body', 'Самолёт приземлился, йод привезли в порт.']]],
  ['ko.txt', { title: '항구 소식', outlet: '타른' }, [['body', '대통령은 항구를 방문했다. 정부가 발표했다.']]],
  ['ja.txt', { title: '港のニュース' }, [['body', '北の埠頭は閉鎖された。東京タワーで発表。']]],
  ['ar.txt', { title: 'الميناء', outlet: 'صحيفة' }, [['body', 'أَعْلَنَتِ الحكومة إغلاق الميناء.']]],
];

async function deskWithStories(desk: Desk): Promise<Desk> {
  for (const [fileName, meta, lines] of stories) await store(desk, articleToStore(fileName, lines, meta));
  return desk;
}

/** File names of the articles a query finds, in order of the alphabet. */
async function found(desk: Desk, words: string): Promise<string[]> {
  const { articles } = await desk.call('search:query', { words });
  expect(articles.total).toBe(articles.ids.length);
  const names = new Map((await desk.call('case:view', {})).articles.map(({ id, fileName }) => [id, fileName]));
  return articles.ids.map((id) => names.get(id)?.replace('.txt', '') ?? 'hidden').sort();
}

describe('search across the case', () => {
  it('understands every operator, field and script', async () => {
    const desk = await deskWithStories(await openDesk());
    const cases: Readonly<Record<string, string>> = {
      'harbour ': 'pier quay', 'HARBOUR boats ': 'pier quay', 'harbour sunk ': '', 'harb': 'pier quay', 'harb ': '', 'harb* ': 'pier quay',
      '"northern pier" ': 'pier', '"old quay" OR "northern quay" ': 'pier quay', 'quay NOT returned ': 'pier', 'quay -returned ': 'pier', '-harbour ': 'ar ja ko ru',
      'NEAR(boats quay, 3) ': '', 'NEAR(returned quay, 3) ': 'quay', 'boats NEAR/4 quay ': 'pier quay', '(office OR kessel) northern ': 'pier quay',
      'outlet:beacon ': 'pier', 'title:boats ': 'quay', 'boats outlet:beacon ': 'pier', 'outlet:"orrin post" OR cafe ': 'pier quay', 'café ': 'pier', 'gazette ': '',
      'date:2031 ': 'pier quay', 'date:2031-10 ': 'pier', 'date:2031-11-02 ': 'quay', 'date:>2031-10 harbour ': 'quay', 'date:2031-10..2031-11 pier ': 'pier quay', 'harbour -date:2031-11 ': 'pier',
      'самолет ': 'ru', 'ИОД ': 'ru', 'порт -порт ': '', '대통령 ': 'ko', '정부 ': 'ko', '항': 'ko', '埠頭 ': 'ja', '京タワー ': 'ja', '港': 'ja', 'اعلنت ': 'ar', 'الحكومة ': 'ar',
    };
    const answers = Object.fromEntries(await Promise.all(Object.keys(cases).map(async (words) => [words, (await found(desk, words)).join(' ')] as const)));

    expect(answers).toEqual(cases);
    expect((await desk.call('case:check-records', {})).damaged).toEqual([]);
  });

  it('asks titles and names alone for one or two letters', async () => {
    const desk = await deskWithStories(await openDesk());

    expect([await found(desk, 'bo'), await found(desk, 'la'), await found(desk, 'По')]).toEqual([['quay'], [], ['ru']]);
  });

  it('finds articles by their labels and by the collections they are in', async () => {
    const desk = await deskWithStories(await openDesk());
    const idOf = new Map((await desk.call('case:view', {})).articles.map(({ id, fileName }) => [fileName, id] as const));
    const ids = (...names: readonly string[]): ArticleId[] => names.flatMap((name) => idOf.get(name) ?? []);
    await desk.call('filings:change', { ids: ids('pier.txt', 'ru.txt'), change: { what: 'labels', add: ['To Check'], remove: [] } });
    await desk.call('collections:create', { name: 'Harbour checks', articleIds: ids('quay.txt') });

    expect([await found(desk, 'label:check '), await found(desk, 'label:check'), await found(desk, 'label:"to check" northern '), await found(desk, 'northern -label:checks ')]).toEqual([
      ['pier', 'ru'], ['pier', 'quay', 'ru'], ['pier'], ['pier'],
    ]);
  });

  it('finds articles by the sources and claims in them, and the records themselves', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    const official = await addOfficial(desk, id, null);
    await addClaimTag(desk, id);
    await deskWithStories(desk);
    const byWords = await found(desk, 'source:"ministry official" ');
    await desk.call('sources:add', { source: { name: 'Ilse Brandt', type: 'named', descriptor: 'speaks for the dams', aliases: ['I. Brandt'], partOf: null, reliability: null, reliabilityReason: null, reliabilityDate: null }, assignTo: [official] });
    const { id: briefing } = await desk.call('briefings:create', { name: 'Water' });
    const block = { id: 'b1' as BlockId, type: 'paragraph' as const, runs: [{ type: 'text' as const, text: 'Brandt spoke of the failed dam.' }] };
    await desk.call('briefings:save-draft', { id: briefing, head: null, blockIds: [block.id], blocks: [block] });

    const answer = await desk.call('search:query', { words: 'brandt ' });

    expect(byWords).toEqual(['dam']);
    expect([await found(desk, 'source:brandt '), await found(desk, 'source:"ministry official" '), await found(desk, 'claim:"dam failed" '), await found(desk, 'claim:dam -source:brandt ')]).toEqual([['dam'], [], ['dam'], []]);
    expect([answer.sources.total, answer.claims.total, answer.briefings]).toEqual([1, 0, { found: [{ id: briefing, blockId: 'b1' }], total: 1 }]);
    expect((await desk.call('search:query', { words: 'claim:failed ' })).claims.total).toBe(1);
  });

  it('marks the places in the text, and never in what is folded away', async () => {
    const desk = await deskWithStories(await openDesk());

    const [pier] = (await desk.call('search:query', { words: 'northern pier ' })).passages;

    expect(pier?.title).toEqual([{ text: 'Northern', isHit: true }, { text: ' ', isHit: false }, { text: 'pier', isHit: true }, { text: ' closed', isHit: false }]);
    expect(pier?.count).toBe(4);
    const body = pier?.excerpts.map(({ pieces }) => pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(''));
    expect(body).toContain('The harbour office closed the [northern] [pier].');
  });

  it('ranks a title above a mention', async () => {
    const desk = await deskWithStories(await openDesk());
    const view = await desk.call('case:view', {});
    const [first] = (await desk.call('search:query', { words: 'boats ' })).articles.ids;

    expect(view.articles.find(({ id }) => id === first)?.fileName).toBe('quay.txt');
  });

  it('never finds an article whose import was undone, or that was removed for good', async () => {
    const desk = await openDesk();
    const id = await store(desk, damArticle);
    await deskWithStories(desk);
    await desk.call('case:undo', {});
    const withoutLast = await found(desk, 'الحكومة ');
    const searches = (words: string) => desk.call('search:query', { words });
    await desk.call('articles:remove', { id });
    await desk.call('case:rewrite', {});

    expect(withoutLast).toEqual([]);
    expect((await searches('harrow ')).articles.total).toBe(0);
    expect((await searches('date:2031 -zzz ')).articles.total).toBe(2);
    expect(await desk.call('search:passages', { words: 'harrow ', ids: [id] })).toEqual([]);
  });

  it('works in an encrypted case', async () => {
    const desk = await deskWithStories(await openDesk({ key: await newCaseKey('seven herons over Lake Orm') }));

    expect(await found(desk, 'NEAR(closed pier, 2) OR порт ')).toEqual(['pier', 'ru']);
  });

  it('answers whatever is typed, soon', async () => {
    const desk = await deskWithStories(await openDesk());
    const hostile = ['"', '*', 'NEAR(', '(', ')', '-', 'a'.repeat(10_000), '('.repeat(10_000), 'harbour OR '.repeat(500), 'NOT '.repeat(2000), 'x* '.repeat(3000), 'NEAR(a b, 99999999)', '\0', '{a b} : c', 'body : x ^y + z', 'date:<', `${'(a NOT '.repeat(25)}b${')'.repeat(25)}`];
    const started = performance.now();
    for (const words of hostile) await desk.call('search:query', { words });

    expect((performance.now() - started) / hostile.length).toBeLessThan(200);
  });
});

describe('the index', () => {
  it('of a case from before is made anew when it is brought up to date', async () => {
    const file = `${temporaryFolder()}/old.slcase`;
    writeOlderCase(file, './migrations/2026-11-22T0500-region-kinds.sql');

    const desk = await openDesk({ path: file, create: false });

    expect(await found(desk, 'operator denied ')).toEqual(['dam']);
    expect((await desk.call('case:check-records', {})).damaged.filter(({ why }) => why === 'search' || why === 'seal')).toEqual([]);
    const again = await reopen(desk);
    expect(await found(again, 'operator denied ')).toEqual(['dam']);
    expect(readCounter(again.session.database.connection, 'revision')).toBe(0);
  });

  it('of more articles than are ranked gives those with the words in their title, then the newest', () => {
    const connection = bareIndex();
    connection.transaction(() => {
      for (let at = 1; at <= 2500; at += 1) {
        connection.run("INSERT INTO articles VALUES (?, ?, 0, '{}', '{}')", at, String(at));
        connection.run("INSERT INTO article_search (rowid, title, outlet, body) VALUES (?, ?, '', 'harbour open')", at, at === 7 ? 'harbour' : 'quay');
      }
    });
    const { node } = parseQuery('harb');

    expect(node === null ? null : findArticles(connection, node, 3)).toEqual({ ids: ['7', '2500', '2499'], total: 2500 });
  });

  it('finds what the matcher finds', () => {
    const connection = bareIndex();
    const letters = fc.constantFrom('a', 'ab', 'b', 'ba', 'ё', 'ель', 'é', 'ß', '한', '한국', '漢', '漢字', 'か', 'x\u00ADy', "a'b", 'ﬁ');
    const text = fc.array(letters, { maxLength: 12 }).map((words) => words.join(' '));
    const term = fc.oneof(letters, letters.map((word) => `${word}*`), fc.array(letters, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`));
    const part = fc.oneof(term, term.map((one) => `title:${one}`), term.map((one) => `-${one}`), fc.tuple(term, term, fc.nat(4)).map(([a, b, n]) => `NEAR(${a} ${b}, ${String(n)})`), fc.tuple(term, term, term).map(([a, b, c]) => `(${a} OR ${b} -${c})`));
    const query = fc.array(fc.tuple(part, fc.constantFrom(' ', ' AND ', ' OR ', ' NOT ')), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat().slice(0, -1).join(''));
    const documents = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(documents, query, (texts, words) => {
      connection.script("DELETE FROM articles; INSERT INTO article_search (article_search) VALUES ('delete-all')");
      const folded = texts.map((columns) => columns.map(foldedWords));
      folded.forEach((columns, at) => {
        connection.run("INSERT INTO articles VALUES (?, ?, 0, '{}', '{}')", at + 1, String(at));
        connection.run('INSERT INTO article_search (rowid, title, outlet, body) VALUES (?, ?, ?, ?)', at + 1, ...columns.map((column) => column.join(' ')));
      });
      const { node } = parseQuery(words);
      if (node === null) return;
      const matched = folded.flatMap(([title = [], outlet = [], body = []], at) => (matchesQuery(node, { title, outlet, body }) ? [String(at) as ArticleId] : []));
      expect(findArticles(connection, node, 100).ids.toSorted()).toEqual(matched);
    }), { numRuns: 400 });
  });
});

/** An index and the columns of articles that a query reads. */
function bareIndex(): Connection {
  const connection = new Connection(':memory:');
  connection.script(`
    CREATE TABLE articles (ordinal INTEGER PRIMARY KEY, id TEXT, hidden INTEGER, found TEXT, corrections TEXT);
    CREATE VIRTUAL TABLE article_search USING fts5 (title, outlet, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3')`);
  return connection;
}
