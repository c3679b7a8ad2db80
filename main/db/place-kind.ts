import { statfsSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { CaseInfo } from '../../shared/ipc/case-channels.js';

/** `network`: a file system of another machine or program; `synchronised`: a folder that another program copies elsewhere. */
export type PlaceKind = CaseInfo['place'];

/**
 * File systems on which memory shared between processes, which a write-ahead log needs, or locks cannot be relied on.
 * Source: magic numbers of statfs(2), https://man7.org/linux/man-pages/man2/statfs.2.html
 */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x65735546, // FUSE: sshfs, rclone, cloud drives
  0x786f4256, // folders of a VirtualBox host
  0x01021997, // 9p: folders of a host
  0x5346414f, // AFS
  0x73757245, // Coda
  0x00c36400, // Ceph
]);

/** Names that programs which synchronise give their folders. */
const synchronisedNames = /^(dropbox( \(.+\))?|onedrive( - .+)?|google ?drive|my drive|icloud ?drive|mobile documents|com~apple~clouddocs|nextcloud|owncloud|syncthing|seafile|megasync|pcloud ?drive|box sync|yandex\.disk)$/iu;

/** What kind of place a case lies in; a place that cannot be asked counts as plain. */
export function placeKind(path: string, typeOf: (folder: string) => number = fileSystemType): PlaceKind {
  const folder = dirname(path);
  // A network path of Windows names its machine.
  if (folder.startsWith('\\\\') || networkTypes.has(typeOf(folder))) return 'network';
  return folder.split(sep).some((name) => synchronisedNames.test(name)) ? 'synchronised' : 'plain';
}

function fileSystemType(folder: string): number {
  try {
    return statfsSync(folder).type;
  } catch {
    // Opening the case says what is the matter with the place.
    return 0;
  }
}
