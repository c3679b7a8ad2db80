import path from 'node:path';
import asar from '@electron/asar';

/**
 * See that each package inside a packaged program is on the list of licences it carries.
 *
 * @param {string} archive - the program's `app.asar`
 * @throws {Error} with the names of those that are not
 */
export function assertLicences(archive) {
  const { packages } = JSON.parse(asar.extractFile(archive, path.join('out', 'licences.json')).toString('utf8'));
  const listed = new Set(packages.map((/** @type {{ name: string, version: string }} */ { name, version }) => `${name} ${version}`));
  const manifests = asar.listPackage(archive, { isPack: false }).filter((file) => /[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/u.test(file));
  const found = manifests.map((file) => JSON.parse(asar.extractFile(archive, file.slice(1)).toString('utf8')));
  const lacking = found.filter(({ name, version }) => !listed.has(`${name} ${version}`));
  if (found.length === 0 || lacking.length > 0) throw new Error(`shipped without their licences: ${lacking.map(({ name }) => name).join(', ')}`);
}
