import type { z } from 'zod';
import { describe, expect, it, vi } from 'vitest';
import { createRouter, type MainHandlers, type RouterParts } from '../../main/ipc/router.js';
import { AppError } from '../../shared/errors.js';
import { channels, type ChannelName } from '../../shared/ipc/channels.js';

const event = { sender: { id: 1 }, senderFrame: { parent: null, origin: 'sourceline://app' } };
const names = Object.keys(channels) as ChannelName[];

/** Answers every call and records it. */
function recordingParts(overrides: Partial<RouterParts> = {}) {
  const answered = vi.fn<(input: unknown) => unknown>(() => 'answer');
  const passedOn = vi.fn<(channel: string, input: unknown) => Promise<unknown>>(() => Promise.resolve('from the worker'));
  const logFailure = vi.fn<(channel: string, thrown: unknown) => void>();
  const handlers = Object.fromEntries(names.map((name) => [name, answered])) as unknown as MainHandlers;
  const parts: RouterParts = { judgeSender: () => 'trusted', handlers, caseRoute: () => passedOn, logFailure, ...overrides };
  return { route: createRouter(parts), answered, passedOn, logFailure };
}

/** For each field of each channel's input an object that has a value there which no schema takes. */
function wrongFields(): [ChannelName, string, unknown][] {
  return names.flatMap((name) => {
    const { shape } = channels[name].input as z.ZodObject;
    return Object.keys(shape).map((field): [ChannelName, string, unknown] => [name, field, { [field]: Symbol.for('wrong') }]);
  });
}

const wrongKinds: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'articles'],
  ['a number', 7],
  ['a list', [{}]],
  ['a function', () => undefined],
];
const wrongCalls = names.flatMap((name) => wrongKinds.map(([kind, input]): [ChannelName, string, unknown] => [name, kind, input]));

describe('a malformed call', () => {
  it.each(wrongCalls)('of %s with %s is refused', async (name, _kind, input) => {
    const { route, answered, passedOn } = recordingParts();

    const result = await route(event, name, input);

    expect(result).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(answered).not.toHaveBeenCalled();
    expect(passedOn).not.toHaveBeenCalled();
  });

  it.each(wrongFields())('of %s with a wrong %s is refused', async (name, _field, input) => {
    const { route, answered, passedOn } = recordingParts();

    const result = await route(event, name, input);

    expect(result).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(answered).not.toHaveBeenCalled();
    expect(passedOn).not.toHaveBeenCalled();
  });

  it('is told which field is wrong', async () => {
    const { route } = recordingParts();

    const result = await route(event, 'app:prefer', { theme: 'blue' });

    expect(result).toEqual({ ok: false, error: { code: 'input-invalid', details: { channel: 'app:prefer', at: 'theme' } } });
  });
});

describe('a call from elsewhere', () => {
  it.each(names)('of %s is refused before its input is looked at', async (name) => {
    const { route, answered, passedOn } = recordingParts({ judgeSender: () => 'sub-frame' });

    const result = await route(event, name, {});

    expect(result).toEqual({ ok: false, error: { code: 'sender-refused', details: { channel: name, verdict: 'sub-frame' } } });
    expect(answered).not.toHaveBeenCalled();
    expect(passedOn).not.toHaveBeenCalled();
  });

  it('is refused when its frame is gone and throws at every question', async () => {
    const gone = (): never => {
      throw new Error('Render frame was disposed before WebFrameMain could be accessed');
    };
    const { route } = recordingParts({ judgeSender: gone });

    const result = await route(event, 'app:info', {});

    expect(result).toMatchObject({ ok: false, error: { code: 'sender-refused' } });
  });
});

describe('a good call', () => {
  it('of a main channel is answered by its handler with the parsed input', async () => {
    const { route, answered } = recordingParts();

    const result = await route(event, 'app:copy', { text: 'words', unknown: true });

    expect(result).toEqual({ ok: true, value: 'answer' });
    expect(answered).toHaveBeenCalledWith({ text: 'words' });
  });

  it('of a case channel is passed on under its own name', async () => {
    const { route, passedOn, answered } = recordingParts();

    const result = await route(event, 'articles:open', { id: 'a1' });

    expect(result).toEqual({ ok: true, value: 'from the worker' });
    expect(passedOn).toHaveBeenCalledWith('articles:open', { id: 'a1' });
    expect(answered).not.toHaveBeenCalled();
  });

  it('of a case channel fails while no case is open', async () => {
    const { route } = recordingParts({ caseRoute: () => null });

    const result = await route(event, 'case:undo', {});

    expect(result).toEqual({ ok: false, error: { code: 'no-case', details: {} } });
  });
});

describe('a failure', () => {
  it('on purpose reaches the page with its code and details', async () => {
    const { route, logFailure } = recordingParts({ caseRoute: () => () => Promise.reject(new AppError('disk-full', { fileName: 'a.slcase' })) });

    const result = await route(event, 'case:undo', {});

    expect(result).toEqual({ ok: false, error: { code: 'disk-full', details: { fileName: 'a.slcase' } } });
    expect(logFailure).not.toHaveBeenCalled();
  });

  it.each([
    ['an exception', new TypeError('cannot read /home/analyst/secret.slcase')],
    ['an internal error of a worker', new AppError('internal', { message: 'row holds "the minister said"' })],
    ['a thrown text', 'no error at all'],
  ])('by defect, %s, tells the page nothing but is logged', async (_kind, thrown) => {
    const { route, logFailure } = recordingParts({ caseRoute: () => () => Promise.reject(thrown as Error) });

    const result = await route(event, 'case:undo', {});

    expect(result).toEqual({ ok: false, error: { code: 'internal', details: {} } });
    expect(logFailure).toHaveBeenCalledExactlyOnceWith('case:undo', thrown);
  });
});
