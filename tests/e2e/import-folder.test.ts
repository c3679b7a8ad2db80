import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makePdf } from '../extract/pdf/make-pdf.js';
import { paragraph, wordFile } from '../fixtures/word-file.js';
import { zipArchive } from '../fixtures/zip-archive.js';
import { expect, test } from './fixtures.js';

const places = ['Lissund', 'Kessel', 'Harrow', 'Tarnmouth', 'Orrin', 'Belmark', 'Sennick', 'Velsk', 'Norrhamn', 'Istrum'];

/** A story of its own for each number. */
function story(at: number): string {
  const place = `${places[at % places.length] ?? ''} ${String(at)}`;
  return [`Ferry ${String(at)} to ${place} opens in spring`, `By Mara Lindqvist\n${String(1 + (at % 28))} March 2026`, `The harbour board of ${place} said on Monday that ferry ${String(at)} would open in spring.`, `Number ${String(at * 7)} of the ships has been ordered for ${place}, the board said, and number ${String(at * 11)} may follow.`].join('\n\n');
}

function page(at: number): string {
  const [title = '', ...paragraphs] = story(at).split('\n\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;
}

const asMail = (at: number): string => `From: Mara Lindqvist <mara@courier.example>\r\nTo: desk@courier.example\r\nSubject: Ferry ${String(at)} opens\r\nDate: Tue, 3 Mar 2026 08:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${story(at)}\r\n`;
const asSavedPage = (at: number): string => `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/ferry-${String(at)}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="edge"\r\n\r\n--edge\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page(at)}\r\n--edge--\r\n`;
const asDocument = (at: number): Buffer => wordFile({ body: story(at).split('\n\n').map((words) => paragraph(words)).join('') });
const asPdf = (at: number, userPassword?: string): Promise<Uint8Array> =>
  makePdf((pdf) => pdf.font('Times-Roman').fontSize(11).text(story(at), { paragraphGap: 8 }), userPassword === undefined ? {} : { userPassword });

/** One file of each kind that is no plain text or page, in place of the first stories. */
async function otherKinds(): Promise<readonly (readonly [string, Uint8Array | string])[]> {
  return [['000.pdf', await asPdf(0)], ['001.docx', asDocument(1)], ['002.eml', asMail(2)], ['003.mhtml', asSavedPage(3)]];
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const inner = zipArchive([{ name: 'deep.txt', content: 'Too deep' }]);

/** Bad files by name, with what the report says of each. */
const bad: readonly (readonly [string, Uint8Array | string, string])[] = [
  ['bad-01-empty.txt', '', 'There is no text in it'],
  ['bad-02-blank.txt', ' \n\n ', 'There is no text in it'],
  ['bad-03-picture.html', png, 'not imported'],
  ['bad-04-program.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3, 0]), 'not imported'],
  ['bad-05-cut.zip', zipArchive([{ name: 'a.txt', content: story(900) }]).subarray(0, 60), 'What it holds cannot be read'],
  ['bad-06-none.zip', zipArchive([]), 'There is no text in it'],
  ['bad-07-bomb.zip', zipArchive([{ name: 'a.txt', content: story(901), announcedSize: 900_000_000 }]), 'at most 105 MB can be read'],
  ['bad-08-deep.html', `<html><body>${'<div>'.repeat(100_000)}deep`, 'It may be made to stop programs'],
  ['bad-09-locked.pdf', await asPdf(902, 'tide'), 'It can be read only with its password'],
  ['bad-10-large.txt', Buffer.alloc(21 * 1024 * 1024, 'a'), 'at most 21 MB can be read'],
];

/** 200 files to be imported, 13 of them bad: ten alone and three of the four in an archive. */
async function writeMixedFolder(folder: string): Promise<{ readonly good: number }> {
  mkdirSync(path.join(folder, 'below'), { recursive: true });
  const others = await otherKinds();
  for (const [name, content] of others) writeFileSync(path.join(folder, name), content);
  for (let at = others.length; at < 186; at += 1) {
    const [name, content] = at % 3 === 0 ? [`${String(at).padStart(3, '0')}.html`, page(at)] : [`${String(at).padStart(3, '0')}.${at % 3 === 1 ? 'txt' : 'md'}`, story(at)];
    writeFileSync(path.join(folder, at % 5 === 0 ? 'below' : '', name), content);
  }
  for (const [name, content] of bad) writeFileSync(path.join(folder, name), content);
  const members = [
    { name: 'year/one.txt', content: story(500) },
    { name: 'locked.txt', content: story(501), flags: 1 },
    { name: 'spoiled.txt', content: story(502), announcedCrc: 7 },
    { name: 'inner.zip', content: inner },
    { name: '__MACOSX/._one.txt', content: 'left out' },
  ];
  writeFileSync(path.join(folder, 'pages.zip'), zipArchive(members));
  return { good: 187 };
}

const row = (window: Page, name: string) => window.getByRole('row').filter({ hasText: name });

test('a mixed folder of 200 files is stopped in the middle and resumed; every good one is there once, every bad one says why', async ({ appWindow, folder }, info) => {
  test.setTimeout(180_000);
  const { page: window } = appWindow;
  const mixed = path.join(folder, 'mixed');
  const { good } = await writeMixedFolder(mixed);
  await appWindow.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  await expect(window.getByRole('heading', { name: 'Start a case' })).toBeVisible();

  await appWindow.dropFiles([mixed]);
  const bar = window.getByRole('progressbar', { name: 'Progress of the import' });
  await expect(bar).toBeVisible();
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(20);
  await window.screenshot({ path: info.outputPath('during-light.png') });
  await window.getByRole('button', { name: 'Stop, keep what is done' }).click();
  await expect(window.getByRole('heading', { name: /Import stopped after \d+ of \d+/ })).toBeVisible({ timeout: 2_000 });
  const reached = Number(await bar.getAttribute('aria-valuenow'));
  expect(reached).toBeLessThan(190);
  await expect(window.getByRole('contentinfo')).toContainText(/[1-9]\d* articles/);
  await window.getByRole('button', { name: /^Not reached/ }).click();
  await expect(row(window, 'not reached').first()).toBeVisible();
  await window.screenshot({ path: info.outputPath('stopped-light.png') });

  await window.getByRole('button', { name: 'Resume' }).click();
  await expect(window.getByRole('contentinfo')).toContainText(`${String(good)} articles`, { timeout: 90_000 });
  await expect(window.getByRole('heading', { name: /^Imported \d+ files/ })).toBeVisible();
  await window.screenshot({ path: info.outputPath('ended-light.png') });

  const reports = await appWindow.value('import:reports', {});
  const rows = reports.flatMap((report) => report.rows);
  expect(rows.filter(({ outcome }) => outcome === 'added' || outcome === 'syndicated')).toHaveLength(good);
  expect(new Set(rows.flatMap(({ outcome, fileName }) => (outcome === 'failed' ? [fileName] : [])))).toEqual(new Set([...bad.map(([name]) => name), 'locked.txt', 'spoiled.txt', 'inner.zip']));
  expect(rows.find(({ fileName }) => fileName === 'one.txt')).toMatchObject({ archive: 'pages.zip', outcome: 'added' });

  // Dropped once more, all good ones are known; the report of all is in one place.
  await appWindow.dropFiles([mixed]);
  await expect(window.getByRole('heading', { name: 'Imported 200 files' })).toBeVisible({ timeout: 90_000 });
  await window.getByRole('button', { name: /^Needs a look/ }).click();
  for (const [name, , why] of bad) await expect(row(window, name)).toContainText(why);
  await expect(row(window, 'pages.zip › locked.txt')).toContainText('Unpack it with its password');
  await expect(row(window, 'pages.zip › inner.zip')).toContainText('one level deep');
  await expect(window.getByRole('contentinfo')).toContainText(`${String(good)} articles`);
  await appWindow.value('app:prefer', { theme: 'dark' });
  await window.screenshot({ path: info.outputPath('ended-dark.png') });
  await appWindow.value('app:prefer', { theme: 'light' });

  // An encrypted file is opened from its row, by keyboard; a wrong password is said to be one.
  const locked = row(window, 'bad-09-locked.pdf');
  await locked.getByRole('button', { name: 'Give password' }).press('Enter');
  await window.keyboard.type('ebb');
  await window.keyboard.press('Enter');
  await expect(row(window, 'bad-09-locked.pdf')).toContainText('The password does not open it');
  await row(window, 'bad-09-locked.pdf').getByRole('button', { name: 'Give password' }).press('Enter');
  await window.screenshot({ path: info.outputPath('password-light.png') });
  await window.keyboard.type('tide');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('contentinfo')).toContainText(`${String(good + 1)} articles`);
  await window.getByRole('listbox', { name: 'Articles' }).focus();
  await window.keyboard.press('End');
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
});
