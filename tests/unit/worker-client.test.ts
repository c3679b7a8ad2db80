import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Method } from '../../main/workers/contract.js';
import { startNodePort } from '../../main/workers/node-port.js';
import { WorkerClient, type ClientOptions } from '../../main/workers/worker-client.js';

type EchoMethods = {
  echo: Method<unknown, unknown>;
  sleep: Method<{ ms: number }, string>;
  spin: Method<null, never>;
  fail: Method<null, never>;
  die: Method<null, never>;
  fill: Method<null, never>;
  shout: Method<null, number>;
};

const entry = path.resolve(import.meta.dirname, '../fixtures/echo-worker.mjs');

function client(options: Partial<ClientOptions> = {}): WorkerClient<EchoMethods> {
  const made = new WorkerClient<EchoMethods>({ start: () => startNodePort(entry, { heapMegabytes: 32 }), kind: 'dispensable', ...options });
  onTestFinished(() => made.stop());
  return made;
}

describe('a call', () => {
  it('brings bytes, dates and nested values there and back', async () => {
    const value = { bytes: new Uint8Array([0, 255, 7]), at: new Date(5), list: [{ deep: null }] };

    expect(await client().call('echo', value)).toEqual(value);
  });

  it('may run beside others', async () => {
    const worker = client();

    expect(await Promise.all([worker.call('sleep', { ms: 20 }), worker.call('echo', 1), worker.call('echo', 2)])).toEqual(['slept', 1, 2]);
  });

  it('throws what the method throws, and the worker lives on', async () => {
    const worker = client();
    const pid = await worker.call('shout', null);

    await expect(worker.call('fail', null)).rejects.toMatchObject({ name: 'AppError', code: 'not-found', details: { record: 'x' } });
    expect(await worker.call('shout', null)).toBe(pid);
  });
});

describe('a worker with nothing to do', () => {
  it('is ended after a while, and the next call answered by a new one', async () => {
    const worker = client({ idleMs: 50 });
    const pid = await worker.call('shout', null);

    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'));
    expect(await worker.call('shout', null)).not.toBe(pid);
  });

  it('is kept while one call is still running', async () => {
    const worker = client({ idleMs: 50 });
    const [pid, slept] = await Promise.all([worker.call('shout', null), worker.call('sleep', { ms: 300 })]);

    expect(slept).toBe('slept');
    expect(await worker.call('shout', null)).toBe(pid);
  });
});

describe('a call that takes too long', () => {
  it('is given up, its worker killed, and the next call answered by a new one', async () => {
    const worker = client();
    const pid = await worker.call('shout', null);

    await expect(worker.call('spin', null, { timeLimitMs: 100 })).rejects.toMatchObject({ code: 'timed-out', details: { limitMs: 100 } });
    const next = await worker.call('shout', null);

    expect(next).not.toBe(pid);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('takes the calls beside it along, once', async () => {
    const worker = client();
    const beside = worker.call('sleep', { ms: 60_000 });

    const late = worker.call('spin', null, { timeLimitMs: 100 });

    await expect(late).rejects.toMatchObject({ code: 'timed-out' });
    await expect(beside).rejects.toMatchObject({ code: 'worker-died' });
  });

  it('is no longer waited for when its worker is a lasting one, which lives on', async () => {
    const worker = client({ kind: 'lasting' });
    const pid = await worker.call('shout', null);

    await expect(worker.call('sleep', { ms: 300 }, { timeLimitMs: 50 })).rejects.toMatchObject({ code: 'timed-out' });

    expect(await worker.call('shout', null)).toBe(pid);
  });
});

describe('a call that is cancelled', () => {
  it('ends at once, with its worker', async () => {
    const worker = client();
    await worker.call('echo', null);
    const cancelling = new AbortController();
    const running = worker.call('spin', null, { signal: cancelling.signal });

    cancelling.abort();

    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(await worker.call('echo', 'next')).toBe('next');
  });

  it('before it began starts nothing', async () => {
    const start = vi.fn(() => startNodePort(entry));
    const worker = client({ start });

    await expect(worker.call('echo', 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect(start).not.toHaveBeenCalled();
  });
});

describe('a worker that dies', () => {
  it('is said once to each running call, and started anew by the next', async () => {
    const log = vi.fn();
    const worker = client({ log });
    const running = worker.call('sleep', { ms: 60_000 });

    const dying = worker.call('die', null);

    await expect(dying).rejects.toMatchObject({ code: 'worker-died' });
    await expect(running).rejects.toMatchObject({ code: 'worker-died' });
    expect(await worker.call('echo', 'alive')).toBe('alive');
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('of a full heap says so, and its last words go to the log', async () => {
    const log = vi.fn();
    const worker = client({ log });

    await expect(worker.call('fill', null)).rejects.toMatchObject({ code: 'out-of-memory' });
    expect(log).toHaveBeenCalledWith(expect.stringContaining('heap'));
  });

  it('because its file is not there is said to the call', async () => {
    const worker = client({ start: () => startNodePort(path.resolve(import.meta.dirname, 'no-such-worker.js')) });

    await expect(worker.call('echo', 1)).rejects.toMatchObject({ code: 'worker-died' });
  });
});

describe('a worker that is stopped', () => {
  it('ends, and its running calls are cancelled', async () => {
    const worker = client({ kind: 'lasting' });
    const pid = await worker.call('shout', null);
    const running = worker.call('sleep', { ms: 60_000 });

    await Promise.all([worker.stop(), expect(running).rejects.toMatchObject({ code: 'cancelled' })]);

    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await expect(worker.call('echo', 1)).rejects.toMatchObject({ code: 'worker-died' });
  });
});
