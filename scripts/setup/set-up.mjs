import { exclusively } from './exclusive.mjs';
import { installNodePackages, nodePackagesArePresent } from './node-packages.mjs';
import { prepareRuntime, readyRuntime } from './runtime.mjs';

/** Install node_modules unless it is there already. */
export async function setUpPackages() {
  if (nodePackagesArePresent()) return;
  await exclusively('setup', async () => {
    if (!nodePackagesArePresent()) await installNodePackages();
  });
}

/**
 * Install whatever is missing for opening windows: packages, Electron's runtime, system libraries.
 *
 * @returns {Promise<import('./runtime.mjs').WindowRuntime>}
 */
export async function setUpWindow() {
  await setUpPackages();
  return readyRuntime() ?? exclusively('setup', async () => readyRuntime() ?? prepareRuntime());
}
