import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Connection, quotedName } from '../../main/db/connection.js';
import { AppError } from '../../shared/errors.js';
import { openDesk } from '../fixtures/case-desk.js';
import { fullCase } from '../fixtures/full-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** Numbers from 0 to 1, the same in each run. Source: the generator "mulberry32". */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the file holds, read without the program's own code; what cannot be read counts as changed. */
function contentOf(file: string, schemaBefore: string | null): { readonly schema: string; readonly values: string } {
  const connection = new Connection(`file:${file}?mode=ro&immutable=1`);
  let schema = '';
  try {
    schema = JSON.stringify([connection.rows('PRAGMA user_version'), connection.rows('SELECT hex(group_concat(hex(CAST(sql AS BLOB)))) AS v FROM sqlite_schema')]);
    // Names that are no text end the process that asks for more.
    return { schema, values: schemaBefore === null || schema === schemaBefore ? valuesIn(connection) : '' };
  } catch (error) {
    return { schema, values: String(error) };
  } finally {
    connection.close();
  }
}

function valuesIn(connection: Connection): string {
  connection.script('CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, article_search, instance)');
  const tables = connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'article_search%' ORDER BY name").map(({ name }) => String(name));
  const ofTables = tables.map((table) => {
    const names = connection.rows('SELECT name FROM pragma_table_info(?)', table).map(({ name }) => quotedName(String(name)));
    // The id inside a block's JSON is read by nobody: the row's own id stands for it.
    const columns = names.map((name) => (table === 'blocks' && name === '"block"' ? `hex(json_remove(${name}, '$.id'))` : `hex(${name}), typeof(${name})`));
    return `SELECT ${columns.join(', ')} FROM ${quotedName(table)} NOT INDEXED`;
  });
  const ofIndex = ['SELECT hex(term) AS term, doc, col, offset FROM temp.words', 'SELECT id, hex(sz) AS sz FROM article_search_docsize'];
  return JSON.stringify([...ofTables, ...ofIndex].map((sql) => connection.rows(sql)));
}

function kindOf(content: ReturnType<typeof contentOf>, before: ReturnType<typeof contentOf>): 'definitions' | 'values' | 'unused' {
  if (content.schema !== before.schema) return 'definitions';
  return content.values === before.values ? 'unused' : 'values';
}

/** The records a check names, or the file where it does not open as a case. */
async function recordsNamed(file: string): Promise<readonly string[]> {
  try {
    const desk = await openDesk({ path: file, create: false, requireWriter: false });
    const { damaged } = await desk.call('case:check-records', {});
    await desk.call('case:close-file', {});
    return damaged.map(({ record }) => record);
  } catch (error) {
    if (error instanceof AppError && ['case-damaged', 'case-not-a-case', 'case-newer'].includes(error.code)) return [String(error.details['record'] ?? 'file')];
    throw error;
  }
}

/** Places in the file, the same in each run. Most of a small file is room in its pages: nine of ten are where there is something. */
function placesIn(bytes: Buffer, seed: number): () => number {
  const random = seeded(seed);
  const somewhere = (): number => Math.floor(random() * bytes.length);
  return () => {
    let at = somewhere();
    if (random() < 0.9) while (bytes[at] === 0) at = somewhere();
    return at;
  };
}

const wanted = Number(process.env['SOURCELINE_FLIPS'] ?? 60);
const seed = Number(process.env['SOURCELINE_SEED'] ?? 7);

describe('a byte of the file that is flipped', () => {
  it('is reported with a record’s name wherever it holds a value, 60 times of 60; else it changes nothing', async () => {
    const desk = await fullCase();
    await desk.call('case:close-file', {});
    const bytes = readFileSync(desk.path);
    const before = contentOf(desk.path, null);
    const nextPlace = placesIn(bytes, seed);
    const folder = temporaryFolder();
    const unreported: number[] = [];
    const unnamed: string[] = [];
    const counts = { values: 0, definitions: 0, unused: 0 };
    for (let flip = 0; counts.values < wanted; flip += 1) {
      const at = nextPlace();
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 + (flip % 255));
      const file = path.join(folder, `${String(flip)}.slcase`);
      writeFileSync(file, flipped);
      const content = contentOf(file, before.schema);
      const kind = kindOf(content, before);
      const named = await recordsNamed(file);
      counts[kind] += 1;
      if (kind !== 'unused' && named.length === 0) unreported.push(at);
      if (kind === 'values' && named.every((name) => name.startsWith('file'))) unnamed.push(`${String(at)}: ${named.join()}`);
      rmSync(file);
    }

    expect({ unreported, unnamed, ...counts }).toMatchObject({ unreported: [], unnamed: [], values: wanted });
    expect(counts.unused).toBeGreaterThan(0);
  }, 120_000);
});
