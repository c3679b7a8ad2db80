import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settings, type SettingsStore } from '../../main/settings.js';
import type { Place } from '../../shared/ipc/case-channels.js';

const place: Place = { view: 'read', articleId: null, articleOffset: 120, claimId: null, briefingId: null, tagId: null };
const window = { x: 10, y: 20, width: 1200, height: 800, maximized: false };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('settings', () => {
  it('that cannot be written, on a full disk for one, end nothing and are written with the next change', () => {
    let isFull = true;
    let written: Record<string, unknown> = {};
    const settings = new Settings({
      get store() {
        return written;
      },
      set store(values) {
        if (isFull) throw new Error('ENOSPC: no space left on device');
        written = values;
      },
    });
    settings.prefer({ theme: 'dark' });
    expect(() => vi.advanceTimersByTime(1000)).not.toThrow();

    isFull = false;
    settings.keepWindow(window);
    vi.advanceTimersByTime(1000);

    expect(written).toMatchObject({ preferences: { theme: 'dark' }, window });
  });

  it('begin with defaults where nothing is stored', () => {
    const settings = new Settings({ store: {} });

    expect(settings.preferences).toMatchObject({ theme: 'system', singleKeys: true });
    expect(settings.window).toBeNull();
    expect(settings.cases).toEqual([]);
    expect(settings.lastCase).toBeNull();
  });

  it('are the same after a restart', () => {
    const file: SettingsStore = { store: {} };
    const before = new Settings(file);
    before.prefer({ theme: 'dark' });
    before.keepWindow(window);
    before.rememberCase('/cases/a.slcase', 5);
    before.keepPlace('/cases/a.slcase', place);
    before.flush();

    const after = new Settings({ store: JSON.parse(JSON.stringify(file.store)) as Record<string, unknown> });

    expect(after.preferences.theme).toBe('dark');
    expect(after.window).toEqual(window);
    expect(after.lastCase).toBe('/cases/a.slcase');
    expect(after.placeIn('/cases/a.slcase')).toEqual(place);
  });

  it('lose only the part of the file that is damaged', () => {
    const settings = new Settings({ store: { preferences: { theme: 'pink' }, window, cases: 'none', lastCase: '/cases/a.slcase' } });

    expect(settings.preferences.theme).toBe('system');
    expect(settings.cases).toEqual([]);
    expect(settings.window).toEqual(window);
    expect(settings.lastCase).toBe('/cases/a.slcase');
  });

  it('keep a preference that a patch names without a value', () => {
    const settings = new Settings({ store: {} });
    settings.prefer({ theme: 'light' });

    expect(settings.prefer({ theme: undefined, singleKeys: false })).toMatchObject({ theme: 'light', singleKeys: false });
  });

  it('are written once for many moves, half a second after the first', () => {
    const write = vi.fn();
    const settings = new Settings(Object.defineProperty({ store: {} }, 'store', { get: () => ({}), set: write }));
    settings.rememberCase('/cases/a.slcase', 5);

    settings.keepPlace('/cases/a.slcase', place);
    settings.keepPlace('/cases/a.slcase', { ...place, articleOffset: 300 });
    expect(write).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);

    expect(write).toHaveBeenCalledTimes(1);
    expect(write).toHaveBeenCalledWith(expect.objectContaining({ cases: [expect.objectContaining({ place: { ...place, articleOffset: 300 } })] }));
  });
});

describe('recent cases', () => {
  it('stand latest first, each once, with an id that tells nothing of the path', () => {
    const settings = new Settings({ store: {} });
    const first = settings.rememberCase('/cases/a.slcase', 1);
    settings.rememberCase('/cases/b.slcase', 2);
    const again = settings.rememberCase('/cases/a.slcase', 3);

    expect(settings.cases.map(({ path, openedAtMs }) => [path, openedAtMs])).toEqual([['/cases/a.slcase', 3], ['/cases/b.slcase', 2]]);
    expect(again.id).toBe(first.id);
    expect(again.id).not.toContain('cases');
  });

  it('keep the place of a case that is opened again', () => {
    const settings = new Settings({ store: {} });
    settings.rememberCase('/cases/a.slcase', 1);
    settings.keepPlace('/cases/a.slcase', place);

    settings.rememberCase('/cases/a.slcase', 2);

    expect(settings.placeIn('/cases/a.slcase')).toEqual(place);
  });

  it('are found by id only', () => {
    const settings = new Settings({ store: {} });
    const known = settings.rememberCase('/cases/a.slcase', 1);

    expect(settings.findCase(known.id)?.path).toBe('/cases/a.slcase');
    expect(settings.findCase('/cases/a.slcase')).toBeNull();
  });

  it('leave the list when they are forgotten, and are not opened at the next start', () => {
    const settings = new Settings({ store: {} });
    const known = settings.rememberCase('/cases/gone.slcase', 1);
    settings.rememberCase('/cases/other.slcase', 2);
    settings.forgetCase(known.id);

    expect(settings.cases.map(({ path }) => path)).toEqual(['/cases/other.slcase']);
    expect(settings.lastCase).toBe('/cases/other.slcase');
    settings.forgetCase(settings.cases[0]?.id ?? '');
    expect(settings.lastCase).toBeNull();
  });

  it('stay listed when the last case is closed on purpose', () => {
    const settings = new Settings({ store: {} });
    settings.rememberCase('/cases/a.slcase', 1);

    settings.forgetLastCase();

    expect(settings.lastCase).toBeNull();
    expect(settings.cases).toHaveLength(1);
  });
});
