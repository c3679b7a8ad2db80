import { appendFileSync, statSync, truncateSync } from 'node:fs';

const limitBytes = 1_000_000;

/**
 * One line for a defect: when, where, which kind of error, and the places in the program it went through.
 *
 * The message is left out, since it may quote an article or name a file of the analyst.
 */
export function failureLine(where: string, thrown: unknown, atMs: number): string {
  const error = thrown instanceof Error ? thrown : null;
  const frames = (error?.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return `${JSON.stringify({ at: new Date(atMs).toISOString(), where, name: error?.name ?? typeof thrown, frames })}\n`;
}

/** A log of defects in `file`; started over when it has grown to 1 MB. */
export function openFailureLog(file: string): (where: string, thrown: unknown) => void {
  return (where, thrown) => {
    const line = failureLine(where, thrown, Date.now());
    process.stderr.write(line);
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limitBytes) truncateSync(file);
      appendFileSync(file, line);
    } catch {
      // A full disk must not turn a failed call into a failed program; stderr has the line.
    }
  };
}
