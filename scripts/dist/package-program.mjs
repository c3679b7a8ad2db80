import path from 'node:path';
import { build, Platform } from 'electron-builder';
import { inProject, projectDir, setupDir } from '../setup/paths.mjs';
import { packFonts } from './pack-fonts.mjs';
import { packagedProgram } from './packaged-program.mjs';

/**
 * Package the built program for the platform this runs on, with the runtime that set-up installed.
 *
 * @param {import('../setup/runtime.mjs').WindowRuntime} runtime
 * @returns {Promise<import('./packaged-program.mjs').PackagedProgram>}
 */
export async function packageProgram(runtime) {
  await packFonts(inProject('node_modules', '@expo-google-fonts'), inProject('release', 'fonts'), { keptIn: path.join(setupDir, 'fonts') });
  await build({ projectDir, targets: Platform.current().createTarget('dir'), config: { extends: 'electron-builder.yml', electronVersion: runtime.version }, publish: 'never' });
  return packagedProgram();
}
