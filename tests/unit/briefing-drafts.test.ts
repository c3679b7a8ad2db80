import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyHead, type Block, type BriefingDocument } from '../../shared/domain/briefing.js';
import { briefingIdSchema } from '../../shared/domain/ids.js';
import { draftOf } from '../../renderer/features/briefing/draft-of.js';
import { DraftSaver } from '../../renderer/features/briefing/draft-saver.js';
import type { Draft } from '../../shared/ipc/briefing-channels.js';
import { paragraph } from '../fixtures/briefing-text.js';

const id = briefingIdSchema.parse('B1');
const head = emptyHead('Ferries');

function briefing(...blocks: readonly Block[]): BriefingDocument {
  return { head, blocks: [...blocks] };
}

describe('what a draft carries', () => {
  it('is nothing while nothing changed', () => {
    expect(draftOf(id, briefing(paragraph('b1', 'One')), briefing(paragraph('b1', 'One')))).toBeNull();
  });

  it('is the changed block alone', () => {
    const draft = draftOf(id, briefing(paragraph('b1', 'One'), paragraph('b2', 'Two')), briefing(paragraph('b1', 'One'), paragraph('b2', 'Two more')));

    expect(draft).toEqual({ id, head: null, blockIds: null, blocks: [paragraph('b2', 'Two more')] });
  });

  it('is the order alone when a block moved', () => {
    const draft = draftOf(id, briefing(paragraph('b1', 'One'), paragraph('b2', 'Two')), briefing(paragraph('b2', 'Two'), paragraph('b1', 'One')));

    expect(draft).toEqual({ id, head: null, blockIds: ['b2', 'b1'], blocks: [] });
  });

  it('is the order alone when a block went', () => {
    expect(draftOf(id, briefing(paragraph('b1', 'One'), paragraph('b2', 'Two')), briefing(paragraph('b2', 'Two')))).toEqual({ id, head: null, blockIds: ['b2'], blocks: [] });
  });

  it('is the head alone when a fact of it changed', () => {
    const now = { head: { ...head, audience: 'Harbour office' }, blocks: [] };

    expect(draftOf(id, briefing(), now)).toEqual({ id, head: now.head, blockIds: null, blocks: [] });
  });
});

describe('saving of drafts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function desk(outcomes: boolean[] = []) {
    let text = 'One';
    const release = vi.fn();
    const save = vi.fn((_draft: Draft) => Promise.resolve(outcomes.shift() ?? true));
    const commit = vi.fn(() => Promise.resolve(true));
    const saver = new DraftSaver(briefing(paragraph('b1', text)), { id, read: () => briefing(paragraph('b1', text)), save, commit, hold: () => release });
    const type = (letters: string): void => {
      text += letters;
      saver.touch();
    };
    return { saver, save, commit, release, type };
  }

  it('saves half a second after the last key', async () => {
    const { save, type } = desk();
    type('a');

    await vi.advanceTimersByTimeAsync(499);
    const before = save.mock.calls.length;
    await vi.advanceTimersByTimeAsync(1);

    expect([before, save.mock.calls.length]).toEqual([0, 1]);
  });

  it('saves after one and a half seconds of typing without a pause', async () => {
    const { save, type } = desk();
    for (let typedMs = 0; typedMs < 1500; typedMs += 300) {
      type('a');
      await vi.advanceTimersByTimeAsync(300);
    }

    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves nothing when what was typed is taken back', async () => {
    const { save, saver, release } = desk();
    saver.touch();

    await vi.advanceTimersByTimeAsync(2000);

    expect(save).not.toHaveBeenCalled();
    expect(release).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed and tries again while saving fails', async () => {
    const { save, saver, release, type } = desk([false, false]);
    type('a');

    await vi.advanceTimersByTimeAsync(6000);
    const whileFailing = [saver.isClean, release.mock.calls.length];
    await vi.advanceTimersByTimeAsync(6000);

    expect(whileFailing).toEqual([false, 0]);
    expect(save).toHaveBeenCalledTimes(3);
    expect([saver.isClean, release.mock.calls.length]).toEqual([true, 1]);
  });

  it('commits after a pause of thirty seconds', async () => {
    const { commit, type } = desk();
    type('a');

    await vi.advanceTimersByTimeAsync(30_000);
    const before = commit.mock.calls.length;
    await vi.advanceTimersByTimeAsync(600);

    expect([before, commit.mock.calls.length]).toEqual([0, 1]);
  });

  it('saves before it commits', async () => {
    const { saver, save, commit, type } = desk();
    type('a');

    const committed = await saver.commit();

    expect(committed).toBe(true);
    expect(save.mock.invocationCallOrder[0]).toBeLessThan(commit.mock.invocationCallOrder[0] ?? 0);
  });

  it('does not commit what could not be saved', async () => {
    const { saver, commit, type } = desk([false]);
    type('a');

    expect(await saver.commit()).toBe(false);
    expect(commit).not.toHaveBeenCalled();
  });

  it('does not commit twice without a change between', async () => {
    const { saver, commit } = desk();

    await saver.commit();
    await saver.commit();

    expect(commit).toHaveBeenCalledTimes(1);
  });

  it('sends the newest words at once when the page goes while a save is under way', async () => {
    const { saver, save, commit, type } = desk();
    save.mockImplementationOnce(() => new Promise(() => undefined));
    type('a');
    void saver.flush();
    type('b');

    saver.leave();

    expect(save.mock.calls.map(([draft]) => draft.blocks)).toEqual([[paragraph('b1', 'Onea')], [paragraph('b1', 'Oneab')]]);
    expect(commit).not.toHaveBeenCalled();
  });

  it('sends nothing twice when the page goes', async () => {
    const { saver, save, type } = desk();
    type('a');
    void saver.flush();

    saver.leave();

    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves and commits when the page goes and no save is under way', async () => {
    const { saver, save, commit, type } = desk();
    type('a');

    saver.leave();
    const sentAtOnce = save.mock.calls.length;
    await vi.advanceTimersByTimeAsync(0);

    expect([sentAtOnce, save.mock.calls.length, commit.mock.calls.length]).toEqual([1, 1, 1]);
  });

  it('tries no more and says no more that it saves once it is stopped', async () => {
    const { saver, save, commit, release, type } = desk([false]);
    type('a');
    await vi.advanceTimersByTimeAsync(600);

    saver.stop();
    saver.touch();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(await saver.commit()).toBe(false);
    expect([save.mock.calls.length, commit.mock.calls.length, release.mock.calls.length]).toEqual([1, 0, 1]);
  });

  it('does not try again what fails after it was stopped', async () => {
    const { saver, save, release, type } = desk([false]);
    type('a');
    const saving = saver.flush();

    saver.stop();
    await saving;
    await vi.advanceTimersByTimeAsync(60_000);

    expect([save.mock.calls.length, release.mock.calls.length]).toEqual([1, 1]);
  });
});
