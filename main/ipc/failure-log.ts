import { readFileSync } from 'node:fs';
import electronLog from 'electron-log/node.js';

const limitBytes = 1_000_000;
/** Of the log, what a report takes along. */
const reportedFailures = 20;

/** Where a failure happened and what kind it was; frames as a stack lists them. */
export interface FailureToLog {
  readonly where: string;
  readonly name: string;
  readonly frames: readonly string[];
}

/** The log of defects: kinds of errors and places in the program, never what an error says. */
export interface FailureLog {
  readonly add: (where: string, thrown: unknown) => void;
  readonly addFailure: (failure: FailureToLog) => void;
  /** The newest lines, oldest first. */
  readonly newest: () => readonly string[];
}

/**
 * One line for a defect: when, where, which kind of error, and the places in the program it went through.
 *
 * The message is left out, since it may quote an article or name a file of the analyst; of the places all folders above
 * the program's own are, since they may name her.
 */
export function failureLine({ where, name, frames }: FailureToLog, atMs: number): string {
  return JSON.stringify({ at: new Date(atMs).toISOString(), where, name, frames: frames.map(withoutFolders) });
}

/** What is logged of a thrown value. */
export function failureOf(where: string, thrown: unknown): FailureToLog {
  const error = thrown instanceof Error ? thrown : null;
  const frames = (error?.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)).map((line) => line.trim());
  return { where, name: error?.name ?? typeof thrown, frames };
}

/** `at open (file:///home/anna/sourceline/out/main/index.js:1:2)` becomes `at open (main/index.js:1:2)`. */
function withoutFolders(frame: string): string {
  return frame.replace(/(?:[a-z-]+:\/\/)?(?:[A-Za-z]:)?[^\s()]*[/\\]([^/\\\s()]+[/\\][^/\\\s()]+:\d+:\d+)/gu, '$1');
}

/** Opens the log in `file`; beyond 1 MB a new one is begun and the old kept beside it. Writing to it never throws. */
export function openFailureLog(file: string): FailureLog {
  const log = electronLog.create({ logId: file });
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = limitBytes;
  log.transports.file.format = '{text}';
  log.transports.console.format = '{text}';
  const addFailure = (failure: FailureToLog): void => log.error(failureLine(failure, Date.now()));
  return { addFailure, add: (where, thrown) => addFailure(failureOf(where, thrown)), newest: () => newestLines(file) };
}

function newestLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-reportedFailures);
  } catch {
    return [];
  }
}
