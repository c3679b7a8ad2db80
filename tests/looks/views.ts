import type { Preferences } from '../../shared/ipc/app-channels.js';
import type { AppWindow } from '../e2e/app-window.js';

/** One way a window is looked at. */
export interface ScreenView {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly theme: Preferences['theme'];
  /** 2 is a zoom of 200 %. */
  readonly zoom: number;
  readonly areColoursForced: boolean;
  /** Whether lines and words stand as far apart as WCAG 1.4.12 has a reader set them. */
  readonly isSpaced: boolean;
}

const plain = { theme: 'light', zoom: 1, areColoursForced: false, isSpaced: false } as const;
const sizes = [[1440, 900], [1280, 800], [800, 600]] as const;

/** Every view a screen is taken in. The last is the first again, so that a screen is left as it was found. */
export const screenViews: readonly ScreenView[] = [
  ...sizes.flatMap(([widthPx, heightPx]) => (['light', 'dark'] as const).map((theme) => ({ ...plain, name: `${widthPx}-${theme}`, widthPx, heightPx, theme }))),
  { ...plain, name: 'zoom-200', widthPx: 1280, heightPx: 800, zoom: 2 },
  { ...plain, name: 'zoom-400', widthPx: 1280, heightPx: 800, zoom: 4 },
  { ...plain, name: 'spaced', widthPx: 1280, heightPx: 800, isSpaced: true },
  { ...plain, name: 'forced-light', widthPx: 1280, heightPx: 800, areColoursForced: true },
  { ...plain, name: 'forced-dark', widthPx: 1280, heightPx: 800, theme: 'dark', areColoursForced: true },
];

const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Shows the window so, and waits until it is drawn. */
export async function showAs(appWindow: AppWindow, view: ScreenView): Promise<void> {
  const { page } = appWindow;
  await appWindow.app.evaluate(
    async ({ BrowserWindow }, { widthPx, heightPx, zoom, css }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(widthPx, heightPx);
      window?.webContents.setZoomFactor(zoom);
      const kept = globalThis as { spacingKey?: string | undefined };
      if (kept.spacingKey !== undefined) await window?.webContents.removeInsertedCSS(kept.spacingKey);
      delete kept.spacingKey;
      if (css !== null) kept.spacingKey = await window?.webContents.insertCSS(css);
    },
    { ...view, css: view.isSpaced ? spacing : null },
  );
  // Another theme takes the forced colours away again: they come last.
  await page.emulateMedia({ forcedColors: 'none', colorScheme: view.theme === 'dark' ? 'dark' : 'light' });
  await appWindow.value('app:prefer', { theme: view.theme });
  if (view.areColoursForced) await page.emulateMedia({ forcedColors: 'active' });
  await page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) <= 2, Math.round(view.widthPx / view.zoom));
  // Two frames: what measures its place does so in the first.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 120)))));
}

/** The window as it is drawn, in PNG; Playwright's own pictures are cut at a zoom. */
export async function pictureOf({ app }: AppWindow): Promise<Buffer> {
  const png = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'));
  return Buffer.from(png ?? '', 'base64');
}
