import { describe, expect, it } from 'vitest';
import { EarlyView } from '../../main/ipc/early-view.js';

describe('a view that was read early', () => {
  it('is given once', async () => {
    const early = new EarlyView();
    early.keep(Promise.resolve('view'));

    expect([await early.take(), await early.take()]).toEqual(['view', null]);
  });

  it('is not given after a change, nor when the change comes while it is waited for', async () => {
    const early = new EarlyView();
    early.keep(Promise.resolve('view'));
    early.forget();
    const changed = await early.take();
    early.keep(new Promise((resolve) => setImmediate(() => resolve('view'))));
    const taken = early.take();
    early.forget();

    expect([changed, await taken]).toEqual([null, null]);
  });

  it('leaves a failure to the question that comes after it', async () => {
    const early = new EarlyView();
    early.keep(Promise.reject(new Error('the worker died')));

    expect(await early.take()).toBeNull();
  });
});
