import { readdirSync, readFileSync } from 'node:fs';

/** A process and all it started, by id; the process alone where there is no /proc. */
export function treeOf(rootPid: number): number[] {
  if (process.platform !== 'linux') return [rootPid];
  const childrenOf = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(statFields(Number(name))[1]);
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(name)]);
  }
  const found = [rootPid];
  for (let at = 0; at < found.length; at += 1) found.push(...(childrenOf.get(found[at] ?? 0) ?? []));
  return found;
}

/** What a file of /proc holds; nothing when the process has gone. */
export function readOfProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** The fields of /proc/PID/stat after the name in parentheses, which may hold spaces: state, parent and so on. */
export function statFields(pid: number): string[] {
  const stat = readOfProcess(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
