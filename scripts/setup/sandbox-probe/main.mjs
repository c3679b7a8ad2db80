// Opens a window nobody sees and prints whether the kernel confines its page: set-up asks this once.
import { app, BrowserWindow } from 'electron';
import { readFileSync } from 'node:fs';

// Not awaited: Electron is ready only after this module has been loaded.
void app.whenReady().then(probe);

async function probe() {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<title>probe</title>');
  process.stdout.write(`sandboxed:${isConfined(window.webContents.getOSProcessId())}\n`);
  app.exit(0);
}

/** A renderer without sandbox runs without a system call filter. @param {number} processId */
function isConfined(processId) {
  if (process.platform !== 'linux') return true;
  return /^Seccomp:\s+2$/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'));
}
