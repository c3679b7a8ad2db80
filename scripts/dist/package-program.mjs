import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import { projectDir } from '../setup/paths.mjs';
import { packFonts } from './pack-fonts.mjs';
import { version } from './product.mjs';

/**
 * The program as a folder that runs where it lies.
 *
 * @typedef {object} PackagedProgram
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 */

/**
 * Package the built program for the platform this runs on, with the runtime that set-up installed.
 *
 * @param {import('../setup/runtime.mjs').WindowRuntime} runtime
 * @returns {Promise<PackagedProgram>}
 */
export async function packageProgram(runtime) {
  const platform = Platform.current();
  await packFonts(path.join(projectDir, 'node_modules', '@expo-google-fonts'), path.join(projectDir, 'release', 'fonts'));
  await build({ projectDir, targets: platform.createTarget('dir'), config: { extends: 'electron-builder.yml', electronVersion: runtime.version }, publish: 'never' });
  const release = path.join(projectDir, 'release');
  const name = readdirSync(release).find((entry) => entry.endsWith('-unpacked') || entry.startsWith('mac'));
  if (name === undefined) throw new Error('electron-builder left no unpacked program in release/');
  const folder = path.join(release, name);
  return { folder, executable: path.join(folder, executableName(platform)), version };
}

/** @param {Platform} platform */
function executableName(platform) {
  if (platform === Platform.WINDOWS) return 'Sourceline.exe';
  return platform === Platform.MAC ? 'Sourceline.app' : 'sourceline';
}
