import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { WindowRuntime } from '../fixtures/window-runtime.js';

const startLimitMs = 60_000;

/** What is started: the program, or the least an Electron app can do. */
export interface StartedProgram {
  readonly kind: 'app' | 'empty-window';
  readonly userData: string;
  /** A case to open; without one the program opens that of the last time. */
  readonly caseFile?: string;
  /**
   * What counts as started: the page says it has loaded everything, or rows of the library are drawn and a key was answered.
   * An empty window says the first.
   */
  readonly until: 'interactive' | 'usable';
}

/** A window that has just become what was waited for. */
export interface StartedWindow {
  readonly wallMs: number;
  readonly rootPid: number;
}

/** Starts a program, hands it to `look` once it is ready, and ends it the way the system would. */
export async function withStartedWindow<Value>(runtime: WindowRuntime, program: StartedProgram, look: (window: StartedWindow) => Promise<Value> | Value): Promise<Value> {
  const startedAtMs = performance.now();
  const child = spawn(runtime.launchPath, argumentsOf(runtime, program), {
    env: { ...process.env, SOURCELINE_BENCH: '1', SOURCELINE_USER_DATA: program.userData },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await says(child, `sourceline:${program.until}`);
    return await look({ wallMs: performance.now() - startedAtMs, rootPid: child.pid ?? 0 });
  } finally {
    await end(child);
  }
}

function argumentsOf(runtime: WindowRuntime, { kind, userData, caseFile, until }: StartedProgram): string[] {
  return [
    ...(runtime.sandbox === 'none' ? ['--no-sandbox'] : []),
    ...(until === 'usable' ? ['-r', path.resolve('tests/bench/usable/watch.js')] : []),
    `--user-data-dir=${userData}`,
    path.resolve(kind === 'app' ? '.' : 'tests/bench/empty-window'),
    ...(caseFile === undefined ? [] : [caseFile]),
  ];
}

async function says(child: ChildProcess, words: string): Promise<void> {
  if (child.stdout === null) throw new Error('started without a stdout');
  const lines = createInterface({ input: child.stdout });
  const timer = setTimeout(() => lines.close(), startLimitMs);
  for await (const line of lines) {
    if (line === words) return clearTimeout(timer);
  }
  throw new Error(`the window did not say ${words}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await closed;
  clearTimeout(timer);
}
