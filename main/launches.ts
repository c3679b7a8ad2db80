import { caseFileAmong } from './ipc/case-files.js';
import type { Program } from './program.js';

/** What of Electron's `app` tells of cases to open. */
export interface LaunchSource {
  readonly whenReady: () => Promise<unknown>;
  on(name: 'second-instance', heard: (event: unknown, args: string[], workingFolder: string) => void): unknown;
  on(name: 'open-file', heard: (event: { preventDefault(): void }, file: string) => void): unknown;
}

/**
 * Starts the program once Electron is ready, and has it open the cases that are named from then on. One that is named
 * before, as macOS names a file opened in the Finder, is the one it starts with.
 *
 * @param atLaunch - case named on the command line, or `null`
 */
export function followLaunches(source: LaunchSource, atLaunch: string | null, start: (caseFile: string | null) => Program): void {
  let named = atLaunch;
  let program: Program | null = null;
  const open = (caseFile: string | null): void => {
    if (program === null) named = caseFile ?? named;
    else program.comeForward(caseFile);
  };
  source.on('second-instance', (_event, args, workingFolder) => open(caseFileAmong(args.slice(1), workingFolder)));
  source.on('open-file', (event, file) => {
    event.preventDefault();
    open(caseFileAmong([file], '/'));
  });
  // Not awaited: Electron is ready only after the module that calls this has been loaded.
  void source.whenReady().then(() => {
    program = start(named);
  });
}
