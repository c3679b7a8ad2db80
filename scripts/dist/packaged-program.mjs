import { readdirSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/paths.mjs';
import { version } from './product.mjs';

/**
 * The program as a folder that runs where it lies.
 *
 * @typedef {object} PackagedProgram
 * @property {string} folder
 * @property {string} executable
 * @property {string} archive - its `app.asar`
 * @property {string} version
 */

/**
 * The unpacked program in `release/`.
 *
 * @returns {PackagedProgram}
 */
export function packagedProgram() {
  const name = readdirSync(inProject('release')).find((entry) => entry.endsWith('-unpacked') || entry.startsWith('mac'));
  if (name === undefined) throw new Error('there is no unpacked program in release/: npm run dist makes it');
  const folder = inProject('release', name);
  return { folder, executable: path.join(folder, executableName()), archive: path.join(folder, resourcesFolder(), 'app.asar'), version };
}

function executableName() {
  if (process.platform === 'win32') return 'Sourceline.exe';
  return process.platform === 'darwin' ? path.join('Sourceline.app', 'Contents', 'MacOS', 'Sourceline') : 'sourceline';
}

function resourcesFolder() {
  return process.platform === 'darwin' ? path.join('Sourceline.app', 'Contents', 'Resources') : 'resources';
}
