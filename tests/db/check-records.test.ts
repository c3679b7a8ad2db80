import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import type { CaseDamage, DamageKind } from '../../shared/domain/case-damage.js';
import { AppError } from '../../shared/errors.js';
import { articleToStore, damArticle, openDesk, store } from '../fixtures/case-desk.js';
import { addAgency, addClaimTag } from '../fixtures/dam-tags.js';

/** A closed case in which records were added, changed, undone and redone. */
async function closedCase(): Promise<string> {
  const desk = await openDesk();
  const articleId = await store(desk, damArticle);
  await store(desk, articleToStore('mill.txt', [['title', 'Mill closes'], ['body', 'The mill at Orrin closed on Friday.']], { title: 'Mill closes' }));
  await addAgency(desk, articleId);
  await addClaimTag(desk, articleId);
  await desk.call('sources:add', {
    source: { name: 'Harrow agency', type: 'outlet', descriptor: null, aliases: [], partOf: null, reliability: null, reliabilityReason: null, reliabilityDate: null }, assignTo: [],
  });
  await desk.call('briefings:create', { name: 'Morning' });
  await desk.call('case:undo', {});
  await desk.call('case:redo', {});
  await desk.call('case:close-file', {});
  return desk.path;
}

/** What is found after SQL that another program ran. */
async function damageAfter(sql: string): Promise<readonly CaseDamage[]> {
  const path = await closedCase();
  const connection = new Connection(path);
  connection.script(`PRAGMA foreign_keys = OFF; ${sql}`);
  connection.close();
  const desk = await openDesk({ path, create: false, requireWriter: false });
  return (await desk.call('case:check-records', {})).damaged;
}

describe('a check of every row', () => {
  it('finds nothing in a case that only this program wrote, whatever was undone in it', async () => {
    const desk = await openDesk({ path: await closedCase(), create: false });

    expect(await desk.call('case:check-records', {})).toMatchObject({ damaged: [], unusedBytes: expect.any(Number) });
  });

  it('finds nothing where an import was undone and the same bytes came in anew', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);
    await desk.call('case:undo', {});
    await store(desk, damArticle, 'again');

    expect((await desk.call('case:check-records', {})).damaged).toEqual([]);
  });

  it.each<readonly [string, string, RegExp, readonly DamageKind[]]>([
    ['a record that was changed', "UPDATE sources SET name = 'Someone else'", /^source /u, ['differs']],
    ['a record that was taken out', "DELETE FROM tags WHERE kind = 'attribution'", /^tag /u, ['missing']],
    ['a record that was put in', "INSERT INTO dismissals (id, kind, about) VALUES ('d', 'origin', '[\"a\"]')", /^dismissal d$/u, ['unknown']],
    ['a record that cannot be read', "UPDATE claims SET figures = '[1]'", /^claim /u, ['broken']],
    ['an article that cannot be read', "UPDATE articles SET found = '{}' WHERE file_name = 'mill.txt'", /^article .*\(mill\.txt\)$/u, ['broken', 'search']],
    ['a text that is no text', "UPDATE sources SET name = CAST(x'4142ff43' AS TEXT)", /^source /u, ['broken']],
    ['an article’s file', "UPDATE article_files SET bytes = x'00' WHERE file_name = 'dam.txt'", /^article .*\(dam\.txt\)$/u, ['bytes']],
    ['an article’s text', "UPDATE article_texts SET text = replace(text, 'mill', 'will')", /^article .*\(mill\.txt\)$/u, ['text', 'search']],
    ['an entry of the journal', 'UPDATE journal SET at_ms = at_ms + 1 WHERE seq = 2', /^journal entry 2$/u, ['journal']],
    ['a payload of the journal', "UPDATE journal SET after = json_set(after, '$.fileName', 'x.txt') WHERE seq = 1", /^(?:journal entry 1|article .*)$/u, ['journal', 'differs']],
    ['an entry that was taken out', 'DELETE FROM journal WHERE seq = 2', /^(?:journal entry 3|article .*\(mill\.txt\))$/u, ['journal', 'unknown']],
    ['a reference to nothing', "UPDATE tags SET article_id = 'gone' WHERE kind = 'claim'", /^tags? /u, ['differs', 'reference']],
    ['a row that the search index lacks', 'DELETE FROM article_search WHERE rowid = 1', /^article .*\(dam\.txt\)$/u, ['search']],
  ])('names %s, and nothing else', async (_what, sql, record, kinds) => {
    const damaged = await damageAfter(sql);

    expect([...new Set(damaged.map(({ why }) => why))]).toEqual(kinds);
    for (const one of damaged) expect(one.record).toMatch(record);
  });

  it('never calls a case whole in which a byte of an article’s text was changed, and never throws what has no name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 18 }), fc.integer({ min: 1, max: 255 }), async (offset, change) => {
        const path = await closedCase();
        const bytes = readFileSync(path);
        const place = bytes.indexOf('The operator denied') + offset;
        bytes[place] = (bytes[place] ?? 0) ^ change;
        writeFileSync(path, bytes);
        const found = await openDesk({ path, create: false, requireWriter: false })
          .then((desk) => desk.call('case:check-records', {}))
          .catch((error: unknown) => error);
        if (found instanceof AppError) expect(found.code).toBe('case-damaged');
        else expect(found).toMatchObject({ damaged: expect.arrayContaining([expect.objectContaining({ why: expect.any(String) })]) });
      }),
      { numRuns: 15 },
    );
  });
});
