import { BrowserWindow, nativeTheme, screen, type Rectangle, type TitleBarOverlayOptions } from 'electron';
import type { Settings, WindowPlace } from './settings.js';

/** Chrome of the title bar: the tokens `chrome` and `ink-2` of `renderer/ui/tokens.css`, for the frame's own buttons. */
const chromeColours = {
  light: { color: '#eef0f2', symbolColor: '#434b55' },
  dark: { color: '#131517', symbolColor: '#b4bbc4' },
} as const;
/** One less than the title bar of the page, so that the hairline below it runs through under the buttons. */
const titleBarHeight = 39;
const defaultSize = { width: 1440, height: 900 } as const;
const smallestSize = { minWidth: 640, minHeight: 480 } as const;
const placeRestMs = 500;
/** A page that dies again at once would otherwise be reloaded for ever. */
const reloadPauseMs = 10_000;

/**
 * Opens the window: sandboxed, isolated, without Node, shown once its first picture is there.
 *
 * @param preload - absolute path of the built preload
 * @param pageUrl - one of our own pages
 */
export function openMainWindow(preload: string, settings: Settings, pageUrl: string): BrowserWindow {
  const place = settings.window;
  const window = new BrowserWindow({
    ...(place !== null && isOnScreen(place) ? boundsOf(place) : defaultSize),
    ...smallestSize,
    show: false,
    titleBarStyle: 'hidden',
    titleBarOverlay: titleBarOverlay(),
    backgroundColor: titleBarColours().color,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (place?.maximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  followTheme(window);
  rememberPlace(window, settings);
  reviveAfterCrash(window);
  void window.loadURL(pageUrl);
  return window;
}

/** Brings the window to the front, also when it was minimised. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function titleBarColours(): (typeof chromeColours)[keyof typeof chromeColours] {
  return chromeColours[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'];
}

function titleBarOverlay(): TitleBarOverlayOptions {
  return { ...titleBarColours(), height: titleBarHeight };
}

function followTheme(window: BrowserWindow): void {
  const repaint = (): void => {
    // macOS draws its own buttons and has no such method.
    if (process.platform !== 'darwin') window.setTitleBarOverlay(titleBarOverlay());
    window.setBackgroundColor(titleBarColours().color);
  };
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
}

function rememberPlace(window: BrowserWindow, settings: Settings): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    settings.keepWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const keepOnceAtRest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, placeRestMs);
  };
  window.on('resize', keepOnceAtRest);
  window.on('move', keepOnceAtRest);
  window.on('close', keep);
}

/** The case and the place in it are kept outside the page, so a fresh page shows the same. */
function reviveAfterCrash(window: BrowserWindow): void {
  let revivedAtMs = -Infinity;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    const waitMs = Math.max(0, revivedAtMs + reloadPauseMs - Date.now());
    revivedAtMs = Date.now() + waitMs;
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, waitMs);
  });
}

function boundsOf({ x, y, width, height }: WindowPlace): Rectangle {
  return { x, y, width, height };
}

/** A screen that was unplugged must not hide the window: enough of the title bar has to be within reach. */
function isOnScreen(place: WindowPlace): boolean {
  const reachPx = 100;
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlapX = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x);
    const topIsInside = place.y >= workArea.y && place.y <= workArea.y + workArea.height - titleBarHeight;
    return overlapX >= reachPx && topIsInside;
  });
}
