import { crc32 } from 'node:zlib';
import type { Readable } from 'node:stream';
import { Entry, fromFdPromise } from 'yauzl';
import { AppError } from '../../../shared/errors.js';
import type { ArchiveMember } from '../../workers/contract.js';
import { maxSourceBytes } from '../limits.js';
import { asArchiveError } from './archive-error.js';
import { refuseArchive } from './list-archive.js';

const stored = 0;
const deflated = 8;

/**
 * The unpacked bytes of one member of the zip that is open as `fd`.
 *
 * Held to the size the directory announces, to the limit of any source file and to its check sum while it unpacks.
 *
 * @throws {AppError} `encrypted`, `file-not-regular` (a link), `file-too-large`, `type-unsupported` (packed in a way
 *   nobody uses for text), `damaged`, `too-deep` (an archive itself)
 */
export async function readMember(fd: number, member: ArchiveMember, fileName: string): Promise<Uint8Array> {
  refuseUnreadable(member, fileName);
  const bytes = await asArchiveError(fileName, async () => {
    const zip = await fromFdPromise(fd, { autoClose: false, lazyEntries: true });
    return collect(await zip.openReadStreamPromise(entryOf(member)), fileName);
  });
  if (bytes.length !== member.sizeBytes || crc32(bytes) !== member.crc32) throw new AppError('damaged', { fileName });
  await refuseArchive(bytes, fileName);
  return bytes;
}

function refuseUnreadable({ isEncrypted, isLink, method, sizeBytes, packedBytes }: ArchiveMember, fileName: string): void {
  if (isEncrypted) throw new AppError('encrypted', { fileName, why: 'archive' });
  if (isLink) throw new AppError('file-not-regular', { fileName });
  if (method !== stored && method !== deflated) throw new AppError('type-unsupported', { fileName, format: `zip method ${String(method)}` });
  const largest = Math.max(sizeBytes, packedBytes);
  if (largest > maxSourceBytes) throw new AppError('file-too-large', { fileName, sizeBytes: largest, limitBytes: maxSourceBytes });
}

/** The entry as the archive's reader wants it: walking the directory again for each member would grow with its square. */
function entryOf({ headerAt, packedBytes, sizeBytes, method }: ArchiveMember): Entry {
  return Object.assign(new Entry(), {
    relativeOffsetOfLocalHeader: headerAt,
    compressedSize: packedBytes,
    uncompressedSize: sizeBytes,
    compressionMethod: method,
    generalPurposeBitFlag: 0,
  });
}

async function collect(stream: Readable, fileName: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) { // no encoding is set, so chunks are bytes
    sizeBytes += chunk.length;
    if (sizeBytes > maxSourceBytes) throw new AppError('file-too-large', { fileName, limitBytes: maxSourceBytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
