import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layOutDebianPackage } from '../../../scripts/dist/debian-package.mjs';
import { iconSides } from '../../../scripts/dist/icon-sizes.mjs';

let folder: string;
let root: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourceline-deb-'));
  const program = path.join(folder, 'linux-unpacked');
  mkdirSync(program);
  for (const name of ['sourceline', 'chrome-sandbox']) writeFileSync(path.join(program, name), 'program', { mode: 0o755 });
  root = path.join(folder, 'deb');
  layOutDebianPackage({ folder: program, version: '1.2.3' }, root);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (...parts: readonly string[]): string => readFileSync(path.join(root, ...parts), 'utf8');

describe.skipIf(process.platform === 'win32')('a Debian package', () => {
  test('starts the program with a case from the desktop, by the type that its extension has', () => {
    const entry = Object.fromEntries(textOf('usr/share/applications/sourceline.desktop').split('\n').map((line) => line.split('=')));
    const types = textOf('usr/share/mime/packages/sourceline.xml');

    expect(entry).toMatchObject({ Type: 'Application', Name: 'Sourceline', Exec: '/opt/Sourceline/sourceline %f', Icon: 'sourceline', MimeType: 'application/x-sourceline-case;' });
    expect(types).toMatch(/<mime-type type="application\/x-sourceline-case">[\s\S]*<glob pattern="\*\.slcase"\/>/u);
    expect(readFileSync('electron-builder.yml', 'utf8')).toMatch(/ext: slcase[\s\S]*mimeType: application\/x-sourceline-case/u);
    expect(readlinkSync(path.join(root, 'usr/bin/sourceline'))).toBe('/opt/Sourceline/sourceline');
  });

  test('brings its icon at every size, clear around a blue field', () => {
    for (const side of iconSides) {
      const { width, height, data } = PNG.sync.read(readFileSync(path.join(root, `usr/share/icons/hicolor/${side}x${side}/apps/sourceline.png`)));
      const pixel = (x: number, y: number): number[] => [...data.subarray(4 * (y * side + x), 4 * (y * side + x) + 4)];

      expect([width, height]).toEqual([side, side]);
      expect(pixel(0, 0)[3]).toBe(0);
      expect(pixel(side / 2, Math.floor(side * 0.15))).toEqual([0x1b, 0x4f, 0x8f, 0xff]);
    }
  });

  test('gives the sandbox helper to root, says what it is, and runs nothing when it is installed', () => {
    const setUserId = 0o4000;

    expect(lstatSync(path.join(root, 'opt/Sourceline/chrome-sandbox')).mode & setUserId).toBe(setUserId);
    expect(textOf('DEBIAN/control')).toMatch(/^Package: sourceline\nVersion: 1\.2\.3\n(?:\S+: .+\n)+$/u);
    expect(textOf('DEBIAN/control')).toMatch(/^Installed-Size: \d+$/mu);
  });
});
