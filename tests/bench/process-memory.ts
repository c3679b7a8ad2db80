import { readOfProcess, treeOf } from './process-tree.js';

/**
 * Memory of a process and all it started, in MB: each page once, shared by those that map it.
 *
 * `null` where there is no /proc. Source: proc_pid_smaps(5), `Pss`
 */
export function memoryOfTreeMb(rootPid: number): number | null {
  if (process.platform !== 'linux') return null;
  return memoryOfProcessesMb(rootPid).reduce((sum, [, megabytes]) => sum + megabytes, 0);
}

/** The same for each of the processes, with what it says it is: for Chromium's its type, `main` for the first. */
export function memoryOfProcessesMb(rootPid: number): (readonly [name: string, megabytes: number])[] {
  return treeOf(rootPid).map((pid) => {
    const type = /--(?:utility-sub-)?type=([\w.-]+)/.exec(readOfProcess(pid, 'cmdline'))?.[1];
    return [type ?? 'main', Number(/^Pss:\s+(\d+)/m.exec(readOfProcess(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024];
  });
}
