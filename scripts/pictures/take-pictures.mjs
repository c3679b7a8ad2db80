import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { inProject, projectDir } from '../setup/paths.mjs';
import { drawPage } from './draw-page.mjs';
import { writePicture } from './write-picture.mjs';

/** The window's content, in pixels: wide enough for three panes, small enough to be read in a README. */
const windowSize = { width: 1280, height: 800 };

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').ElectronApplication} App
 * @typedef {{ app: App, page: Page, folder: string }} Desk
 */

/** What is on each picture: how to get there from the one before, in an order that needs no way back. */
const scenes = /** @type {const} */ ([
  ['reader', showReader],
  ['reader-dark', showDark],
  ['ledger', showLedger],
  ['briefing', showBriefing],
]);

/**
 * Take the pictures of the README from the program itself: its views with the sample case, and a page of the PDF.
 *
 * @param {import('../setup/runtime.mjs').WindowRuntime} runtime
 * @param {NodeJS.ProcessEnv} env - with the display to open the window on
 * @returns {Promise<{ file: string, sizeBytes: number }[]>} what was written into `docs/`
 */
export async function takePictures(runtime, env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-pictures-'));
  const desk = await openDesk(runtime, env, folder);
  const taken = [];
  try {
    for (const [name, show] of scenes) {
      await show(desk);
      taken.push(writePicture(inProject('docs', `${name}.png`), await desk.page.screenshot({ animations: 'disabled', caret: 'hide' })));
    }
    taken.push(writePicture(inProject('docs', 'page.png'), await drawPage(await exportPdf(desk))));
  } finally {
    await desk.app.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return taken;
}

/**
 * @param {import('../setup/runtime.mjs').WindowRuntime} runtime
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @returns {Promise<Desk>}
 */
async function openDesk(runtime, env, folder) {
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = env;
  const given = Object.fromEntries(Object.entries({ ...inherited, SOURCELINE_USER_DATA: folder }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const launch = () => _electron.launch({ executablePath: runtime.launchPath, args: ['--disable-gpu', projectDir], env: given, chromiumSandbox: runtime.sandbox !== 'none', timeout: 15_000 });
  // One in some hundred starts ends in Playwright's handshake with the debuggers, as in the end-to-end tests.
  const app = await launch().catch(launch);
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), windowSize);
  await call(page, 'app:prefer', { theme: 'light' });
  await call(page, 'case:open-sample', {});
  return { app, page, folder };
}

/** @param {Desk} desk */
async function showReader({ page }) {
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('heading', { level: 1, name: /Belmark weighs/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: 'Attribution' }).waitFor();
  await page.getByText(/suggestions, \d+ to go/).waitFor();
}

/** @param {Desk} desk */
async function showDark({ page }) {
  await call(page, 'app:prefer', { theme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor();
}

/** @param {Desk} desk */
async function showLedger({ page }) {
  await call(page, 'app:prefer', { theme: 'light' });
  await page.locator('html[data-theme=light]').waitFor();
  await page.keyboard.press('Control+2');
  await page.getByRole('listbox', { name: 'Claims' }).focus();
  await page.keyboard.press('Home');
  await page.getByRole('heading', { level: 2, name: /observers/ }).or(page.getByText('Appearances')).first().waitFor();
}

/** @param {Desk} desk */
async function showBriefing({ page }) {
  await page.keyboard.press('Control+3');
  await page.getByRole('textbox', { name: 'Text of the briefing' }).waitFor();
  await page.getByRole('button', { name: 'Fold the findings' }).click();
}

/**
 * @param {Desk} desk
 * @returns {Promise<Uint8Array>} the sample's briefing
 */
async function exportPdf({ app, page, folder }) {
  const file = path.join(folder, 'briefing.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.keyboard.press('Control+e');
  await page.getByText(/briefing\.pdf exported/).first().waitFor();
  return readFileSync(file);
}

/**
 * Call a channel the way the page does.
 *
 * @param {Page} page
 * @param {string} channel
 * @param {object} input
 */
async function call(page, channel, input) {
  await page.evaluate(`sourceline.call(${JSON.stringify(channel)}, ${JSON.stringify(input)})`);
}
