import type { BrowserWindow } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/events.js';

/** Tells the page something unasked. */
export type Emit = <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;

/** The window as handlers reach it: it may be gone (macOS keeps the program without one) and come back. */
export interface WindowLink {
  readonly current: () => BrowserWindow | null;
  readonly emit: Emit;
}

/** A link to whichever window `current` gives; what is told to a window that is gone is dropped, since a fresh one loads everything. */
export function linkWindow(current: () => BrowserWindow | null): WindowLink {
  return {
    current,
    emit: (event, payload) => {
      const window = current();
      if (window !== null && !window.isDestroyed()) window.webContents.send(event, payload);
    },
  };
}
