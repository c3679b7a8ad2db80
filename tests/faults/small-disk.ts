import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of a few megabytes. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves this many bytes free, or none. */
  fill(freeBytes?: number): void;
  /** Makes room again. */
  makeRoom(): void;
  makeReadOnly(): void;
  /** Takes the medium away while files on it are open. */
  takeAway(): void;
  remove(): void;
}

/** Why no small disk can be had here; `null` where it can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'small disks are made with Linux’s tmpfs';
  try {
    smallDisk(1).remove();
    return null;
  } catch {
    return 'a tmpfs can be mounted neither as root nor in a namespace of users';
  }
}

/** Mounts a tmpfs of this many megabytes. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-disk-'));
  mount('mount', '-t', 'tmpfs', '-o', `size=${String(megabytes)}m,mode=755`, 'tmpfs', folder);
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill: (freeBytes = 0) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)));
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    makeReadOnly: () => mount('mount', '-o', 'remount,ro', folder),
    takeAway: () => mount('umount', '--lazy', folder),
    remove: () => {
      try {
        mount('umount', '--lazy', folder);
      } catch {
        // It was taken away already.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function mount(program: 'mount' | 'umount', ...args: readonly string[]): void {
  execFileSync(program, args, { stdio: 'ignore' });
}
