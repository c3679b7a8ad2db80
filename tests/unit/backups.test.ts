import { describe, expect, it } from 'vitest';
import { backupFileName, backupFromName, surplusBackups, type StoredBackup } from '../../shared/domain/backup.js';

const nowMs = Date.UTC(2031, 10, 4, 12);
const minuteMs = 60_000;

/** Backups made these minutes ago, the last named the newest. */
function madeAgo(minutes: readonly number[], sizeBytes = 1000): StoredBackup[] {
  return minutes.map((ago, at) => {
    const facts = { ordinal: at + 1, atMs: nowMs - ago * minuteMs, revision: at, articles: 1, briefings: 0, caseName: 'North' };
    return { ...facts, fileName: backupFileName(facts), sizeBytes };
  });
}

function keptAgo(backups: readonly StoredBackup[], limitBytes?: number): number[] {
  const surplus = surplusBackups(backups, nowMs, limitBytes);
  return backups.filter((backup) => !surplus.includes(backup)).map(({ atMs }) => (nowMs - atMs) / minuteMs);
}

describe('the name of a backup', () => {
  it('says what the backup holds, and is read back', () => {
    const facts = { ordinal: 12, atMs: Date.UTC(2031, 10, 4, 9, 30), revision: 57, articles: 12, briefings: 3, caseName: 'North r1 a2' };

    const name = backupFileName(facts);

    expect(name).toBe('000012 2031-11-04T09-30-00Z r57 a12 b3 North r1 a2.slcase');
    expect(backupFromName(name)).toEqual(facts);
  });

  it('fits a file system, however long the case’s is', () => {
    const [backup] = madeAgo([1]);

    expect(Buffer.byteLength(backupFileName({ ...(backup as StoredBackup), caseName: '報'.repeat(200) }))).toBeLessThan(255);
  });

  it.each(['notes.txt', '12 North.slcase', '000001-77-5.new', '000012 2031-99-04T09-30-00Z r57 a12 b3 North.slcase'])('is not %s', (name) => {
    expect(backupFromName(name)).toBeNull();
  });
});

describe('backups', () => {
  it('of the last hour are all kept', () => {
    expect(keptAgo(madeAgo([59, 50, 40, 30, 20, 10, 0]))).toHaveLength(7);
  });

  it('of the last day are kept one an hour, the newest of each', () => {
    // 12:00 is the present; the newest two, from 10:50 and 10:40, stay whatever their age.
    expect(keptAgo(madeAgo([180, 170, 160, 150, 140, 130, 120, 110, 100, 90, 80, 70]))).toEqual([130, 80, 70]);
  });

  it('of the last month are kept one a day, and older ones go', () => {
    const daily = Array.from({ length: 40 }, (_day, at) => (40 - at) * 24 * 60 + 60);

    expect(keptAgo(daily.flatMap((ago) => madeAgo([ago])).map((backup, at) => ({ ...backup, ordinal: at + 1 })))).toHaveLength(29);
  });

  it('are thinned out from the oldest where they take too much, but never the newest two', () => {
    expect(keptAgo(madeAgo([50, 40, 30, 20, 10], 400), 1000)).toEqual([20, 10]);
    expect(keptAgo(madeAgo([50, 40, 30], 5000), 1000)).toEqual([40, 30]);
  });

  it('made before the clock was set back are kept, and order goes by number', () => {
    const ahead = madeAgo([-600, -590, 5]);

    expect(keptAgo(ahead)).toEqual([-600, -590, 5]);
    expect(surplusBackups(madeAgo([-60 * 24 * 90, 60 * 24 * 90, 60 * 24 * 80]), nowMs)).toEqual([]);
  });
});
