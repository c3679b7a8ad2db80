import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/errors.js';
import { decodeText } from '../decode.js';
import { maxPackageEntries, maxPartBytes } from '../limits.js';

/** A zip archive in memory whose parts are read one at a time and only when asked for; nothing is ever written to a disk. */
export interface ZipPackage {
  readonly names: ReadonlySet<string>;
  /**
   * The bytes of a part; `null` when there is none of that name.
   *
   * @throws {AppError} `file-too-large` when it unpacks to more than 64 MB, `damaged` when it is not what the archive says
   */
  readonly bytesOf: (name: string) => Promise<Uint8Array | null>;
  /** The same as text. @throws {AppError} as `bytesOf`, and `type-unsupported` when it is no text */
  readonly textOf: (name: string) => Promise<string | null>;
}

/**
 * Opens an archive by its directory.
 *
 * @throws {AppError} `damaged` when the directory cannot be read or a name reaches outside, `encrypted` when a part is, `file-too-large` beyond 10,000 parts
 */
export async function openPackage(bytes: Uint8Array): Promise<ZipPackage> {
  const { archive, entries } = await directoryOf(bytes);
  let unpackedBytes = 0;
  const bytesOf = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const part = await unpacked(archive, entry, maxPartBytes - unpackedBytes);
    unpackedBytes += part.length;
    return part;
  };
  const textOf = async (name: string): Promise<string | null> => {
    const part = await bytesOf(name);
    return part === null ? null : decodeText(part).text;
  };
  return { names: new Set(entries.keys()), bytesOf, textOf };
}

async function directoryOf(bytes: Uint8Array): Promise<{ readonly archive: ZipFile; readonly entries: ReadonlyMap<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
    if (archive.entryCount > maxPackageEntries) throw tooManyParts(archive.entryCount);
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted()) throw new AppError('encrypted');
      entries.set(entry.fileName, entry);
    }
    return { archive, entries };
  } catch (thrown) {
    throw asDamage(thrown);
  }
}

function tooManyParts(parts: number): AppError {
  return new AppError('file-too-large', { parts, limitParts: maxPackageEntries });
}

/** Counts what really comes out: the sizes in the directory may be lies. */
async function unpacked(archive: ZipFile, entry: Entry, limitBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  try {
    if (entry.uncompressedSize > limitBytes) throw new AppError('file-too-large', { unpackedBytes: entry.uncompressedSize, limitUnpackedBytes: maxPartBytes });
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer; // the stream has no encoding set
      sizeBytes += bytes.length;
      if (sizeBytes > limitBytes) throw new AppError('file-too-large', { unpackedBytes: sizeBytes, limitUnpackedBytes: maxPartBytes });
      chunks.push(bytes);
    }
  } catch (thrown) {
    throw asDamage(thrown);
  }
  return Buffer.concat(chunks, sizeBytes);
}

function asDamage(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  return new AppError('damaged', { reason: thrown instanceof Error ? thrown.message.slice(0, 200) : 'not an archive' }, thrown);
}
