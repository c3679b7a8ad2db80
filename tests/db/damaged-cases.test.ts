import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import { openDesk, type Desk } from '../fixtures/case-desk.js';
import { fullCase } from '../fixtures/full-case.js';

/** A case into which another program wrote, open as the window opens it. */
async function damagedBy(sql: string): Promise<Desk> {
  const desk = await fullCase();
  await desk.call('case:close-file', {});
  const connection = new Connection(desk.path);
  connection.script(`PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; ${sql}`);
  connection.close();
  return openDesk({ path: desk.path, create: false, requireWriter: false });
}

const noText = "CAST(x'41ff42' AS TEXT)";

describe('a damaged case', () => {
  it.each([
    ['articles', 'file_name', 'WHERE ordinal = 1', 'articles'],
    ['sources', 'name', '', 'sources'],
    ['tags', 'stance', "WHERE kind = 'claim'", 'tags'],
    ['claims', 'text', '', 'claims'],
    ['briefings', 'name', '', 'briefings'],
  ] as const)('whose %s.%s holds a text that is no UTF-8 opens read-only without that record', async (table, column, where, list) => {
    const whole = await (await fullCase()).call('case:view', {});
    const desk = await damagedBy(`UPDATE ${table} SET ${column} = ${noText} ${where}`);

    const view = await desk.call('case:view', {});

    expect(view.info).toMatchObject({ readOnly: true, readOnlyWhy: 'damaged', check: 'damaged' });
    expect(view[list]).toHaveLength(whole[list].length - 1);
    const others = (['articles', 'sources', 'tags', 'claims', 'briefings'] as const).filter((name) => name !== list);
    for (const other of others) expect(view[other]).toHaveLength(whole[other].length);
  });

  it.each([
    ['case_state', 'case_id'],
    ['history', 'action'],
    ['journal', 'action'],
  ])('whose %s.%s holds a text that is no UTF-8 opens read-only with all its records', async (table, column) => {
    const desk = await damagedBy(`UPDATE ${table} SET ${column} = ${noText}`);

    const view = await desk.call('case:view', {});

    expect(view.info.readOnlyWhy).toBe('damaged');
    expect([view.articles.length, view.tags.length, view.claims.length, view.briefings.length]).toEqual([2, 2, 1, 1]);
  });

  it('says that an article cannot be opened whose text is no UTF-8, and opens the others', async () => {
    const desk = await damagedBy(`UPDATE article_texts SET text = ${noText} WHERE article_id = (SELECT id FROM articles WHERE ordinal = 1)`);
    const [dam, mill] = (await desk.call('case:view', {})).articles;

    await expect(Promise.resolve().then(() => desk.call('articles:open', { id: dam!.id }))).rejects.toMatchObject({ code: 'case-damaged' });
    expect((await desk.call('articles:open', { id: mill!.id })).text).toContain('Orrin');
  });

  it.each(['article_readings SET regions', 'blocks SET block', 'draft_blocks SET block', 'import_reports SET report'])('answers with an error where UPDATE %s made it unreadable', async (column) => {
    const desk = await damagedBy(`UPDATE ${column} = ${noText}`);
    const { articles, briefings } = await desk.call('case:view', {});
    const asked = await Promise.allSettled([
      Promise.resolve().then(() => desk.call('articles:open', { id: articles[0]!.id })),
      Promise.resolve().then(() => desk.call('briefings:load', { id: briefings[0]!.id })),
      Promise.resolve().then(() => desk.call('import:reports', {})),
    ]);

    expect(asked.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'case-damaged' } }]);
  });

  it('opens read-only without a record that breaks its schema', async () => {
    const desk = await damagedBy("UPDATE claims SET figures = '[1]'");

    const view = await desk.call('case:view', {});

    expect(view).toMatchObject({ info: { readOnlyWhy: 'damaged' }, claims: [], articles: [{}, {}] });
    await expect(desk.call('case:undo', {})).rejects.toMatchObject({ code: 'case-read-only' });
  });

  it('shows what its whole pages hold', async () => {
    const desk = await fullCase();
    await desk.call('case:close-file', {});
    const connection = new Connection(desk.path);
    const page = connection.number("SELECT rootpage FROM sqlite_schema WHERE name = 'sources'");
    connection.close();
    const bytes = readFileSync(desk.path);
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(desk.path, bytes);

    const view = await (await openDesk({ path: desk.path, create: false, requireWriter: false })).call('case:view', {});

    expect(view).toMatchObject({ info: { readOnlyWhy: 'damaged' }, sources: [], articles: [{}, {}] });
  });

  it('is saved as a new case with what can be read, naming what is damaged', async () => {
    const desk = await damagedBy(`UPDATE sources SET name = ${noText}; UPDATE article_texts SET text = 'other' WHERE article_id = (SELECT id FROM articles WHERE ordinal = 2)`);
    const copy = `${desk.path}.saved.slcase`;

    const { damaged } = await desk.call('case:copy-to', { path: copy });

    expect(damaged).toEqual(expect.arrayContaining([expect.stringMatching(/^source /u), expect.stringMatching(/^article .*mill\.txt/u)]));
    const saved = await openDesk({ path: copy, create: false });
    const view = await saved.call('case:view', {});
    expect(view).toMatchObject({ info: { readOnly: false }, articles: [{ fileName: 'dam.txt' }], sources: [], tags: [{}, {}], claims: [{}], briefings: [{}], undo: null });
    expect((await saved.call('briefings:load', { id: view.briefings[0]!.id })).blocks).toHaveLength(2);
    expect(await saved.call('case:check-records', {})).toMatchObject({ damaged: [] });
    await saved.call('articles:correct', { ids: [view.articles[0]!.id], corrections: { genre: 'analysis' }, reset: [] });
  });

  it('is saved as a new case from pages that are damaged', async () => {
    const desk = await fullCase();
    await desk.call('case:close-file', {});
    const connection = new Connection(desk.path);
    const page = connection.number("SELECT rootpage FROM sqlite_schema WHERE name = 'journal'");
    connection.close();
    const bytes = readFileSync(desk.path);
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(desk.path, bytes);
    const damagedCase = await openDesk({ path: desk.path, create: false, requireWriter: false });
    const copy = `${desk.path}.saved.slcase`;

    await damagedCase.call('case:copy-to', { path: copy });

    const saved = await openDesk({ path: copy, create: false });
    expect(await saved.call('case:view', {})).toMatchObject({ articles: [{}, {}], tags: [{}, {}], claims: [{}], sources: [{}] });
    expect(await saved.call('case:check-records', {})).toMatchObject({ damaged: [] });
  });
});
