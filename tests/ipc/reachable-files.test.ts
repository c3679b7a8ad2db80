import { describe, expect, it, vi } from 'vitest';
import { areThere, isThere } from '../../main/ipc/reachable-files.js';

const never = new Promise<boolean>(() => undefined);

describe('files on a medium that does not answer', () => {
  it('count as gone after a while, and those beside them are not asked after', async () => {
    vi.useFakeTimers();
    const ask = vi.fn((file: string) => (file.startsWith('/mnt/gone/') ? never : Promise.resolve(!file.includes('deleted'))));
    const answer = areThere(['/mnt/gone/share/a.slcase', '/home/ann/b.slcase', '/mnt/gone/share/c.slcase', '/home/ann/deleted.slcase'], ask);
    await vi.advanceTimersByTimeAsync(1500);

    expect([...(await answer)]).toEqual(['/home/ann/b.slcase']);
    expect(ask).not.toHaveBeenCalledWith('/mnt/gone/share/c.slcase');
    vi.useRealTimers();
  });

  it('do not keep the program from starting', async () => {
    vi.useFakeTimers();
    const answer = isThere('/mnt/gone/a.slcase', () => never);
    await vi.advanceTimersByTimeAsync(1500);

    expect(await answer).toBe(false);
    vi.useRealTimers();
  });
});
