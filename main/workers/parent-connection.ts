import { inspect } from 'node:util';
import type { WorkerMessage } from './contract.js';
import { endWithParent } from './end-with-parent.js';

/** The way from a worker to who started it, the same over Electron's utility process and Node's child process. */
export interface ParentConnection {
  post(message: WorkerMessage): void;
  listen(listener: (message: unknown) => void): void;
  /** Called when there is nobody left to answer. */
  whenGone(listener: () => void): void;
  /** Ends this process when there is nobody left to answer, even in the middle of a computation: for workers that own nothing. */
  endWhenGone(): void;
}

/** What Electron puts on `process` in a utility process; declared here because workers must not import Electron. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The connection of the process this runs in. */
export function parentConnection(): ParentConnection {
  const electron = (process as unknown as { readonly parentPort?: ElectronParentPort | null }).parentPort; // only there under Electron
  return electron ? overElectron(electron) : overNode();
}

function overElectron(port: ElectronParentPort): ParentConnection {
  return {
    post: (message) => port.postMessage(message),
    listen: (listener) => port.on('message', (event) => listener(event.data)),
    // A utility process ends with the program, by Chromium's hand.
    whenGone: () => undefined,
    endWhenGone: () => undefined,
  };
}

function overNode(): ParentConnection {
  return {
    post: (message) => {
      if (process.connected) process.send?.(message);
    },
    listen: (listener) => process.on('message', listener),
    whenGone: (listener) => process.on('disconnect', listener),
    endWhenGone: () => {
      process.on('disconnect', () => process.exit(0));
      endWithParent();
    },
  };
}

/** Writes what should not have happened to standard error, whose end the worker's client keeps for the log. */
export function reportDefect(thrown: unknown): void {
  process.stderr.write(`${inspect(thrown)}\n`);
}
