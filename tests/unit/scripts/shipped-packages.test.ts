import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cratesIn } from '../../../scripts/build/inside-libsql.mjs';
import { dependencyFolders, packageFolder, shippedPackage } from '../../../scripts/build/shipped-packages.mjs';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'sourceline-packages-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

/** A package at a place below the project, with what its package.json says and the files beside it. */
function install(place: string, manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = path.join(project, place);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files })) writeFileSync(path.join(folder, name), text);
  return folder;
}

test('finds what dependencies depend on, each where Node finds it', () => {
  install('.', { dependencies: { ferry: '1' }, devDependencies: { winch: '1' } });
  const ferry = install('node_modules/ferry', { dependencies: { rope: '1' }, optionalDependencies: { absent: '1' } });
  const own = install('node_modules/ferry/node_modules/rope', {});
  install('node_modules/rope', {});
  install('node_modules/winch', {});

  expect([...dependencyFolders(project)]).toEqual([ferry, own]);
});

test('gives a package with the text of all its licence files', () => {
  const folder = install('node_modules/ferry', { name: 'ferry', version: '1.2.0', license: 'MIT AND OFL-1.1' }, { LICENSE: 'Code: MIT\n', LICENSE_FONT: 'Font: OFL\n', 'licenses.js': 'no text' });

  expect(shippedPackage(folder, {})).toEqual({ name: 'ferry', version: '1.2.0', licence: 'MIT AND OFL-1.1', text: 'Code: MIT\n\nFont: OFL' });
});

test('takes the text we hold for a package that brings none, and ends where there is none either', () => {
  const folder = install('node_modules/ferry', { name: 'ferry', version: '1.2.0', license: 'MIT' });

  expect(shippedPackage(folder, { ferry: 'MIT License' }).text).toBe('MIT License');
  expect(() => shippedPackage(folder, {})).toThrow('ferry 1.2.0 is shipped without the text of its licence');
});

test.each([
  ['/p/node_modules/react/index.js', '/p/node_modules/react'],
  ['/p/node_modules/@lexical/list/dist/list.js?commonjs', '/p/node_modules/@lexical/list'],
  ['/p/node_modules/a/node_modules/b/c.js', '/p/node_modules/a/node_modules/b'],
  ['/p/main/index.ts', null],
])('tells the package of %s', (module, folder) => {
  expect(packageFolder(module)).toBe(folder);
});

test('names the Rust crates whose places stand in a binary', () => {
  const binary = '\0/cargo/registry/src/index.example-6f17/futures-util-0.3.30/src/lib.rs\0C:\\cargo\\registry\\src\\index.example-6f17\\h2-0.3.26\\src\\a.rs/registry/src/index.example-6f17/h2-0.3.26/b.rs/home/own-1.0.0/c.rs';

  expect(cratesIn(binary)).toEqual(['futures-util 0.3.30', 'h2 0.3.26']);
});
