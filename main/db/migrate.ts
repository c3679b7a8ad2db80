import { AppError } from '../../shared/errors.js';
import type { Connection } from './connection.js';
import { listedArticles } from './articles.js';
import { indexAnew, isIndexOutdated } from './search.js';
import { sealUnsealed } from './seals.js';

const sqlByPath = import.meta.glob('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

interface Migration {
  /** Minutes since 1970 of the UTC minute in its name: fits `user_version`, and two branches never clash. */
  readonly version: number;
  readonly sql: string;
}

/** Every migration, oldest first. */
export const migrations: readonly Migration[] = Object.entries(sqlByPath)
  .map(([path, sql]) => ({ version: versionOf(path), sql }))
  .sort((a, b) => a.version - b.version);

/** The schema this program writes. */
export const newestVersion = migrations.at(-1)?.version ?? 0;

/** The version a migration's file name stands for: `2026-11-22T0300-first.sql`. */
export function versionOf(path: string): number {
  const name = /(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})-[a-z0-9-]+\.sql$/u.exec(path);
  if (name === null) throw new AppError('internal', { message: `migration without a minute: ${path}` });
  return Date.parse(`${name[1]}T${name[2]}:${name[3]}:00Z`) / 60_000;
}

/** The UTC minute a version stands for, as migrations are named by it: `2026-11-22T0300`. */
export function minuteOf(version: number): string {
  return new Date(version * 60_000).toISOString().slice(0, 16).replace(':', '');
}

/** Runs the migrations newer than the file, each in one transaction with the version it leads to. */
export function migrate(connection: Connection, steps: readonly Migration[] = migrations): void {
  const present = connection.number('PRAGMA user_version');
  for (const { version, sql } of steps.filter((step) => step.version > present)) {
    connection.transaction(() => {
      connection.script(sql);
      if (version === newestVersion) completeByCode(connection);
      connection.script(`PRAGMA user_version = ${String(version)}`);
    });
  }
}

/** What no SQL can do, with the newest step: an older schema has no seals, and is not what articles are read by. */
function completeByCode(connection: Connection): void {
  sealUnsealed(connection);
  if (isIndexOutdated(connection)) indexAnew(connection, listedArticles(connection));
}
