import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/paths.mjs';
import { iconOf, iconSides } from './icon-sizes.mjs';
import { description, license } from './product.mjs';
import { sizeOf } from './sizes.mjs';

/** What Electron's own program links to. Source: dependencies of electron-builder's Debian target */
const libraries = ['libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'libasound2 | libasound2t64', 'libgbm1', 'libxss1', 'libxtst6', 'xdg-utils'];

/**
 * Lay out what a Debian package holds. It has no scripts of its own: the desktop's packages see to menus, file types and
 * icons themselves when files come into their folders.
 *
 * @param {Pick<import('./packaged-program.mjs').PackagedProgram, 'folder' | 'version'>} program
 * @param {string} root - folder that is emptied first
 */
export function layOutDebianPackage({ folder, version }, root) {
  rmSync(root, { recursive: true, force: true });
  const place = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);
  const write = (/** @type {string | Buffer} */ content, /** @type {string[]} */ ...parts) => {
    mkdirSync(path.dirname(place(...parts)), { recursive: true });
    writeFileSync(place(...parts), content);
  };
  cpSync(folder, place('opt', 'Sourceline'), { recursive: true, verbatimSymlinks: true });
  // Where the kernel allows no user namespaces the sandbox needs this helper as root's.
  chmodSync(place('opt', 'Sourceline', 'chrome-sandbox'), 0o4755);
  write(desktopEntry, 'usr', 'share', 'applications', 'sourceline.desktop');
  write(mimeType, 'usr', 'share', 'mime', 'packages', 'sourceline.xml');
  const icon = readFileSync(inProject('resources', 'icon.png'));
  for (const side of iconSides) write(iconOf(icon, side), 'usr', 'share', 'icons', 'hicolor', `${side}x${side}`, 'apps', 'sourceline.png');
  write(readFileSync(inProject('resources', 'icon.svg')), 'usr', 'share', 'icons', 'hicolor', 'scalable', 'apps', 'sourceline.svg');
  write(readFileSync(inProject('LICENSE')), 'usr', 'share', 'doc', 'sourceline', 'copyright');
  mkdirSync(place('usr', 'bin'), { recursive: true });
  symlinkSync('/opt/Sourceline/sourceline', place('usr', 'bin', 'sourceline'));
  write(control(version, sizeOf(root)), 'DEBIAN', 'control');
}

/**
 * What `dpkg-deb` is to be called with for a package of the program, laid out in `release/deb`.
 *
 * @param {import('./packaged-program.mjs').PackagedProgram} program
 * @param {string} file - the package to be made
 * @returns {readonly string[]}
 */
export function makeDebianPackage(program, file) {
  const root = inProject('release', 'deb');
  layOutDebianPackage(program, root);
  return ['--build', '--root-owner-group', '-Zzstd', root, file];
}

/** @param {string} version @param {number} bytes */
function control(version, bytes) {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const fields = {
    Package: 'sourceline', Version: version, Section: 'editors', Priority: 'optional', Architecture: architecture, 'Installed-Size': Math.ceil(bytes / 1024),
    Maintainer: 'Sourceline developers <sourceline@localhost>', Depends: libraries.join(', '), License: license, Description: description,
  };
  return Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`).join('');
}

const desktopEntry = `[Desktop Entry]
Type=Application
Name=Sourceline
Comment=${description}
Exec=/opt/Sourceline/sourceline %f
Icon=sourceline
Categories=Office;
MimeType=application/x-sourceline-case;
StartupWMClass=sourceline
`;

const mimeType = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-sourceline-case">
    <comment>Sourceline case</comment>
    <glob pattern="*.slcase"/>
  </mime-type>
</mime-info>
`;
