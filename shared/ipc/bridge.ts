import type { Result } from '../result.js';
import type { ChannelInput, ChannelName, ChannelOutput } from './channels.js';
import type { EventName, EventPayload } from './events.js';

/** What the preload puts on `window.sourceline`: one way to call, one to listen, one for dropped files. */
export interface Bridge {
  call<Name extends ChannelName>(channel: Name, input: ChannelInput<Name>): Promise<Result<ChannelOutput<Name>>>;
  /** Returns the function that stops listening. */
  on<Name extends EventName>(event: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** Imports dropped or chosen files; their paths never reach the page. */
  importFiles(files: readonly unknown[]): Promise<Result<ChannelOutput<'import:files'>>>;
}
