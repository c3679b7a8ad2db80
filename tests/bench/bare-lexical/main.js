// One sandboxed window with the page that is named last on the command line.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  void window.loadFile(process.argv.at(-1) ?? '');
});
