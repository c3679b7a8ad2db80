import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { inProject, projectDir } from '../setup/paths.mjs';

/** What each kind of build is made from. */
const sources = {
  node: ['main', 'shared', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'scripts/build'],
  window: ['main', 'shared', 'renderer', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'scripts/build'],
};

/** @typedef {keyof typeof sources} BuildKind - `node` is the command line and the workers, `window` is everything */

export const buildKinds = /** @type {readonly BuildKind[]} */ (Object.keys(sources));

/** The file that remembers what a build was made from. @param {BuildKind} kind */
export const stampFile = (kind) => inProject('out', `${kind}.stamp`);

/** Tell whether `out/` was built from the sources as they are now. @param {BuildKind} kind */
export function isBuilt(kind) {
  return readStamp(kind) === sourceStamp(kind);
}

/**
 * A fingerprint of names, sizes and times of all sources of a build.
 *
 * @param {BuildKind} kind
 */
export function sourceStamp(kind) {
  const hash = createHash('sha256');
  for (const source of sources[kind]) addToHash(hash, source);
  return hash.digest('hex');
}

/** @param {BuildKind} kind */
function readStamp(kind) {
  try {
    return readFileSync(stampFile(kind), 'utf8');
  } catch {
    return null;
  }
}

/** @param {import('node:crypto').Hash} hash @param {string} relative */
function addToHash(hash, relative) {
  const stat = statSync(`${projectDir}/${relative}`, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) return void hash.update(`${relative} ${stat.size} ${stat.mtimeMs}\n`);
  for (const name of readdirSync(`${projectDir}/${relative}`).sort()) addToHash(hash, `${relative}/${name}`);
}
