/** What the name of a backup's file says of it, so that listing them opens none: an encrypted one could not be opened. */
export interface BackupFacts {
  /** Counts up with each backup of a case: their order, whatever the clock said. */
  readonly ordinal: number;
  readonly atMs: number;
  /** The case's revision it was made at. */
  readonly revision: number;
  readonly articles: number;
  readonly briefings: number;
  readonly caseName: string;
}

/** A backup as a file in its folder. */
export interface StoredBackup extends BackupFacts {
  readonly fileName: string;
  readonly sizeBytes: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Work between two backups of a case, in milliseconds. */
export const backupEveryMs = 10 * minuteMs;
/** What the backups of one case may take together, in bytes; the newest are kept even where they take more. */
export const backupBytesLimit = 2_000_000_000;
/** Newest backups that are kept whatever their age and size. */
const alwaysKept = 2;

/** How closely backups are kept by their age: the first step that reaches far enough counts, older ones go. */
const steps = [
  { untilMs: hourMs, apartMs: 0 },
  { untilMs: dayMs, apartMs: hourMs },
  { untilMs: 30 * dayMs, apartMs: dayMs },
] as const;

/** Code points of a case's name that a backup's name has room for. */
const nameLength = 40;
const namePattern = /^(\d{6,}) (\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z r(\d+) a(\d+) b(\d+) (.+)\.slcase$/u;

/** The name of a backup's file: `000012 2031-11-04T09-30-00Z r57 a12 b3 North.slcase`. */
export function backupFileName({ ordinal, atMs, revision, articles, briefings, caseName }: BackupFacts): string {
  const time = `${new Date(atMs).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  return `${String(ordinal).padStart(6, '0')} ${time} r${String(revision)} a${String(articles)} b${String(briefings)} ${nameInBackups(caseName)}.slcase`;
}

/** As much of a case's name as its backups bear. */
export function nameInBackups(caseName: string): string {
  return [...caseName].slice(0, nameLength).join('');
}

/** What a file name says of a backup; `null` for the name of anything else. */
export function backupFromName(fileName: string): BackupFacts | null {
  const found = namePattern.exec(fileName);
  if (found === null) return null;
  const [, ordinal, day, hours, minutes, seconds, revision, articles, briefings, caseName = ''] = found;
  const atMs = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  if (Number.isNaN(atMs)) return null;
  return { ordinal: Number(ordinal), atMs, revision: Number(revision), articles: Number(articles), briefings: Number(briefings), caseName };
}

/**
 * The backups of one case that need not be kept: all of the last hour stay, one an hour for a day, one a day for a month,
 * and of these the oldest go while all together take more than `limitBytes`.
 *
 * A backup from the future was made before the clock was set back, and counts as just made.
 */
export function surplusBackups(backups: readonly StoredBackup[], nowMs: number, limitBytes = backupBytesLimit): StoredBackup[] {
  const newestFirst = backups.toSorted((a, b) => b.ordinal - a.ordinal);
  const surplus: StoredBackup[] = [];
  const taken = new Set<string>();
  let bytes = 0;
  newestFirst.forEach((backup, at) => {
    const slot = slotOf(backup, nowMs);
    const isKept = at < alwaysKept || (slot !== null && !taken.has(slot) && bytes + backup.sizeBytes <= limitBytes);
    if (!isKept) return void surplus.push(backup);
    bytes += backup.sizeBytes;
    if (slot !== null) taken.add(slot);
  });
  return surplus;
}

/** One backup is kept in each slot; `null` where none is. */
function slotOf({ atMs, ordinal }: StoredBackup, nowMs: number): string | null {
  const step = steps.find(({ untilMs }) => nowMs - atMs <= untilMs);
  if (step === undefined) return null;
  return step.apartMs === 0 ? `each ${String(ordinal)}` : `${String(step.apartMs)} ${String(Math.floor(atMs / step.apartMs))}`;
}
