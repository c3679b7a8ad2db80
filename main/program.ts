import path from 'node:path';
import { app, dialog, ipcMain, Menu, nativeTheme, protocol, session, type BrowserWindow } from 'electron';
import Store from 'electron-store';
import { errorRecord } from '../shared/errors.js';
import { errorWords } from '../shared/strings/errors.js';
import type { CommandId } from '../shared/ipc/events.js';
import { appPageUrl, appResponder, appScheme, galleryPageUrl } from './app-scheme.js';
import { installedFontsFolder } from './faces/installed-fonts.js';
import { openFailureLog } from './ipc/failure-log.js';
import { fileDialogs } from './ipc/file-dialogs.js';
import { createHandlers } from './ipc/handlers/create-handlers.js';
import { createRouter, listenOnChannels } from './ipc/router.js';
import { judgeSender } from './ipc/sender.js';
import { ThirdParty } from './ipc/third-party.js';
import { WindowCase } from './ipc/window-case.js';
import { linkWindow } from './ipc/window-link.js';
import { WindowImports } from './ipc/window-imports.js';
import { createWorkers } from './ipc/workers.js';
import { menuTemplate } from './menu.js';
import { guardSession } from './security.js';
import { Settings } from './settings.js';
import { bringToFront, openMainWindow } from './windows.js';

/** The running program, as a second launch reaches it. */
export interface Program {
  /** Brings the window to the front and opens `caseFile` in it, when one is named. */
  readonly comeForward: (caseFile: string | null) => void;
}

/**
 * Puts the parts together and opens the window; must run after `ready`.
 *
 * @param caseFile - case named at the launch; without one the last case is opened again
 */
export function startProgram(caseFile: string | null): Program {
  const userData = app.getPath('userData');
  const failureLog = openFailureLog(path.join(userData, 'failures.log'));
  const logFailure = failureLog.add;
  const settings = new Settings(new Store({ name: 'settings', clearInvalidConfig: true }));
  nativeTheme.themeSource = settings.preferences.theme;
  guardSession(session.defaultSession);
  protocol.handle(appScheme.scheme, appResponder(inApp('out', 'renderer'), installedFontsFolder()));

  let window: BrowserWindow | null = null;
  const link = linkWindow(() => window);
  const workers = createWorkers(inApp('out', 'main'), logFailure);
  const backupRoot = path.join(userData, 'backups');
  const windowCase = new WindowCase({ worker: workers.caseWorker, settings, emit: link.emit, nowMs: Date.now, backupRoot });
  const imports = new WindowImports({ caseWorker: windowCase.worker, importWorker: workers.importWorker, emit: link.emit, logFailure });
  windowCase.beforeLeaving(() => imports.end());
  workers.caseWorker.onCaseInfo((info) => windowCase.learn(info));
  const handlers = createHandlers({
    settings, failureLog, link, windowCase, imports, workers, dialogs: fileDialogs(link), backupRoot, caseFolder: userData, sampleFolder: inApp('resources', 'sample'),
    thirdParty: new ThirdParty({ packagesFile: inApp('out', 'licences.json'), runtimeFolders: runtimeFolders(), electronVersion: process.versions.electron }),
  });
  const windowContentsId = (): number | null => (window === null || window.isDestroyed() ? null : window.webContents.id);
  const route = createRouter({ judgeSender: (event) => judgeSender(event, windowContentsId()), handlers, caseRoute: () => windowCase.route, logFailure });
  listenOnChannels(ipcMain, route);
  showMenu((command) => link.emit('menu:command', { command }));

  const page = !app.isPackaged && process.argv.includes('--gallery') ? galleryPageUrl : appPageUrl;
  window = openMainWindow(inApp('out', 'preload', 'preload.cjs'), settings, page);
  // After the window: its process starts at the same time as the one that opens the case.
  void windowCase.openAtStart(caseFile);
  endInOrder([() => windowCase.end(), () => workers.caseWorker.stop(), () => settings.flush()]);
  return { comeForward: (file) => comeForward(window, windowCase, file) };
}

/** Beside the program; on macOS in its bundle, or beside that of a runtime that is not packaged. */
function runtimeFolders(): string[] {
  const beside = path.dirname(process.execPath);
  return process.platform === 'darwin' ? [process.resourcesPath, path.resolve(beside, '..', '..', '..')] : [beside];
}

function inApp(...parts: string[]): string {
  return path.join(app.getAppPath(), ...parts);
}

function showMenu(send: (command: CommandId) => void): void {
  const template = menuTemplate({ platform: process.platform, packaged: app.isPackaged, send });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function comeForward(window: BrowserWindow | null, windowCase: WindowCase, caseFile: string | null): void {
  if (window === null || window.isDestroyed()) return;
  bringToFront(window);
  if (caseFile === null) return;
  windowCase.open(caseFile, { create: false }).catch((thrown: unknown) => {
    // Nobody in the window asked, so nobody there hears of it.
    const { title, text } = errorWords(errorRecord(thrown));
    void dialog.showMessageBox(window, { type: 'error', message: title, detail: text });
  });
}

/** Holds the end of the program back until each step is done; the windows are closed by then and have sent what they had. */
function endInOrder(steps: readonly (() => Promise<void> | void)[]): void {
  let ended: Promise<void> | null = null;
  app.on('will-quit', (event) => {
    event.preventDefault();
    ended ??= runSteps(steps).finally(() => app.exit());
  });
}

/** A step that fails must not keep the later ones from saving what they hold. */
async function runSteps(steps: readonly (() => Promise<void> | void)[]): Promise<void> {
  for (const step of steps) await Promise.resolve().then(step).catch(() => undefined);
}
