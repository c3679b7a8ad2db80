import { AppError } from '../../shared/errors.js';
import type { Bridge } from '../../shared/ipc/bridge.js';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/ipc/channels.js';
import type { EventName, EventPayload } from '../../shared/ipc/events.js';
import type { Result } from '../../shared/result.js';

declare global {
  interface Window {
    /** Put there by the preload; nothing but this file touches it. */
    readonly sourceline: Bridge;
  }
}

/**
 * The answer of the main process or the case worker.
 *
 * @throws {AppError} with the code the other side gave
 */
export async function call<Name extends ChannelName>(channel: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>> {
  return valueOf(await window.sourceline.call(channel, input));
}

/** Listens to what the main process says unasked; returns the function that stops. */
export function listen<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void {
  return window.sourceline.on(event, listener);
}

/** Starts an import of files dropped into the window; folders among them are walked by the main process. */
export async function importDroppedFiles(files: readonly File[]): Promise<ChannelOutput<'import:files'>> {
  return valueOf(await window.sourceline.importFiles(files));
}

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppError(result.error.code, result.error.details);
}
