import { cpSync, mkdtempSync, rmSync } from 'node:fs';
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

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourceline-fonts-'));
  for (const family of ['source-serif-4', 'source-sans-3', 'source-code-pro']) cpSync(path.join(installedFontsFolder(), family), path.join(folder, family), { recursive: true });
  const quickest = 1;
  await packFonts(installedFontsFolder(), folder, quickest);
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
