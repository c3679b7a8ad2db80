// The least an Electron app can do: one sandboxed window with an empty page. What the cold start is compared with.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1440, height: 900, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write('sourceline:interactive\n');
  });
  void window.loadURL('data:text/html,<title>empty</title>');
});
