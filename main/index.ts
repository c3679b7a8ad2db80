import path from 'node:path';
import { app, protocol } from 'electron';
import { appScheme } from './app-scheme.js';
import { caseFileAmong } from './ipc/case-files.js';
import { startProgram } from './program.js';
import { guardContents, hardenProcess } from './security.js';

// Tests and a second profile keep their settings apart.
const userData = process.env['SOURCELINE_USER_DATA'];
if (userData !== undefined && userData !== '') app.setPath('userData', path.resolve(userData));

hardenProcess(app);
guardContents(app);
protocol.registerSchemesAsPrivileged([appScheme]);

// One process for each profile: a second launch hands its case over to the first and ends.
if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  // Not awaited here: Electron is ready only after this module has been loaded.
  const program = app.whenReady().then(() => startProgram(caseFileAmong(process.argv.slice(1), process.cwd())));
  app.on('second-instance', (_event, args, workingFolder) => {
    void program.then(({ comeForward }) => comeForward(caseFileAmong(args.slice(1), workingFolder)));
  });
  // macOS names a file that was opened in the Finder this way.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void program.then(({ comeForward }) => comeForward(caseFileAmong([file], '/')));
  });
  app.on('window-all-closed', () => app.quit());
}
