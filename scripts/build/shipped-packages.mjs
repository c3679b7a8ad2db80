import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** In `dependencies`, and left out by electron-builder.yml: binaries for another C library, and what pdf.js would draw with. */
const leftOut = /^(@libsql\/.*-musl.*|@napi-rs\/canvas.*)$/u;
const licenceFile = /^(licen[cs]e|copying|notice|ofl|copyright)([._-].*)?$/iu;

/**
 * What a shipped package is, as the program shows it.
 *
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string | null} licence - as its package.json says, an SPDX expression; `null` where it says nothing
 * @property {string} text - the whole text of each of its licence files
 */

/** The folder of the package a module lies in, or `null`. @param {string} module - a path, perhaps with a query */
export function packageFolder(module) {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(module.replace(/^\0+/u, ''))?.[1] ?? null;
}

/**
 * Folders of all packages below `dependencies`, as npm installed them.
 *
 * @param {string} folder - of the package that depends on them
 * @param {Set<string>} [found]
 * @returns {Set<string>}
 */
export function dependencyFolders(folder, found = new Set()) {
  const { dependencies = {}, optionalDependencies = {} } = manifestOf(folder);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const place = installedFolder(folder, name);
    if (place === null || leftOut.test(name) || found.has(place)) continue;
    found.add(place);
    dependencyFolders(place, found);
  }
  return found;
}

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} texts - of packages that bring none, by name
 * @returns {ShippedPackage}
 * @throws {Error} with the package's name where it has no licence text
 */
export function shippedPackage(folder, texts) {
  const { name, version, license } = manifestOf(folder);
  const own = readdirSync(folder).filter((file) => licenceFile.test(file)).sort().map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/^(?:[ \t]*\r?\n)+/u, '').trimEnd());
  const text = own.length > 0 ? own.join('\n\n') : texts[name];
  if (text === undefined || text === '') throw new Error(`${name} ${version} is shipped without the text of its licence`);
  const licence = typeof license === 'string' ? license : license?.type;
  return { name, version, licence: licence ?? null, text };
}

/** @param {string} folder */
function manifestOf(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** Where Node finds a package from `folder`. @param {string} folder @param {string} name @returns {string | null} */
function installedFolder(folder, name) {
  const place = path.join(folder, 'node_modules', name);
  if (existsSync(path.join(place, 'package.json'))) return place;
  const above = path.dirname(folder);
  return above === folder ? null : installedFolder(above, name);
}
