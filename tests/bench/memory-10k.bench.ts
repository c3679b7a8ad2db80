import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { largeLibrary } from './large-library.js';
import { memoryOfProcessesMb, memoryOfTreeMb } from './process-memory.js';
import { median, record } from './report.js';
import { withStartedWindow, type StartedProgram } from './started-window.js';

// Memory of all processes after a start with 10,000 articles, against an empty Electron window, by turns.
const runs = 3;
/** The check of the file and a backup are over by then, and a worker that has nothing to do was ended. */
const settleMs = { app: 30_000, 'empty-window': 5_000 };

const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-memory-'));
const library: StartedProgram = { kind: 'app', userData: path.join(folder, 'library'), until: 'usable' };
const emptyWindow: StartedProgram = { kind: 'empty-window', userData: path.join(folder, 'empty'), until: 'interactive' };

try {
  // The first start makes the profile, learns of the case and backs it up.
  await settledMb({ ...library, caseFile: largeLibrary(folder) });
  const ours: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await settledMb(library));
    empty.push(await settledMb(emptyWindow));
  }
  const [value, reference] = [median(ours), median(empty)];
  if (value > 0) record({ name: 'memory-10k', value, unit: 'MB', reference, ratio: value / reference, cpuMs: null, runtime: `Electron ${runtime.version}` });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Some time after the start; 0 where the system does not tell. */
function settledMb(program: StartedProgram): Promise<number> {
  return withStartedWindow(runtime, program, async ({ rootPid }) => {
    await new Promise((resolve) => setTimeout(resolve, settleMs[program.kind]));
    process.stderr.write(`${program.kind}: ${memoryOfProcessesMb(rootPid).map(([name, megabytes]) => `${name} ${megabytes.toFixed(0)}`).join(', ')} MB\n`);
    return memoryOfTreeMb(rootPid) ?? 0;
  });
}
