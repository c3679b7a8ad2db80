import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { AttributionTag, Tag } from '../../shared/domain/tag.js';
import { menuStrings } from '../../shared/strings/menu.js';
import { readerStrings } from '../../shared/strings/reader.js';
import { shellStrings } from '../../shared/strings/shell.js';
import type { AppWindow } from './app-window.js';
import { expect, test } from './fixtures.js';
import { ReaderPage } from './pages/reader-page.js';

const story = `Ferry line to open in spring

The harbour board of Lissund said on Monday that a ferry line to Kessel would open in spring.

A spokesman for the port could not confirm that the ferry line had been paid for. The mayor doubts that the ferry line will pay.

“We know of no ferry line,” said Ilse Marent, who denied that ships had been ordered. The ferry lines of the south are older.
`;

/** The article in the reader, the text in focus. */
async function openStory(appWindow: AppWindow, folder: string): Promise<ReaderPage> {
  const file = path.join(folder, 'ferry.txt');
  writeFileSync(file, story);
  const { page } = appWindow;
  await expect(page.getByRole('heading', { name: 'Start a case' })).toBeVisible();
  await appWindow.dropFiles([file]);
  await expect(status(page)).toContainText('1 article');
  const reader = new ReaderPage(page);
  await reader.enter();
  return reader;
}

const status = (page: Page) => page.getByRole('contentinfo');
const said = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeAttached();

async function tagsOf(appWindow: AppWindow): Promise<readonly Tag[]> {
  return (await appWindow.caseView())?.tags ?? [];
}

const wordsOf = (tag: Tag | undefined): string => (tag?.content ?? []).map(({ exact }) => exact).join(' … ');

test('an edge is dragged by words, given up with Escape, taken back with undo, and moved by keys as well', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  const reader = await openStory(appWindow, folder);
  await reader.tag('a ferry line to Kessel', 'c');
  await expect(status(page)).toContainText('1 tag');

  await dragTo(page, 'end', 'would open', { giveUp: true });
  expect(wordsOf((await tagsOf(appWindow))[0])).toBe('a ferry line to Kessel');

  await dragTo(page, 'end', 'would open');
  await expect.poll(async () => wordsOf((await tagsOf(appWindow))[0])).toBe('a ferry line to Kessel would open');
  await dragTo(page, 'start', 'ferry line to');
  await expect.poll(async () => wordsOf((await tagsOf(appWindow))[0])).toBe('ferry line to Kessel would open');

  await page.keyboard.press('Control+z');
  await expect.poll(async () => wordsOf((await tagsOf(appWindow))[0])).toBe('a ferry line to Kessel would open');
  await reader.press('>');
  await expect.poll(async () => wordsOf((await tagsOf(appWindow))[0])).toBe('a ferry line to Kessel would open in');
  await reader.press('.');
  await expect.poll(async () => wordsOf((await tagsOf(appWindow))[0])).toBe('ferry line to Kessel would open in');
});

test('the same words are tagged throughout the article in one action, as one claim', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  const reader = await openStory(appWindow, folder);
  await reader.press('T');
  await said(page, readerStrings.said.throughoutNeedsSelection);

  await reader.tag('ferry line', 'T');
  await said(page, readerStrings.said.taggedThroughout(4, 1));
  await expect(status(page)).toContainText('4 tags');
  await expect(status(page)).toContainText('1 claim');
  expect((await tagsOf(appWindow)).map(wordsOf)).toEqual(['ferry line', 'ferry line', 'ferry line', 'ferry line']);

  await page.keyboard.press('Control+z');
  await expect(status(page)).toContainText('0 tags');
  await expect(status(page)).toContainText('0 claims');

  await reader.tag('ferry line', 'c');
  await reader.press('T');
  await said(page, readerStrings.said.taggedThroughout(3, 2));
  await reader.press('T');
  await said(page, readerStrings.said.nothingEqual);
  await expect(status(page)).toContainText('4 tags');
});

test('stance and kind of quotation are proposed from the words, and several pieces make one part', async ({ appWindow, folder }) => {
  const reader = await openStory(appWindow, folder);
  await reader.tag('that the ferry line had been paid for', 'a');
  await reader.tag('A spokesman for the port', 's');
  await reader.tag('confirm', 'q');
  await expect.poll(async () => last(await tagsOf(appWindow))).toMatchObject({ stance: 'not-confirms', sourceType: 'anonymous', quoteType: 'indirect' });

  await reader.press('Escape');
  await reader.tag('“We know of no ferry line,”', 'a');
  await reader.tag('said', 'q');
  await reader.tag('Ilse Marent', 's');
  await expect.poll(async () => last(await tagsOf(appWindow))).toMatchObject({ stance: 'asserts', quoteType: 'direct', sourceType: 'named' });
  await reader.tag('that ships had been ordered', 't');
  await reader.tag('denied', 'q');
  await expect.poll(async () => last(await tagsOf(appWindow))).toMatchObject({ stance: 'denies', quoteType: 'mixed' });
  const { cue, content } = last(await tagsOf(appWindow));
  expect([cue.map(({ exact }) => exact), content.length]).toEqual([['said', 'denied'], 2]);
});

test('a key cycles the tags at the cursor, and a click finds all of them', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  const reader = await openStory(appWindow, folder);
  await reader.tag('that a ferry line to Kessel would open in spring', 'a');
  await reader.tag('The harbour board of Lissund', 's');
  await reader.tag('a ferry line to Kessel', 'c');
  await reader.tag('ferry line to Kessel would open', 'c');
  await expect(status(page)).toContainText('3 tags');

  await reader.select('ferry line to Kessel');
  await reader.press('Escape');
  await reader.press('Tab');
  await expect(page.getByRole('complementary').getByRole('status').first()).toHaveText('1 of 3 at this point');
  await reader.press('Tab');
  await expect(page.getByRole('complementary').getByRole('status').first()).toHaveText('2 of 3 at this point');
  await reader.press('Tab');
  await expect(page.getByRole('heading', { name: 'Attribution' })).toBeVisible();

  await reader.press('Escape');
  const place = await pointOf(page, 'line to Kessel', 'start');
  await page.mouse.click(place.x, place.y);
  await expect(page.getByRole('complementary').getByRole('status').first()).toHaveText('1 of 3 at this point');
});

test('single keys can be switched off; the palette has every tagging command then too', async ({ appWindow, folder }) => {
  const { page } = appWindow;
  const reader = await openStory(appWindow, folder);
  await appWindow.chooseInMenu('keys.single');
  await expect(page.getByText(shellStrings.singleKeysOff)).toBeVisible();
  await reader.select('a ferry line to Kessel');
  await reader.press('c');
  await reader.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(status(page)).toContainText('0 tags');

  await page.keyboard.press('Control+k');
  await page.keyboard.type(menuStrings.commands['tag.claim']);
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('1 tag');
  await expect(reader.text).toBeFocused();
  await appWindow.chooseInMenu('tag.remove');
  await expect(status(page)).toContainText('0 tags');
});

function last(tags: readonly Tag[]): AttributionTag {
  const tag = tags.at(-1);
  if (tag?.kind !== 'attribution') throw new Error('the last tag is no attribution');
  return tag;
}

/** Drags the handle at one edge of a claim tag onto the first or the last character of words. */
async function dragTo(page: Page, edge: 'start' | 'end', words: string, { giveUp = false } = {}): Promise<void> {
  const handle = page.locator(`[data-edge="content-${edge}"]`);
  const box = await handle.boundingBox();
  if (box === null) throw new Error('the handle is not visible');
  const target = await pointOf(page, words, edge);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y, { steps: 4 });
  if (giveUp) await page.keyboard.press('Escape');
  await page.mouse.up();
}

/** A point of the window on the first or the last character of words. */
async function pointOf(page: Page, words: string, edge: 'start' | 'end'): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate(({ sought, at: side }) => {
    const atEnd = side === 'end';
    const walker = document.createTreeWalker(document.querySelector('.reader-text') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      // Words may begin in one line and end in the next.
      const lines = [...range.getClientRects()];
      const [first, last] = [lines[0], lines.at(-1)];
      if (first === undefined || last === undefined) break;
      return atEnd ? { x: last.right - 2, y: (last.top + last.bottom) / 2 } : { x: first.left + 4, y: (first.top + first.bottom) / 2 };
    }
    throw new Error(`not on the screen: ${sought}`);
  }, { sought: words, at: edge });
}
