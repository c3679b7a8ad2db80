import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { median, record } from './report.js';

// From the start of the process to the first screen that answers, against an empty Electron window, by turns.
const runs = 7;
const startLimitMs = 30_000;
/** Linux counts a process's CPU in ticks of 1/100 s. Source: proc_pid_stat(5) */
const tickMs = 10;

interface Start {
  readonly wallMs: number;
  readonly cpuMs: number | null;
}

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const profiles = mkdtempSync(path.join(tmpdir(), 'sourceline-cold-start-'));

try {
  // The first start of each makes its profile and warms the disk; it is not counted.
  await startOnce('app');
  await startOnce('empty-window');
  const app: Start[] = [];
  const empty: Start[] = [];
  for (let run = 0; run < runs; run += 1) {
    app.push(await startOnce('app'));
    empty.push(await startOnce('empty-window'));
  }
  const value = median(app.map(({ wallMs }) => wallMs));
  const reference = median(empty.map(({ wallMs }) => wallMs));
  const cpu = app.flatMap(({ cpuMs }) => (cpuMs === null ? [] : [cpuMs]));
  record({
    name: 'cold-start',
    value,
    unit: 'ms',
    reference,
    ratio: value / reference,
    cpuMs: cpu.length === 0 ? null : median(cpu),
    runtime: `Electron ${runtime.version}`,
  });
} finally {
  rmSync(profiles, { recursive: true, force: true });
}

async function startOnce(which: 'app' | 'empty-window'): Promise<Start> {
  const userData = path.join(profiles, which);
  const flags = runtime.sandbox === 'none' ? ['--no-sandbox'] : [];
  const folder = which === 'app' ? '.' : 'tests/bench/empty-window';
  const startedAtMs = performance.now();
  const child = spawn(runtime.launchPath, [...flags, `--user-data-dir=${userData}`, path.resolve(folder)], {
    env: { ...process.env, SOURCELINE_BENCH: '1', SOURCELINE_USER_DATA: userData },
    stdio: ['ignore', 'pipe', 'ignore'],
    // A process group of its own, so that its CPU can be summed.
    detached: true,
  });
  try {
    await saysInteractive(child);
    return { wallMs: performance.now() - startedAtMs, cpuMs: cpuOfGroupMs(child.pid) };
  } finally {
    await end(child);
  }
}

async function saysInteractive(child: ChildProcess): Promise<void> {
  if (child.stdout === null) throw new Error('started without a stdout');
  const lines = createInterface({ input: child.stdout });
  const timer = setTimeout(() => lines.close(), startLimitMs);
  for await (const line of lines) {
    if (line === 'sourceline:interactive') return clearTimeout(timer);
  }
  throw new Error('the window did not become interactive');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await closed;
  clearTimeout(timer);
}

/** CPU so far of a process and all it started; null where there is no /proc. */
function cpuOfGroupMs(groupId: number | undefined): number | null {
  if (process.platform !== 'linux' || groupId === undefined) return null;
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statFields(name))
    .filter((fields) => fields[2] === String(groupId))
    .map((fields) => Number(fields[11]) + Number(fields[12]));
  return ticks.reduce((sum, each) => sum + each, 0) * tickMs;
}

/** The fields of /proc/PID/stat after the name, which may hold spaces; none when the process has gone. */
function statFields(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
