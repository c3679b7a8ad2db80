import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastWords, runNpm } from './child.mjs';
import { inProject } from './paths.mjs';
import { SetupError, say } from './report.mjs';
import { withStaging } from './staging.mjs';

const logFile = inProject('.setup', 'npm-ci.log');

/**
 * Tell whether node_modules holds what package-lock.json asks for.
 *
 * Compares it with the lock file that npm leaves in node_modules, so an installation made by hand counts as well.
 */
export function nodePackagesArePresent() {
  return matchesLock(inProject('node_modules'));
}

/**
 * Install node_modules from package-lock.json; no package runs a script of its own.
 *
 * Installs beside and renames: a killed set-up leaves the old folder or the new one, and an npm that outlives
 * it writes where nobody looks.
 *
 * @throws {SetupError} when npm fails; the old node_modules is then untouched
 */
export async function installNodePackages() {
  say('installing node_modules (npm ci)');
  await withStaging(inProject('.setup'), async (stage) => {
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      if (existsSync(inProject(name))) copyFileSync(inProject(name), path.join(stage, name));
    }
    const finished = await runNpm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'], { cwd: stage });
    const fresh = path.join(stage, 'node_modules');
    if (finished.code !== 0 || !matchesLock(fresh)) throw installFailed(finished);
    const current = inProject('node_modules');
    if (existsSync(current)) {
      keepElectronRuntime(current, fresh);
      renameSync(current, path.join(stage, 'replaced'));
    }
    renameSync(fresh, current);
  });
}

/** Take the runtime along when the package it belongs to has not changed: it is 230 MB. @param {string} from @param {string} to */
function keepElectronRuntime(from, to) {
  const version = (/** @type {string} */ folder) => readJson(path.join(folder, 'electron', 'package.json'))?.version;
  const whole = ['path.txt', 'dist'].every((name) => existsSync(path.join(from, 'electron', name)));
  if (!whole || version(from) !== version(to)) return;
  // The folder first: without path.txt a half-moved runtime counts as absent.
  for (const name of ['dist', 'path.txt']) renameSync(path.join(from, 'electron', name), path.join(to, 'electron', name));
}

/** @param {import('./child.mjs').Finished} finished */
function installFailed(finished) {
  writeFileSync(logFile, finished.stdout + finished.stderr);
  const remedy = 'check that the npm registry can be reached and run npm run setup again; the full output is in .setup/npm-ci.log';
  return new SetupError(`npm ci failed: ${lastWords(finished)}`, remedy);
}

/** @param {string} nodeModules */
function matchesLock(nodeModules) {
  const wanted = readJson(inProject('package-lock.json'))?.packages;
  const installed = readJson(path.join(nodeModules, '.package-lock.json'))?.packages;
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    const found = installed[place];
    // Optional packages are for other platforms; npm leaves them out without a word.
    if (place === '' || (found === undefined && entry.optional === true)) return true;
    return found?.version === entry.version && found?.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {any} null when the file is missing or cut short
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
