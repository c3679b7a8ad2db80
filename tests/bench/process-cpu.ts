import { statFields, treeOf } from './process-tree.js';

/** Linux counts a process's CPU in ticks of 1/100 s. Source: proc_pid_stat(5) */
const tickMs = 10;

/** CPU so far of a process and all it started that still run, in ms; `null` where there is no /proc. */
export function cpuOfTreeMs(rootPid: number): number | null {
  if (process.platform !== 'linux') return null;
  const ticks = treeOf(rootPid).map((pid) => {
    const fields = statFields(pid);
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return ticks.reduce((sum, each) => sum + each, 0) * tickMs;
}
