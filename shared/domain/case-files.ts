/** What the names of the files end in that lie beside a case while it is open, or after a crash. */
const besideEndings = ['-wal', '-shm', '-journal', '.lock'] as const;

/** The paths of a case: its own, its log with its index, its rollback journal and its lock. */
export function filesOfCase(path: string): string[] {
  return [path, ...besideEndings.map((ending) => path + ending)];
}
