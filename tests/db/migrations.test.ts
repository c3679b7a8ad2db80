import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applicationId } from '../../main/db/case-header.js';
import { Connection } from '../../main/db/connection.js';
import { migrate, minuteOf, newestVersion, versionOf } from '../../main/db/migrate.js';
import { damArticle, openDesk, store } from '../fixtures/case-desk.js';
import { writeOlderCase } from '../fixtures/older-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** Runs SQL on a file as another program would. */
function meddle(file: string, sql: string): void {
  const connection = new Connection(file);
  connection.script(sql);
  connection.close();
}

async function closedCase(): Promise<string> {
  const desk = await openDesk();
  await store(desk, damArticle);
  await desk.call('case:close-file', {});
  return desk.path;
}

describe('migrations', () => {
  it('are numbered by the UTC minute in their name', () => {
    expect(versionOf('./migrations/2026-11-22T0300-first.sql')).toBe(Date.UTC(2026, 10, 22, 3, 0) / 60_000);
  });

  it('run once each, in order, and leave the version of the last', () => {
    const connection = new Connection(':memory:');
    const steps = [{ version: 1, sql: 'CREATE TABLE a (x)' }, { version: 2, sql: 'ALTER TABLE a ADD COLUMN y' }];

    migrate(connection, steps);
    migrate(connection, steps);

    expect(connection.number('PRAGMA user_version')).toBe(2);
    expect(connection.rows('SELECT name FROM pragma_table_info(?)', 'a')).toEqual([{ name: 'x' }, { name: 'y' }]);
  });

  it('that fail half way leave the version before them whole', () => {
    const connection = new Connection(':memory:');
    const steps = [{ version: 1, sql: 'CREATE TABLE a (x)' }, { version: 2, sql: 'CREATE TABLE b (x); INSERT INTO nowhere VALUES (1)' }];

    expect(() => migrate(connection, steps)).toThrow('case-damaged');
    expect(connection.number('PRAGMA user_version')).toBe(1);
    expect(connection.rows('SELECT name FROM sqlite_schema')).toEqual([{ name: 'a' }]);
  });

  it('bring a case from before the analyst’s links up', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    writeOlderCase(file, './migrations/2026-11-22T0500-region-kinds.sql');

    const desk = await openDesk({ path: file, create: false });

    expect(await desk.call('case:view', {})).toMatchObject({ articles: [{ fileName: 'dam.txt' }], info: { readOnly: false } });
  });

  it('keep one copy of a case whose update broke off, and another of one that changed since', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    writeOlderCase(file, './migrations/2026-11-22T0500-region-kinds.sql');
    const older = readFileSync(file);
    const open = async (): Promise<string[]> => {
      await (await openDesk({ path: file, create: false })).call('case:close-file', {});
      return readdirSync(path.dirname(file)).filter((name) => name.includes('.before-')).sort();
    };
    const name = `dam.before-${minuteOf(newestVersion)}`;
    await open();
    writeFileSync(file, older);
    const afterSame = await open();
    writeFileSync(file, older);
    meddle(file, 'UPDATE case_state SET revision = 9');
    const afterOther = await open();
    writeFileSync(file, older);
    truncateSync(path.join(path.dirname(file), `${name}.slcase`), 0);
    const afterDamage = await open();

    expect([afterSame, afterOther, afterDamage]).toEqual([[`${name}.slcase`], [`${name}-2.slcase`, `${name}.slcase`], [`${name}-2.slcase`, `${name}-3.slcase`, `${name}.slcase`]]);
  });

  it('bring a case from before decisions on kinds up, with a copy of it kept', async () => {
    const file = path.join(temporaryFolder(), 'dam.slcase');
    writeOlderCase(file, './migrations/2026-11-22T0300-first.sql');

    const desk = await openDesk({ path: file, create: false });
    const [article] = (await desk.call('case:view', {})).articles;

    expect(article).toMatchObject({ fileName: 'dam.txt', regionKinds: [] });
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('.before-'))).toHaveLength(1);
  });

  it('keep a copy of the older case first', async () => {
    const file = await closedCase();
    meddle(file, 'PRAGMA user_version = 1');
    meddle(file, `PRAGMA application_id = ${String(applicationId)}`);

    // The schema is there already, so the migration itself fails: what counts is that nothing is lost by it.
    await expect(openDesk({ path: file })).rejects.toThrow('case-damaged');

    const copies = readdirSync(path.dirname(file)).filter((name) => name.includes('.before-'));
    expect(copies).toEqual([`dam.before-${minuteOf(newestVersion)}.slcase`]);
  });
});
