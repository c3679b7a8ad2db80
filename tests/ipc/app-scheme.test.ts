import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appResponder, contentSecurityPolicy, resolveAppFile } from '../../main/app-scheme.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { packFonts } from '../../scripts/dist/pack-fonts.mjs';

const root = path.resolve('/srv/page');

describe('an address of our scheme', () => {
  it.each([
    ['sourceline://app/index.html', 'index.html'],
    ['sourceline://app/assets/a%20b.js', 'assets/a b.js'],
    ['sourceline://app/index.html?query#hash', 'index.html'],
    ['sourceline://app/a/../index.html', 'index.html'],
  ])('%s is the file %s', (address, file) => {
    expect(resolveAppFile(root, address)).toBe(path.join(root, file));
  });

  it.each([
    ['another host', 'sourceline://other/index.html'],
    ['another scheme', 'https://app/index.html'],
    ['no address', 'index.html'],
    ['the folder itself', 'sourceline://app/'],
    ['a kind of file that is not served', 'sourceline://app/main.slcase'],
    ['a file without ending', 'sourceline://app/passwd'],
    ['an encoded way up', 'sourceline://app/%2e%2e%2fsecret.html'],
    ['an encoded slash', 'sourceline://app/..%2f..%2fsecret.html'],
    ['a folder beside ours with the same beginning', 'sourceline://app/..%2fpage-other%2findex.html'],
    ['a backslash', 'sourceline://app/..%5csecret.html'],
    ['a drive', 'sourceline://app/C:%5csecret.html'],
    ['an absolute path', 'sourceline://app/%2fetc%2fhosts.html/../..%2f..%2fetc%2fx.html'],
    ['a NUL', 'sourceline://app/index.html%00.js'],
    ['broken encoding', 'sourceline://app/%E0%A4%A.html'],
  ])('is refused as %s', (_why, address) => {
    expect(resolveAppFile(root, address)).toBeNull();
  });
});

describe('the responder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sourceline-scheme-'));
    mkdirSync(path.join(folder, 'page'));
    writeFileSync(path.join(folder, 'page', 'index.html'), '<p>page');
    writeFileSync(path.join(folder, 'secret.html'), 'secret');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const respond = () => appResponder(path.join(folder, 'page'), path.join(folder, 'fonts'));

  it('serves a file with its type under the policy', async () => {
    const response = await respond()(new Request('sourceline://app/index.html'));

    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<p>page');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['is not there', 'sourceline://app/gone.html', 'GET'],
    ['lies outside', 'sourceline://app/..%2fsecret.html', 'GET'],
    ['is posted to', 'sourceline://app/index.html', 'POST'],
  ])('answers 404, under the policy too, for a file that %s', async (_why, address, method) => {
    const response = await respond()(new Request(address, { method }));

    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  });
});

describe('the fonts of East Asian scripts', () => {
  let packed: string;
  beforeAll(async () => {
    packed = mkdtempSync(path.join(tmpdir(), 'sourceline-faces-'));
    const quickest = 1;
    await packFonts(installedFontsFolder(), packed, quickest);
  });
  afterAll(() => rmSync(packed, { recursive: true }));

  it.each(['kr-400.ttf', 'jp-600.ttf', 'sc-400.ttf'])('are served to the page out of a package as out of their files: %s', async (name) => {
    const [lying, unpacked] = await Promise.all([installedFontsFolder(), packed].map(async (fonts) => {
      const response = await appResponder('/nowhere', fonts)(new Request(`sourceline://app/faces/${name}`));
      return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) };
    }));

    expect(lying?.type).toBe('font/ttf');
    expect(lying?.bytes.subarray(0, 4).toString('hex')).toBe('00010000');
    expect(unpacked?.bytes.equals(lying?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it.each(['kr-500.ttf', 'fr-400.ttf', 'kr-400.js', '..%2fsource-serif-4%2fpackage.json'])('are no way to another file: %s', async (name) => {
    expect((await appResponder('/nowhere', installedFontsFolder())(new Request(`sourceline://app/faces/${name}`))).status).toBe(404);
  });
});

describe('the policy', () => {
  it.each(["default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"])('has %s', (rule) => {
    expect(contentSecurityPolicy.split('; ')).toContain(rule);
  });

  it.each(['unsafe-inline', 'unsafe-eval', '*', 'http'])('does not allow %s', (loophole) => {
    expect(contentSecurityPolicy).not.toContain(loophole);
  });
});
