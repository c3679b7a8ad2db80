import type { CaseDamage } from '../../shared/domain/case-damage.js';
import { Connection } from './connection.js';
import { migrate } from './migrate.js';
import { whereReadable } from './where-readable.js';

/** SQLite's own check; more than a hundred lines say nothing new. It stops at a row whose JSON cannot be read. */
export function damagedPages(connection: Connection): CaseDamage[] {
  const lines = whereReadable(() => connection.rows('PRAGMA integrity_check(100)').map((row) => String(row['integrity_check']))) ?? ['a row cannot be read'];
  const roots = whereReadable(() => connection.rows('SELECT name, tbl_name, rootpage FROM sqlite_schema WHERE rootpage > 0')) ?? [];
  const tableOf = new Map(roots.flatMap((row) => [[`Tree ${String(row['rootpage'])}`, String(row['tbl_name'])], [`index ${String(row['name'])}`, String(row['tbl_name'])]] as const));
  return lines.filter((line) => line !== 'ok').map((line) => ({ record: `${tableIn(line, tableOf)}: ${line}`, why: 'page' }));
}

/** The table a line of SQLite's is about, where it says so by its tree or index. */
function tableIn(line: string, tableOf: ReadonlyMap<string, string>): string {
  const place = /\b(?:Tree \d+|index \S+)/u.exec(line)?.[0];
  return (place === undefined ? undefined : tableOf.get(place)) ?? 'file';
}

/** Tables and indices that are not as the migrations make them. */
export function brokenSchema(connection: Connection): CaseDamage[] {
  const fresh = new Connection(':memory:');
  try {
    migrate(fresh);
    const wanted = definitions(fresh);
    const present = definitions(connection);
    const names = [...new Set([...wanted.keys(), ...present.keys()])];
    return names.filter((name) => wanted.get(name) !== present.get(name)).map((name) => ({ record: `table ${name}`, why: 'schema' }));
  } finally {
    fresh.close();
  }
}

function definitions(connection: Connection): Map<string, string> {
  const rows = connection.carefulRows("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT IN ('sqlite_stat1', 'key_slip') ORDER BY name");
  return new Map(rows.map((row) => [String(row['name']), JSON.stringify([row['type'], row['tbl_name'], row['sql']])]));
}
