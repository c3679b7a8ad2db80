import { AppError, type ErrorRecord } from '../../shared/errors.js';
import { channels, type CaseChannelName, type ChannelName, type ChannelOutput, type ChannelParsed, type MainChannelName } from '../../shared/ipc/channels.js';
import type { Result } from '../../shared/result.js';
import type { CallEvent, SenderVerdict } from './sender.js';

/** What answers the main process's own channels: complete, or it does not compile. */
export type MainHandlers = {
  readonly [Name in MainChannelName]: (input: ChannelParsed<Name>) => ChannelOutput<Name> | Promise<ChannelOutput<Name>>;
};

/** Passes a parsed call on to the worker that holds the open case. */
export type CaseRoute = (channel: CaseChannelName, input: unknown) => Promise<unknown>;

/** What the router is made of. */
export interface RouterParts {
  readonly judgeSender: (event: CallEvent) => SenderVerdict;
  readonly handlers: MainHandlers;
  /** `null` while no case is open. */
  readonly caseRoute: () => CaseRoute | null;
  readonly logFailure: (channel: ChannelName, thrown: unknown) => void;
}

/** Answers one call of the window; never rejects. */
export type Route = (event: CallEvent, channel: ChannelName, input: unknown) => Promise<Result<unknown>>;

/** The one way in: sender checked, input parsed, passed on or answered, and every failure turned into a record. */
export function createRouter(parts: RouterParts): Route {
  return async (event, channel, input) => {
    try {
      assertTrusted(parts, event, channel);
      return { ok: true, value: await answer(parts, channel, parse(channel, input)) };
    } catch (thrown) {
      const error = recordForPage(thrown);
      if (error.code === 'internal') parts.logFailure(channel, thrown);
      return { ok: false, error };
    }
  };
}

/** Listens on every channel of the table. */
export function listenOnChannels(ipcMain: Pick<Electron.IpcMain, 'handle'>, route: Route): void {
  const names = Object.keys(channels) as ChannelName[]; // the table's keys are its names
  for (const channel of names) ipcMain.handle(channel, (event, input: unknown) => route(event, channel, input));
}

function assertTrusted(parts: RouterParts, event: CallEvent, channel: ChannelName): void {
  const verdict = judge(parts, event);
  if (verdict !== 'trusted') throw new AppError('sender-refused', { channel, verdict });
}

function parse(channel: ChannelName, input: unknown): unknown {
  const parsed = channels[channel].input.safeParse(input);
  if (!parsed.success) throw new AppError('input-invalid', { channel, at: parsed.error.issues[0]?.path.join('.') ?? '' });
  return parsed.data;
}

async function answer(parts: RouterParts, channel: ChannelName, parsed: unknown): Promise<unknown> {
  if (isMainChannel(channel)) return callHandler(parts.handlers, channel, parsed);
  const passOn = parts.caseRoute();
  if (passOn === null) throw new AppError('no-case');
  return passOn(channel, parsed);
}

/** A frame that was torn down while its call was under way throws when it is asked anything. */
function judge(parts: RouterParts, event: CallEvent): SenderVerdict {
  try {
    return parts.judgeSender(event);
  } catch {
    return 'sub-frame';
  }
}

function isMainChannel(channel: ChannelName): channel is MainChannelName {
  return channels[channel].to === 'main';
}

function callHandler<Name extends MainChannelName>(handlers: MainHandlers, channel: Name, parsed: unknown): unknown {
  return handlers[channel](parsed as ChannelParsed<Name>); // its own schema has just parsed it
}

/** What is not one of our own errors tells the page nothing: its message may name paths or quote an article. */
function recordForPage(thrown: unknown): ErrorRecord {
  if (!(thrown instanceof AppError) || thrown.code === 'internal') return { code: 'internal', details: {} };
  return { code: thrown.code, details: thrown.details };
}
