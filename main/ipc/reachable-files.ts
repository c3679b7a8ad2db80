import path from 'node:path';
import { exists } from './case-files.js';

/** How long a medium may take to say whether a file is there, in milliseconds; a sleeping disk spins up in that, a server that is gone says nothing for minutes. */
const answerWithinMs = 1500;

/** Asks whether something lies at a path. */
type Ask = (file: string) => Promise<boolean>;

/** Whether a file is there, as far as its medium says so in time. */
export async function isThere(file: string, ask: Ask = exists): Promise<boolean> {
  return (await answerInTime(file, ask)) === true;
}

/**
 * Which of the files are there.
 *
 * Each unanswered question holds one of the four threads Node reads files with, and the case is opened with them too. So one
 * file is asked after at a time, and no further one in a folder that did not answer, or in one beside it on that medium.
 */
export async function areThere(files: readonly string[], ask: Ask = exists): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  const silent = new Set<string>();
  for (const file of files) {
    const medium = mediumOf(file);
    if (silent.has(medium)) continue;
    const answer = await answerInTime(file, ask);
    if (answer === null) silent.add(medium);
    if (answer === true) there.add(file);
  }
  return there;
}

/** `null` when there is no answer in time. */
async function answerInTime(file: string, ask: Ask): Promise<boolean | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), answerWithinMs);
  });
  return Promise.race([ask(file), late]).finally(() => clearTimeout(timer));
}

/** The root and the folders a medium is usually mounted at: `/media/ann/STICK`, `/Volumes/STICK`, `\\\\server\\share`, `D:\\`. */
function mediumOf(file: string): string {
  const { root, dir } = path.parse(file);
  return root + dir.slice(root.length).split(path.sep).slice(0, 3).join(path.sep);
}
