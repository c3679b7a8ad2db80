import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FontPack } from '../../main/faces/font-pack.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import { undrawableCharacters } from '../../main/pdf/undrawable.js';
import { packFonts } from '../../scripts/dist/pack-fonts.mjs';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { cite, inputWith, paragraphWith } from '../fixtures/print-input.js';

const quickest = 1;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourceline-fonts-'));
  for (const family of ['source-serif-4', 'source-sans-3', 'source-code-pro']) cpSync(path.join(installedFontsFolder(), family), path.join(folder, family), { recursive: true });
  await packFonts(installedFontsFolder(), folder, { quality: quickest });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('prints Hangul, Han and Kana out of packed fonts byte for byte as out of the packages', async () => {
  const document = layoutBriefing(inputWith({ blocks: [paragraphWith('scripts', [{ type: 'text', text: '수리선 한빛은 정비 중이다. 船舶正在维修。 船は修理中です。' }, cite('fell')])] }));

  const fromPack = await renderPdf(document, { fontsFolder: folder, fontPack: new FontPack(folder) });

  expect(Buffer.compare(fromPack, await renderPdf(document, { fontsFolder: installedFontsFolder() }))).toBe(0);
});

test('finds what the packed fonts draw', () => {
  expect(undrawableCharacters(['한빛 船 はな', 'نهر'], folder, new FontPack(folder))).toEqual([null, 'ن']);
});

test('reads a font that lies in its folder as it lies', () => {
  const lying = path.join(folder, 'source-serif-4', '400Regular', 'SourceSerif4_400Regular.ttf');

  expect(new FontPack(folder).existsSync(lying)).toBe(false);
});

test('keeps packed fonts for the next package, until the fonts are others', async () => {
  const [packages, target, keptIn] = ['packages', 'target', 'kept'].map((name) => path.join(folder, name)) as [string, string, string];
  for (const [language, weight] of ['kr', 'sc', 'jp'].flatMap((each) => [[each, '400Regular'], [each, '600SemiBold']] as const)) writeFace(packages, language, weight, language);
  const kept = (): string[] => readdirSync(keptIn).sort();
  await packFonts(packages, target, { quality: quickest, keptIn });
  const [regular = '', bold] = kept();
  writeFileSync(path.join(keptIn, regular), 'kept');

  await packFonts(packages, target, { quality: quickest, keptIn });
  expect(readFileSync(path.join(target, 'noto-sans-400Regular.br'), 'utf8')).toBe('kept');

  writeFace(packages, 'jp', '400Regular', 'another');
  await packFonts(packages, target, { quality: quickest, keptIn });
  expect(readFileSync(path.join(target, 'noto-sans-400Regular.br'), 'utf8')).not.toBe('kept');
  expect(kept()).toHaveLength(2);
  expect(kept()).toContain(bold);
});

function writeFace(packages: string, language: string, weight: string, bytes: string): void {
  const place = path.join(packages, `noto-sans-${language}`, weight);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, `NotoSans${language.toUpperCase()}_${weight}.ttf`), bytes);
}
