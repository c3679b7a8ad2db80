import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

/** Signatures and sizes of the zip records in use. Source: APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16. */
const endRecord = { signature: 0x06054b50, sizeBytes: 22 };
const end64Locator = { signature: 0x07064b50, sizeBytes: 20 };
const end64Record = { signature: 0x06064b50, sizeBytes: 56 };
const centralHeader = { signature: 0x02014b50, sizeBytes: 46 };
const localHeader = { signature: 0x04034b50, sizeBytes: 30 };
const longestCommentBytes = 0xffff;
const zip64ExtraField = 0x0001;
const symbolicLink = 0o120000;

/**
 * @typedef {object} ZipEntry
 * @property {string} name - path inside the archive, with `/`
 * @property {number} method - 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} packedBytes
 * @property {number} sizeBytes
 * @property {number} headerAt - where its local header begins
 * @property {number} unixMode - 0 when the archive was not made on Unix
 *
 * @typedef {import('node:fs/promises').FileHandle} FileHandle
 */

/**
 * Unpack a zip archive into a folder; file modes are kept, sizes and checksums verified.
 *
 * Streams entry by entry, so memory does not grow with the archive. Zip64 is understood, encryption is not.
 *
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} place - where an entry goes inside the folder; null leaves it out
 * @throws {Error} on a damaged archive, or an entry that is a link or would land outside the folder
 */
export async function unzip(archive, folder, place) {
  const file = await open(archive, 'r');
  try {
    for (const entry of await readEntries(file)) {
      const relative = place(entry.name);
      if (relative !== null && !entry.name.endsWith('/')) await extractEntry({ archive, file, entry }, safeTarget(folder, relative));
    }
  } finally {
    await file.close();
  }
}

/** @param {string} folder @param {string} relative */
function safeTarget(folder, relative) {
  const target = path.resolve(folder, relative);
  if (!target.startsWith(path.resolve(folder) + path.sep)) throw new Error(`the archive reaches outside its folder: ${relative}`);
  return target;
}

/** @param {FileHandle} file @returns {Promise<ZipEntry[]>} */
async function readEntries(file) {
  const { at, sizeBytes, count } = await findCentralDirectory(file);
  const directory = await readAt(file, at, sizeBytes);
  const entries = [];
  for (let offset = 0; entries.length < count; ) {
    const { entry, nextOffset } = readEntry(directory, offset);
    entries.push(entry);
    offset = nextOffset;
  }
  return entries;
}

/** @param {FileHandle} file */
async function findCentralDirectory(file) {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, endRecord.sizeBytes + longestCommentBytes);
  const tail = await readAt(file, size - tailBytes, tailBytes);
  let end = tail.length - endRecord.sizeBytes;
  while (end >= 0 && tail.readUInt32LE(end) !== endRecord.signature) end -= 1;
  if (end < 0) throw new Error('not a zip archive, or cut short');
  const locator = end - end64Locator.sizeBytes;
  if (locator >= 0 && tail.readUInt32LE(locator) === end64Locator.signature) {
    return readEnd64(file, readUInt64(tail, locator + 8));
  }
  return { at: tail.readUInt32LE(end + 16), sizeBytes: tail.readUInt32LE(end + 12), count: tail.readUInt16LE(end + 10) };
}

/** @param {FileHandle} file @param {number} at */
async function readEnd64(file, at) {
  const record = await readAt(file, at, end64Record.sizeBytes);
  expectSignature(record, 0, end64Record.signature);
  return { at: readUInt64(record, 48), sizeBytes: readUInt64(record, 40), count: readUInt64(record, 32) };
}

/** @param {Buffer} directory @param {number} offset @returns {{ entry: ZipEntry, nextOffset: number }} */
function readEntry(directory, offset) {
  expectSignature(directory, offset, centralHeader.signature);
  const nameBytes = directory.readUInt16LE(offset + 28);
  const extraBytes = directory.readUInt16LE(offset + 30);
  const nameAt = offset + centralHeader.sizeBytes;
  const extraAt = nameAt + nameBytes;
  const madeOnUnix = directory.readUInt8(offset + 5) === 3;
  const entry = {
    name: directory.toString('utf8', nameAt, extraAt),
    method: directory.readUInt16LE(offset + 10),
    crc: directory.readUInt32LE(offset + 16),
    packedBytes: directory.readUInt32LE(offset + 20),
    sizeBytes: directory.readUInt32LE(offset + 24),
    headerAt: directory.readUInt32LE(offset + 42),
    unixMode: madeOnUnix ? directory.readUInt16LE(offset + 40) : 0,
  };
  widenFromZip64(entry, directory.subarray(extraAt, extraAt + extraBytes));
  return { entry, nextOffset: extraAt + extraBytes + directory.readUInt16LE(offset + 32) };
}

/**
 * Replace the values that did not fit into 32 bits by those in the zip64 extra field, which holds only these, in this order.
 *
 * @param {ZipEntry} entry @param {Buffer} extra
 */
function widenFromZip64(entry, extra) {
  let offset = 0;
  while (offset + 4 <= extra.length && extra.readUInt16LE(offset) !== zip64ExtraField) offset += 4 + extra.readUInt16LE(offset + 2);
  let valueAt = offset + 4;
  for (const key of /** @type {const} */ (['sizeBytes', 'packedBytes', 'headerAt'])) {
    if (entry[key] !== 0xffffffff) continue;
    entry[key] = readUInt64(extra, valueAt);
    valueAt += 8;
  }
}

/** @param {{ archive: string, file: FileHandle, entry: ZipEntry }} from @param {string} target */
async function extractEntry({ archive, file, entry }, target) {
  if ((entry.unixMode & 0o170000) === symbolicLink) throw new Error(`the archive holds a link: ${entry.name}`);
  const header = await readAt(file, entry.headerAt, localHeader.sizeBytes);
  expectSignature(header, 0, localHeader.signature);
  const start = entry.headerAt + localHeader.sizeBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  mkdirSync(path.dirname(target), { recursive: true });
  const output = createWriteStream(target, { mode: entry.unixMode & 0o777 || 0o644 });
  const check = new ContentCheck(entry);
  // A stream of no bytes cannot be asked of a file: its end would lie before its start.
  if (entry.packedBytes === 0) return void (await pipeline([], check, output));
  const packed = createReadStream(archive, { start, end: start + entry.packedBytes - 1 });
  if (entry.method === 0) await pipeline(packed, check, output);
  else if (entry.method === 8) await pipeline(packed, zlib.createInflateRaw(), check, output);
  else throw new Error(`unknown compression ${entry.method}: ${entry.name}`);
}

/** Passes bytes through and fails at the end when they are not what the archive announced. */
class ContentCheck extends Transform {
  #crc = 0;
  #sizeBytes = 0;
  #entry;

  /** @param {ZipEntry} entry */
  constructor(entry) {
    super();
    this.#entry = entry;
  }

  /** @override @type {Transform['_transform']} */
  _transform(chunk, _encoding, done) {
    this.#crc = zlib.crc32(chunk, this.#crc);
    this.#sizeBytes += chunk.length;
    done(this.#sizeBytes > this.#entry.sizeBytes ? new Error(`longer than announced: ${this.#entry.name}`) : null, chunk);
  }

  /** @override @type {Transform['_flush']} */
  _flush(done) {
    const whole = this.#sizeBytes === this.#entry.sizeBytes && this.#crc === this.#entry.crc;
    done(whole ? null : new Error(`damaged: ${this.#entry.name}`));
  }
}

/** @param {FileHandle} file @param {number} at @param {number} sizeBytes */
async function readAt(file, at, sizeBytes) {
  const buffer = Buffer.alloc(sizeBytes);
  const { bytesRead } = await file.read(buffer, 0, sizeBytes, at);
  if (bytesRead !== sizeBytes) throw new Error('the zip archive is cut short');
  return buffer;
}

/** @param {Buffer} buffer @param {number} offset @param {number} signature */
function expectSignature(buffer, offset, signature) {
  if (buffer.readUInt32LE(offset) !== signature) throw new Error('the zip archive is damaged');
}

/** @param {Buffer} buffer @param {number} offset */
function readUInt64(buffer, offset) {
  return Number(buffer.readBigUInt64LE(offset));
}
