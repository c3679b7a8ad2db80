import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { galleryStrings } from '../../shared/strings/gallery.js';
import type { AppWindow } from '../e2e/app-window.js';
import { expect, projectDir, test } from '../e2e/fixtures.js';
import { outOfReach } from './reach.js';
import { hostileScreens, sampleScreens } from './screens.js';
import type { Screen, Stage } from './stage.js';
import { pictureOf, screenViews, showAs, type ScreenView } from './views.js';

const wanted = (process.env['SOURCELINE_LOOKS'] ?? '').split(' ').filter(Boolean);
const cases: Readonly<Record<string, readonly Screen[]>> = { sample: sampleScreens, hostile: hostileScreens };
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
const usual = screenViews.find(({ name }) => name === '1280-light')!;

test.use({ troublesExpected: true });

for (const [name, screens] of Object.entries(cases)) {
  test(name, async ({ appWindow, folder }) => {
    test.skip(!screens.some((screen) => isWanted(screen.name)), 'not asked for');
    const target = path.join(projectDir, 'looks', name);
    if (wanted.length === 0) rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const screen of screens) {
      await showAs(appWindow, usual);
      await screen.open({ appWindow, folder }).catch((why: unknown) => say(target, `${screen.name} did not open: ${String(why).split('\n')[0]}`));
      if (isWanted(screen.name)) await take({ appWindow, folder }, screen, target);
      if (screen.leave === 'escape') await appWindow.page.keyboard.press('Escape');
    }
  });
}

test('gallery', async ({ launch }) => {
  test.skip(!isWanted('gallery'), 'not asked for');
  const target = path.join(projectDir, 'looks', 'gallery');
  mkdirSync(target, { recursive: true });
  const appWindow = await launch({ args: ['--gallery'] });
  await expect(appWindow.page.getByRole('main', { name: galleryStrings.title })).toBeVisible();
  for (const view of screenViews) {
    await showAs(appWindow, view);
    writeFileSync(path.join(target, `gallery--${view.name}.png`), await pictureOf(appWindow));
    await appWindow.page.locator('.gallery').evaluate((gallery) => gallery.scrollTo(0, gallery.scrollHeight));
    writeFileSync(path.join(target, `gallery-end--${view.name}.png`), await pictureOf(appWindow));
    await appWindow.page.locator('.gallery').evaluate((gallery) => gallery.scrollTo(0, 0));
  }
});


/** A screen in every view, and what is out of reach in it. */
async function take({ appWindow }: Stage, screen: Screen, target: string): Promise<void> {
  for (const view of screenViews) {
    await showAs(appWindow, view);
    await openDrawer(appWindow, screen);
    writeFileSync(path.join(target, `${screen.name}--${view.name}.png`), await pictureOf(appWindow));
  }
  // Afterwards: it moves the focus, and with it what is selected.
  for (const view of screenViews.filter(isMeasured)) {
    await showAs(appWindow, view);
    await openDrawer(appWindow, screen);
    for (const line of await outOfReach(appWindow.page)) say(target, `${screen.name} ${view.name}: ${line}`);
  }
  await showAs(appWindow, usual);
}

/** In a narrow window the pane a screen is about is put away. */
async function openDrawer(appWindow: AppWindow, { drawer }: Screen): Promise<void> {
  if (drawer === undefined || (await appWindow.page.locator(`.pane.${drawer}`).isVisible())) return;
  await appWindow.chooseInMenu(`view.${drawer}`);
  await expect(appWindow.page.locator(`.pane.${drawer}`)).toBeVisible();
}

/** Reach depends on sizes, not on colours. */
const isMeasured = ({ theme, areColoursForced }: ScreenView): boolean => theme === 'light' && !areColoursForced;

function say(target: string, line: string): void {
  process.stdout.write(`${line}\n`);
  appendFileSync(path.join(target, 'reach.txt'), `${line}\n`);
}
