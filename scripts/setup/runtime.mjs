import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { installedRuntime, installRuntime } from './electron-runtime.mjs';
import { inProject, setupDir } from './paths.mjs';
import { probeSandbox } from './sandbox.mjs';
import { installSystemLibraries } from './system-libraries.mjs';

const runtimeFile = inProject('.setup', 'runtime.json');

/**
 * What windows run on, as it stands in `.setup/runtime.json`.
 *
 * @typedef {object} WindowRuntime
 * @property {string} electronPath - Electron's own executable
 * @property {string} launchPath - what to start: Electron, or the wrapper that gives it a sandbox
 * @property {string} version
 * @property {boolean} official - whether it is the version that package.json pins
 * @property {'as-is' | 'unshare' | 'none'} sandbox
 * @property {string | null} why - why there is no sandbox
 * @property {string} foundOn - runtime, user and kernel the sandbox was tried with
 */

/** The runtime that set-up left, or null when it has to look again. @returns {WindowRuntime | null} */
export function readyRuntime() {
  try {
    /** @type {WindowRuntime} */
    const runtime = JSON.parse(readFileSync(runtimeFile, 'utf8'));
    const installed = installedRuntime();
    const same = installed !== null && runtime.foundOn === circumstances(installed);
    return same && existsSync(runtime.launchPath) ? runtime : null;
  } catch {
    return null;
  }
}

/**
 * Install what a window needs and find out how its sandbox can be had.
 *
 * @returns {Promise<WindowRuntime>}
 */
export async function prepareRuntime() {
  const installed = installedRuntime() ?? (await installRuntime());
  await installSystemLibraries();
  const finding = await probeSandbox(installed.executable);
  const { executable: electronPath, version, official } = installed;
  const runtime = { electronPath, version, official, ...finding, foundOn: circumstances(installed) };
  mkdirSync(setupDir, { recursive: true });
  writeFileSync(`${runtimeFile}.fresh`, `${JSON.stringify(runtime, null, 2)}\n`);
  renameSync(`${runtimeFile}.fresh`, runtimeFile);
  return runtime;
}

/** One line that says what windows run on. @param {WindowRuntime} runtime */
export function describeRuntime(runtime) {
  const which = runtime.official ? `Electron ${runtime.version}` : `Electron ${runtime.version} (the registry's stock runtime, not the pinned version)`;
  if (runtime.sandbox === 'none') return `${which}, renderer sandbox off: ${runtime.why}`;
  return `${which}, renderer sandbox on${runtime.sandbox === 'unshare' ? ' (in a user namespace)' : ''}`;
}

/** @param {import('./electron-runtime.mjs').ElectronRuntime} installed */
function circumstances(installed) {
  return [installed.version, installed.executable, `user ${process.getuid?.() ?? 'any'}`, release()].join(' | ');
}
