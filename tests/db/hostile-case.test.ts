import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import { checkImage } from '../../main/extract/image/check-image.js';
import { articleToStore, damArticle, openDesk, store, type Desk } from '../fixtures/case-desk.js';
import { pngImage } from '../fixtures/images.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

const script = '<img src=x onerror=alert(1)>';

async function closedCase(): Promise<string> {
  const desk = await openDesk();
  await store(desk, damArticle);
  await desk.call('case:close-file', {});
  return desk.path;
}

/** A case in which someone else ran SQL, open again. */
async function meddledCase(sql: string): Promise<Desk> {
  const path = await closedCase();
  const connection = new Connection(path);
  connection.script(sql);
  connection.close();
  return openDesk({ path, create: false, requireWriter: false });
}

/** Gives the name of a briefing a value of itself that writes a file when a row is put in without it. */
const withDefault = (target: string): string =>
  `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT NOT NULL', 'name TEXT NOT NULL, more TEXT DEFAULT (writefile(''${target}'', ''x''))') WHERE name = 'briefings'; PRAGMA writable_schema = OFF`;

describe('a case file made by a stranger', () => {
  it.each([
    ['in place of one of ours', 'DROP TABLE dismissals; CREATE VIRTUAL TABLE dismissals USING fts5(id, kind, about)'],
    ['beside ours', 'CREATE VIRTUAL TABLE more USING fts5(words)'],
  ])('is refused with a virtual table %s', async (_where, sql) => {
    await expect(meddledCase(sql)).rejects.toMatchObject({ code: 'case-damaged' });
  });

  it.each([
    ['a generated column', 'ALTER TABLE sources ADD COLUMN more TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL'],
    ['a table', 'CREATE TABLE more (x)'],
    ['an index over an expression', 'CREATE INDEX more ON sources (upper(name))'],
  ])('is read as if %s of its own were not there', async (_what, sql) => {
    expect((await (await meddledCase(sql)).call('case:view', {})).articles).toHaveLength(1);
  });

  it('writes no file by a value that a column takes of itself', async () => {
    const target = path.join(temporaryFolder(), 'written.txt');
    const desk = await meddledCase(`${withDefault(target)}`);

    await store(desk, articleToStore('mill.txt', [['title', 'Mill closes']])).catch(() => undefined);
    await desk.call('briefings:create', { name: 'Morning' }).catch(() => undefined);
    expect(existsSync(target)).toBe(false);
  });

  it('gives words that are script as the words they are', async () => {
    const desk = await meddledCase(`UPDATE articles SET file_name = '${script}'`);

    expect((await desk.call('case:view', {})).articles.map(({ fileName }) => fileName)).toEqual([script]);
  });
});

describe('a full disk', () => {
  it('is said when an image is stored, and nothing of it is kept', async () => {
    const desk = await openDesk();
    await store(desk, articleToStore('mill.txt', [['title', 'Mill closes']]));
    const { connection } = desk.session.database;
    connection.rows(`PRAGMA max_page_count = ${String(connection.number('PRAGMA page_count'))}`);
    const image = { ...checkImage({ bytes: pngImage(), fileName: 'gate.png' }), bytes: new Uint8Array(200_000) };

    await expect(desk.call('images:keep', { image })).rejects.toMatchObject({ code: 'disk-full' });
    expect(connection.number('SELECT count(*) FROM images')).toBe(0);
    expect((await desk.call('case:view', {})).articles).toHaveLength(1);
  });
});
