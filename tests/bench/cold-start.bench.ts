import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { largeLibrary } from './large-library.js';
import { cpuOfTreeMs } from './process-cpu.js';
import { median, record } from './report.js';
import { withStartedWindow, type StartedProgram } from './started-window.js';

// From the start of the process to a library of 10,000 articles that answers a key, and to the first screen of a program
// that knows no case, against an empty Electron window, by turns.
const runs = Number(process.env['SOURCELINE_BENCH_RUNS'] ?? 7);

interface Start {
  readonly wallMs: number;
  readonly cpuMs: number | null;
}

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-cold-start-'));
const library: StartedProgram = { kind: 'app', userData: path.join(folder, 'library'), until: 'usable' };
const noCase: StartedProgram = { kind: 'app', userData: path.join(folder, 'no-case'), until: 'interactive' };
const emptyWindow: StartedProgram = { kind: 'empty-window', userData: path.join(folder, 'empty'), until: 'interactive' };

try {
  // The first start of each makes its profile, learns of the case and warms the disk; it is not counted.
  await start({ ...library, caseFile: largeLibrary(folder) });
  await start(noCase);
  await start(emptyWindow);
  const starts: Record<'library' | 'noCase' | 'empty', Start[]> = { library: [], noCase: [], empty: [] };
  for (let run = 0; run < runs; run += 1) {
    starts.library.push(await start(library));
    starts.empty.push(await start(emptyWindow));
    starts.noCase.push(await start(noCase));
  }
  report('cold-start', starts.library, starts.empty);
  report('cold-start-no-case', starts.noCase, starts.empty);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function start(program: StartedProgram): Promise<Start> {
  return withStartedWindow(runtime, program, ({ wallMs, rootPid }) => ({ wallMs, cpuMs: cpuOfTreeMs(rootPid) }));
}

function report(name: string, starts: readonly Start[], references: readonly Start[]): void {
  const wallMs = (of: readonly Start[]): number => median(of.map((each) => each.wallMs));
  const cpuMs = (of: readonly Start[]): number | null => (of.some((each) => each.cpuMs === null) ? null : median(of.map((each) => each.cpuMs ?? 0)));
  process.stderr.write(`${name}: ${starts.map((each) => each.wallMs.toFixed(0)).join(' ')} ms; empty window ${references.map((each) => each.wallMs.toFixed(0)).join(' ')} ms; CPU ${String(cpuMs(starts))} and ${String(cpuMs(references))} ms\n`);
  record({ name, value: wallMs(starts), unit: 'ms', reference: wallMs(references), ratio: wallMs(starts) / wallMs(references), cpuMs: cpuMs(starts), runtime: `Electron ${runtime.version}` });
}
