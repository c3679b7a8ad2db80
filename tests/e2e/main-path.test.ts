import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readerStrings } from '../../shared/strings/reader.js';
import { readPdf, withoutSpace } from '../print/read-pdf.js';
import { expect, projectDir, test } from './fixtures.js';
import { ReaderPage } from './pages/reader-page.js';

const sample = (name: string): string => path.join(projectDir, 'resources/sample', name);
const articles = ['courier-mission-count.html', 'dispatch-observers-halm.txt', 'herald-army-engineers.md', 'review-river-lever.txt'].map(sample);

test('the whole path by keyboard, in forced colours: drop, tag, cite, export, quit, reopen', async ({ launch, folder }) => {
  const pdf = path.join(folder, 'briefing.pdf');
  const first = await launch();
  const { page } = first;
  await page.emulateMedia({ forcedColors: 'active' });
  await page.evaluate(() => {
    document.documentElement.dataset['mouse'] = '0';
    for (const kind of ['mousedown', 'mouseup', 'click', 'pointerdown']) {
      window.addEventListener(kind, (event) => (event as MouseEvent).detail > 0 && (document.documentElement.dataset['mouse'] = kind), true);
    }
  });

  await first.dropFiles(articles);
  await expect(page.getByText('4 articles imported')).toBeVisible();
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Karvia Moves Army Engineers/);

  const reader = new ReaderPage(page);
  await reader.enter();
  await reader.tag('400 Karvian army engineers had arrived at the Upper Ostrel dam in two columns of lorries', 'a');
  const said = page.getByRole('region', { name: 'Article' }).locator('[aria-live=polite]').last();
  await expect(said).toHaveText(readerStrings.said.attributionTagged);
  await reader.tag('Belmark’s intelligence service', 's');
  await expect(said).toHaveText(readerStrings.said.pieceAdded('source'));
  await reader.tag('said', 'q');
  await reader.tag('400 Karvian army engineers had arrived', 'c');
  await expect(said).toHaveText(readerStrings.said.claimTagged(1));
  await expect(page.getByRole('contentinfo')).toContainText('2 tags');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('contentinfo')).toContainText('1 tag');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('contentinfo')).toContainText('2 tags');

  await page.keyboard.press('Control+2');
  await expect(page.getByRole('listbox', { name: 'Claims' })).toBeFocused();
  await expect(page.getByRole('listbox', { name: 'Claims' }).getByRole('option', { selected: true })).toContainText('Belmark’s intelligence service');
  await page.keyboard.press('3');
  await page.keyboard.press('g');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Karvia Moves Army Engineers/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('listbox', { name: 'Claims' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('New briefing');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: 'Text of the briefing' });
  await editor.focus();
  await page.keyboard.type('The service gives a count.[');
  await page.keyboard.type('400 Karvian');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Its words: [400 Karvian');
  await page.keyboard.press('Control+Enter');
  await expect(editor).toContainText('400 Karvian army engineers had arrived');
  await first.answerSaveDialog(pdf);
  await page.keyboard.press('Control+e');
  await expect(page.getByText('briefing.pdf')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset['mouse'])).toBe('0');
  await first.quit();

  const read = await readPdf(new Uint8Array(readFileSync(pdf)));
  expect(read.links.filter((link) => link.dest === 'n-0001').length).toBeGreaterThanOrEqual(2);
  expect(read.links.filter((link) => link.dest?.startsWith('c-')).map((link) => link.dest)).toEqual(['c-0001', 'c-0002']);
  expect(read.places.get('n-0001')?.page).toBe(1);
  expect(withoutSpace(read.pages.join(''))).toContain(withoutSpace('400 Karvian army engineers had arrived'));

  const again = await launch();
  await expect(again.page.getByRole('tab', { name: 'Briefing', selected: true })).toBeVisible();
  await expect(again.page.getByRole('textbox', { name: 'Text of the briefing' })).toContainText('The service gives a count.');
  await expect(again.page.getByRole('contentinfo')).toContainText('2 tags');
  await again.page.keyboard.press('Control+1');
  await expect(again.page.getByRole('heading', { level: 1 })).toHaveText(/Karvia Moves Army Engineers/);
});
