// A bare window without any of the program's defences: what a page can do here is what they have to stop.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<title>Undefended</title><body>'));
