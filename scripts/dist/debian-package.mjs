import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/paths.mjs';
import { description, license } from './product.mjs';

/** What Electron's own program links to. Source: dependencies of electron-builder's Debian target */
const libraries = ['libgtk-3-0 | libgtk-3-0t64', 'libnss3', 'libasound2 | libasound2t64', 'libgbm1', 'libxss1', 'libxtst6', 'xdg-utils'];

/**
 * Lay out a Debian package beside the program.
 *
 * @param {import('./packaged-program.mjs').PackagedProgram} program
 * @param {string} file - the package to be made
 * @returns {readonly string[]} what `dpkg-deb` is to be called with
 */
export function makeDebianPackage({ folder, version }, file) {
  const root = inProject('release', 'deb');
  rmSync(root, { recursive: true, force: true });
  const place = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);
  const write = (/** @type {string} */ text, /** @type {string[]} */ ...parts) => {
    mkdirSync(path.dirname(place(...parts)), { recursive: true });
    writeFileSync(place(...parts), text);
  };
  write(control(version), 'DEBIAN', 'control');
  cpSync(folder, place('opt', 'Sourceline'), { recursive: true, verbatimSymlinks: true });
  // Where the kernel allows no user namespaces the sandbox needs this helper as root's.
  chmodSync(place('opt', 'Sourceline', 'chrome-sandbox'), 0o4755);
  write(desktopEntry, 'usr', 'share', 'applications', 'sourceline.desktop');
  write(mimeType, 'usr', 'share', 'mime', 'packages', 'sourceline.xml');
  mkdirSync(place('usr', 'share', 'icons', 'hicolor', 'scalable', 'apps'), { recursive: true });
  cpSync(inProject('resources', 'icon.svg'), place('usr', 'share', 'icons', 'hicolor', 'scalable', 'apps', 'sourceline.svg'));
  mkdirSync(place('usr', 'share', 'doc', 'sourceline'), { recursive: true });
  cpSync(inProject('LICENSE'), place('usr', 'share', 'doc', 'sourceline', 'copyright'));
  mkdirSync(place('usr', 'bin'), { recursive: true });
  symlinkSync('/opt/Sourceline/sourceline', place('usr', 'bin', 'sourceline'));
  return ['--build', '--root-owner-group', '-Zzstd', root, file];
}

/** @param {string} version */
function control(version) {
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const fields = {
    Package: 'sourceline', Version: version, Section: 'editors', Priority: 'optional', Architecture: architecture,
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
StartupWMClass=Sourceline
`;

const mimeType = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-sourceline-case">
    <comment>Sourceline case</comment>
    <glob pattern="*.slcase"/>
  </mime-type>
</mime-info>
`;
