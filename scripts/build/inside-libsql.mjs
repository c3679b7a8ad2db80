import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mit } from './licence-texts.mjs';

/** Where a crate's sources lay when the binary was compiled; its messages name them. */
const cratePlace = /registry[/\\]src[/\\][\w.-]+[/\\]([\w-]+?)-(\d+\.\d+\.\d+[\w.+-]*)[/\\]/gu;

/**
 * What libsql's binary is compiled from, as far as it tells itself: its package brings one text for all.
 *
 * @param {string} folder - of the package that holds the binary
 * @param {string} version - of that package
 * @returns {import('./shipped-packages.mjs').ShippedPackage}
 */
export function insideLibsql(folder, version) {
  const binary = readFileSync(path.join(folder, 'index.node'), 'latin1');
  return { name: 'SQLite and others inside libsql’s binary', version, licence: 'Public domain, MIT and those of Rust crates', text: textOf(cratesIn(binary)) };
}

/** The Rust crates a binary names, with their versions, by name; others may be in it unnamed. @param {string} binary @returns {string[]} */
export function cratesIn(binary) {
  return [...new Set([...binary.matchAll(cratePlace)].map(([, name, version]) => `${name} ${version}`))].sort();
}

/** @param {readonly string[]} crates */
const textOf = (crates) => `The binary of libsql is compiled from the works below. Its package brings one licence text, which stands at libsql.

SQLite, https://sqlite.org: its authors have dedicated the code to the public domain.

libSQL, https://github.com/tursodatabase/libsql: a fork of SQLite, under the MIT licence. Copyright the libSQL authors.

SQLite3 Multiple Ciphers, https://github.com/utelle/SQLite3MultipleCiphers:

${mit('Ulrich Telle')}

Rust crates, as far as the binary names them. Each tells its licence at https://crates.io/crates/ followed by its name; the package of libsql brings no text of them.

${crates.map((crate) => `  ${crate}`).join('\n')}`;
