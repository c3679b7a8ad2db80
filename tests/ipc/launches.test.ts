import { EventEmitter } from 'node:events';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { followLaunches, type LaunchSource } from '../../main/launches.js';

/** Electron's side: it is ready when a test says so. */
class Launches extends EventEmitter implements LaunchSource {
  readonly whenReady: () => Promise<void>;
  becomeReady: () => void = () => undefined;
  prevented = 0;

  constructor() {
    super();
    const ready = new Promise<void>((resolve) => (this.becomeReady = resolve));
    this.whenReady = () => ready;
  }

  openInFinder(file: string): void {
    this.emit('open-file', { preventDefault: () => (this.prevented += 1) }, file);
  }
}

const place = path.resolve('/cases/North.slcase');
let launches: Launches;
let done: (readonly [what: string, caseFile: string | null])[];
beforeEach(() => {
  launches = new Launches();
  done = [];
});

/** Follows a launch with `atLaunch`; what the program does is written down in `done`. */
function follow(atLaunch: string | null): void {
  followLaunches(launches, atLaunch, (caseFile) => {
    done.push(['start', caseFile]);
    return { comeForward: (file) => done.push(['come forward', file]) };
  });
}

async function becomeReady(): Promise<void> {
  launches.becomeReady();
  await launches.whenReady();
}

it('starts with the case that was opened in the Finder before Electron was ready, and opens no other', async () => {
  follow(null);
  launches.openInFinder(place);
  await becomeReady();

  expect(done).toEqual([['start', place]]);
  expect(launches.prevented).toBe(1);
});

it('opens a case from the Finder in the window that is there', async () => {
  follow(path.resolve('/cases/South.slcase'));
  await becomeReady();
  launches.openInFinder(place);

  expect(done).toEqual([['start', path.resolve('/cases/South.slcase')], ['come forward', place]]);
});

it('takes a second launch by its own folder, and comes forward for one that names no case', async () => {
  follow(null);
  await becomeReady();
  launches.emit('second-instance', {}, ['sourceline', '--flag', 'North.slcase'], path.resolve('/cases'));
  launches.emit('second-instance', {}, ['sourceline'], path.resolve('/cases'));

  expect(done).toEqual([['start', null], ['come forward', place], ['come forward', null]]);
});

it('keeps the case of its own launch when a second one before it was ready names none', async () => {
  follow(place);
  launches.emit('second-instance', {}, ['sourceline'], path.resolve('/cases'));
  await becomeReady();

  expect(done).toEqual([['start', place]]);
});

it('opens no file from the Finder that is not a case', async () => {
  follow(null);
  launches.openInFinder('/texts/article.pdf');
  await becomeReady();

  expect(done).toEqual([['start', null]]);
});
