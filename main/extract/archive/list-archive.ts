import { fromBufferPromise, fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/errors.js';
import { isLeftOut } from '../../../shared/import/left-out.js';
import type { ArchiveMember } from '../../workers/contract.js';
import { binaryFormatOf } from '../sniff.js';
import { asArchiveError } from './archive-error.js';
import { memberPath } from './member-path.js';

/** An archive with more entries is refused; as many files as one import takes. */
const maxEntries = 20_000;
/** Unpacked bytes for each packed one, above which an archive is made to fill a disk; text seldom reaches 20. */
const maxRatio = 100;
/** Archives that unpack to less are harmless whatever their ratio. */
const harmlessBytes = 100 * 1024 * 1024;

/** Least bytes before a member's packed ones. Source: APPNOTE.TXT 6.3.10, 4.3.7 */
const localHeaderBytes = 30;
const unixHost = 3;
const linkMode = 0o120000;
const fileTypeMask = 0o170000;

/** Entries that tell an Office, OpenDocument or EPUB file, which is a zip as well, from an archive of files. */
const documentMarks: ReadonlySet<string> = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/container.xml']);

/** Names are decoded and sizes held to what they announce here: the reader would give up the whole archive at a name such as `../a`. */
const options = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false } as const;

/** What a zip holds. */
export interface ArchiveListing {
  /** The members that may be articles, in the archive's order. */
  readonly members: readonly ArchiveMember[];
  /** Whether the directory broke off after these. */
  readonly isDamaged: boolean;
}

/** Whether bytes begin as a zip does. */
export function isZip(head: Uint8Array): boolean {
  return binaryFormatOf(head) === 'zip';
}

/**
 * The members of the zip that is open as `fd`; `null` for an Office, OpenDocument or EPUB file.
 *
 * Reads the directory alone.
 *
 * @throws {AppError} `damaged`, `encrypted`; `file-too-large` for a bomb; `input-invalid` for too many entries; `empty`
 */
export async function listArchive(fd: number, fileName: string): Promise<ArchiveListing | null> {
  return asArchiveError(fileName, async () => listingOf(await fromFdPromise(fd, options), fileName));
}

/**
 * Refuses bytes that are an archive themselves: archives inside archives are not unpacked at all.
 *
 * @throws {AppError} `too-deep`; `damaged` for a zip that cannot be listed
 */
export async function refuseArchive(bytes: Uint8Array, fileName: string): Promise<void> {
  if (!isZip(bytes)) return;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isArchive = await asArchiveError(fileName, async () => !(await readDirectory(await fromBufferPromise(buffer, options), fileName)).isDocument);
  if (isArchive) throw new AppError('too-deep', { fileName, why: 'archive-in-archive' });
}

async function listingOf(zip: ZipFile, fileName: string): Promise<ArchiveListing | null> {
  const { members, isDocument, damage } = await readDirectory(zip, fileName);
  if (isDocument) return null;
  if (members.length === 0 && damage !== null) throw damage;
  refuseBomb(members, zip.fileSize, fileName);
  const kept = members.filter(({ path }) => !path.endsWith('/') && !path.split('/').some(isLeftOutPart));
  if (kept.length === 0) throw new AppError('empty', { fileName });
  return { members: kept, isDamaged: damage !== null };
}

function isLeftOutPart(part: string): boolean {
  return part !== '.' && part !== '..' && isLeftOut(part);
}

interface Directory {
  readonly members: readonly ArchiveMember[];
  readonly isDocument: boolean;
  /** What ended the reading before the directory's end. */
  readonly damage: unknown;
}

async function readDirectory(zip: ZipFile, fileName: string): Promise<Directory> {
  const members: ArchiveMember[] = [];
  let damage: unknown = null;
  try {
    for await (const entry of zip.eachEntry()) {
      if (members.length === maxEntries) throw new AppError('input-invalid', { id: fileName, why: 'too-many-files' });
      members.push(memberOf(entry));
    }
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    damage = thrown;
  }
  return { members, isDocument: members.some(({ path }) => documentMarks.has(path)), damage };
}

function memberOf(entry: Entry): ArchiveMember {
  const mode = entry.externalFileAttributes >>> 16;
  return {
    path: memberPath(entry),
    headerAt: entry.relativeOffsetOfLocalHeader,
    packedBytes: entry.compressedSize,
    sizeBytes: entry.uncompressedSize,
    method: entry.compressionMethod,
    crc32: entry.crc32,
    isEncrypted: entry.isEncrypted(),
    isLink: entry.versionMadeBy >> 8 === unixHost && (mode & fileTypeMask) === linkMode,
  };
}

/**
 * Archives made to unpack to far more than they hold: by extreme packing, or by members that share their bytes.
 *
 * Source: D. Fifield, "A better zip bomb", WOOT 2019
 */
function refuseBomb(members: readonly ArchiveMember[], archiveBytes: number, fileName: string): void {
  const unpackedBytes = members.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const limitBytes = Math.max(harmlessBytes, archiveBytes * maxRatio);
  if (unpackedBytes > limitBytes) throw new AppError('file-too-large', { fileName, sizeBytes: unpackedBytes, limitBytes });
  const byPlace = members.toSorted((a, b) => a.headerAt - b.headerAt);
  const overlaps = byPlace.some((member, at) => member.headerAt + localHeaderBytes + member.packedBytes > (byPlace[at + 1]?.headerAt ?? Number.POSITIVE_INFINITY));
  if (overlaps) throw new AppError('damaged', { fileName, why: 'members-overlap' });
}
