import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildOnce } from '../../scripts/build/build-once.mjs';
import { treeOf } from '../bench/process-tree.js';
import type { LiveWorker } from '../fixtures/case-worker-client.js';

const outDir = path.resolve(import.meta.dirname, '../../out/main');

/** The built case worker of the product. */
export async function caseWorkerEntry(): Promise<string> {
  await buildOnce('node');
  return path.join(outDir, 'case-worker.js');
}

/**
 * Runs the command line and kills it with all its processes (`kill -9`) after some time.
 *
 * @returns whether it was killed before it had ended
 */
export async function runAndKill(args: readonly string[], afterMs: number): Promise<boolean> {
  await buildOnce('node');
  const child = spawn(process.execPath, [path.join(outDir, 'cli.js'), ...args], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  let killed: number[] = [];
  const timer = setTimeout(() => {
    killed = treeOf(child.pid ?? 0);
    for (const pid of killed) kill(pid);
  }, afterMs);
  await exited;
  clearTimeout(timer);
  await gone(killed);
  return killed.length > 0;
}

/** Kills a worker and waits until the system has taken its files from it. */
export async function killAndWait({ client, kill: killWorker }: LiveWorker): Promise<void> {
  killWorker();
  await client.call('case:check', {}).catch(() => undefined);
}

/** Waits until none of these processes is left. */
async function gone(pids: readonly number[]): Promise<void> {
  while (pids.some((pid) => existsSync(`/proc/${String(pid)}/exe`))) await pause(5);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in this very moment.
  }
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
