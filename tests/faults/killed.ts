import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildOnce } from '../../scripts/build/build-once.mjs';
import type { LiveWorker } from '../fixtures/case-worker-client.js';

const outDir = path.resolve(import.meta.dirname, '../../out/main');

/** The built case worker of the product. */
export async function caseWorkerEntry(): Promise<string> {
  await buildOnce('node');
  return path.join(outDir, 'case-worker.js');
}

/** When a command is killed: some time after its start, or when it has printed some lines. */
export type Moment = { readonly afterMs: number } | { readonly afterLines: number };

/**
 * Runs the command line and kills it with all its processes (`kill -9`), and waits until the system has taken their files.
 *
 * @returns whether it was killed before it had ended
 */
export async function runAndKill(args: readonly string[], moment: Moment): Promise<boolean> {
  await buildOnce('node');
  // A group of its own: a process it starts in the very moment of the kill goes with it.
  const child = spawn(process.execPath, [path.join(outDir, 'cli.js'), ...args], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const exited = once(child, 'exit');
  let isKilled = false;
  const kill = (): void => {
    isKilled = signalGroup(child.pid ?? 0, 'SIGKILL');
  };
  const timer = 'afterMs' in moment ? setTimeout(kill, moment.afterMs) : undefined;
  let lines = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    lines += chunk.toString().split('\n').length - 1;
    if ('afterLines' in moment && lines >= moment.afterLines && !isKilled) kill();
  });
  await exited;
  clearTimeout(timer);
  while (signalGroup(child.pid ?? 0, 0)) await pause(5);
  return isKilled;
}

/** Whether there is a process left in a group that a signal could be sent to. */
function signalGroup(pid: number, signal: 'SIGKILL' | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Kills a worker and waits until the system has taken its files from it. */
export async function killAndWait({ client, kill: killWorker }: LiveWorker): Promise<void> {
  killWorker();
  await client.call('case:check', {}).catch(() => undefined);
}

/** A whole number from 0 to below `limit`, of a sequence that is the same in every run. Source: Mulberry32, public domain */
export function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}
