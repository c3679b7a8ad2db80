import { readOfProcess, treeOf } from './process-tree.js';

/**
 * Memory of a process and all it started, in MB: each page once, shared by those that map it.
 *
 * `null` where there is no /proc. Source: proc_pid_smaps(5), `Pss`
 */
export function memoryOfTreeMb(rootPid: number): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = treeOf(rootPid).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readOfProcess(pid, 'smaps_rollup'))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
