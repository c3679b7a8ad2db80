import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import asar from '@electron/asar';
import { SetupError } from '../setup/report.mjs';

/** Parts listed one by one; the rest is summed up. */
const listed = 16;

/** What a package may have beyond the stock runtime. */
const limitBytes = 50_000_000;

/**
 * Where the bytes of a package are: a line for each of its largest parts, then the rest.
 *
 * @param {string} archive - the program's `app.asar`
 * @returns {string[]}
 */
export function sizeTable(archive) {
  const parts = [...partsOf(archive)].sort(([, a], [, b]) => b - a);
  const rest = parts.slice(listed);
  const lines = [...parts.slice(0, listed), [`${rest.length} more`, rest.reduce((sum, [, bytes]) => sum + bytes, 0)]];
  return lines.map(([name, bytes]) => `  ${megabytes(Number(bytes)).padStart(9)}  ${name}`);
}

/**
 * What a package weighs beyond the stock runtime. None of the runtime's files is left out of a package, so that the two
 * may be subtracted.
 *
 * @param {string} folder - the unpacked program
 * @param {string} runtime - folder of the stock runtime
 * @returns {string} a line for the reader
 * @throws {SetupError} when it is more than 50 MB
 */
export function weighed(folder, runtime) {
  const whole = sizeOf(folder);
  const beyond = whole - sizeOf(runtime);
  const line = `${path.basename(folder)}: ${megabytes(whole)}, ${megabytes(beyond)} beyond the runtime`;
  if (beyond > limitBytes) throw new SetupError(`${line}, where ${megabytes(limitBytes)} are allowed`, 'the table of its parts says where they are');
  return line;
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Bytes by package, and by folder of the built program. @param {string} archive */
function partsOf(archive) {
  const sums = new Map();
  for (const file of asar.listPackage(archive, { isPack: false })) {
    const entry = asar.statFile(archive, file.slice(1));
    if (!('size' in entry)) continue;
    const [first = '', second = '', third = ''] = file.slice(1).split(path.sep);
    const part = first === 'node_modules' ? path.join(second, second.startsWith('@') ? third : '') : path.join(first, second);
    sums.set(part, (sums.get(part) ?? 0) + entry.size);
  }
  return sums;
}

/** Bytes of all files below a folder. @param {string} folder @returns {number} */
export function sizeOf(folder) {
  return filesBelow(folder).reduce((sum, file) => sum + lstatSync(path.join(folder, file)).size, 0);
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((entry) => lstatSync(path.join(folder, entry)).isFile());
}
