import path from 'node:path';
import { app, protocol } from 'electron';
import { appScheme } from './app-scheme.js';
import { caseFileAmong } from './ipc/case-files.js';
import { followLaunches } from './launches.js';
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
  followLaunches(app, caseFileAmong(process.argv.slice(1), process.cwd()), startProgram);
  app.on('window-all-closed', () => app.quit());
}
