import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ReaderPage } from '../e2e/pages/reader-page.js';
import { startPackage } from './packaged-program.js';
import { pressReturn } from './press-return.js';

const projectDir = path.resolve(import.meta.dirname, '../..');
const executable = process.env['SOURCELINE_PACKAGE'] ?? '';
const articles = ['courier-mission-count.html', 'dispatch-observers-halm.txt', 'herald-army-engineers.md', 'review-river-lever.txt'].map((name) => path.join(projectDir, 'resources/sample', name));

test.skip(process.env['SOURCELINE_DISPLAYS'] === undefined, 'the save dialog can be answered on a virtual display alone: unset DISPLAY');

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourceline-package-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the package takes articles in, tags, cites, exports, and opens its case file again', async () => {
  const first = await startPackage(executable, [], { SOURCELINE_USER_DATA: path.join(folder, 'profile'), HOME: folder });
  await expect(first.page.getByRole('button', { name: 'Open the sample case' })).toBeVisible();
  await dropFiles(first.page, articles);
  await expect(first.page.getByText('4 articles imported')).toBeVisible();
  await tagClaim(first.page);
  await citeInBriefing(first.page);
  await expect(first.page.getByText(/^Saved/u).first()).toBeVisible();
  const pdf = path.join(folder, 'Engineers at the dam.pdf');
  await exportTo(pdf, first.page);
  await first.quit();

  const cases = path.join(folder, 'profile', 'Cases');
  const caseFile = path.join(cases, readdirSync(cases).find((name) => name.endsWith('.slcase')) ?? '');
  const second = await startPackage(executable, [caseFile], { SOURCELINE_USER_DATA: path.join(folder, 'other-profile'), HOME: folder });
  await expect(second.page.getByRole('contentinfo')).toContainText('2 tags');
  await readLicences(second.page);
  await second.quit();

  expect(commandLine('check', caseFile)).toBe(0);
  expect(commandLine('verify', pdf, ...articles)).toBe(0);
});

/** Drags files from outside over the window and lets go; a file made in a page has no path. */
async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await session.detach();
}

async function tagClaim(page: Page): Promise<void> {
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option', { name: /Karvia Moves Army Engineers/u }).click();
  const reader = new ReaderPage(page);
  await reader.enter();
  await reader.tag('Belmark’s intelligence service', 'a');
  await reader.tag('400 Karvian army engineers had arrived', 'c');
  await expect(page.getByRole('contentinfo')).toContainText('2 tags');
}

async function citeInBriefing(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('New briefing');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Engineers at the dam');
  const editor = page.getByRole('textbox', { name: 'Text of the briefing' });
  await editor.focus();
  await page.keyboard.type('Its words: [400 Karvian');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toContainText('400 Karvian army engineers had arrived');
}

async function readLicences(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('third-party');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'About Sourceline and its licences' });
  await page.keyboard.type('the chromium project');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await expect(dialog.getByRole('region')).toContainText('The Chromium Authors');
}

/** The system's save dialog offers the documents folder and the briefing's name; Return takes both. */
async function exportTo(pdf: string, page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  await expect
    .poll(async () => {
      await pressReturn(process.env['DISPLAY'] ?? '');
      return existsSync(pdf);
    }, { intervals: [1000, 2000] })
    .toBe(true);
  await expect(page.getByText(path.basename(pdf))).toBeVisible();
}

function commandLine(...args: readonly string[]): number | null {
  return spawnSync(process.execPath, [path.join(projectDir, 'scripts/cli.mjs'), ...args], { stdio: ['ignore', 'ignore', 'inherit'] }).status;
}
