import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of a process and all it started, in MB: each page once, shared by those that map it.
 *
 * `null` where there is no /proc. Source: proc_pid_smaps(5), `Pss`
 */
export function memoryOfTreeMb(rootPid: number): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = treeOf(rootPid).map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${String(pid)}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function treeOf(rootPid: number): number[] {
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The name in parentheses may hold spaces; the parent is the second field after it.
    const stat = read(`/proc/${name}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const found = [rootPid];
  for (let at = 0; at < found.length; at += 1) found.push(...(childrenOf.get(found[at] ?? 0) ?? []));
  return found;
}

/** Nothing when the process has gone. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
