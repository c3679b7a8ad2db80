import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

/**
 * The slip of an encrypted case: what turns its passphrase into its key, readable without the key.
 *
 * The cipher leaves no room for a salt: it covers every page, and page 1 is written anew with each change. So the slip
 * lies at the end of page 2, over the last blocks of a row that nobody reads or changes: `key_slip`, the first table of
 * the schema. Pages that do not change are not written. A copy made with the same key keeps the bytes too: the cipher
 * depends on nothing but key and page number, and SQLite gives the first table page 2.
 */
export const slipLength = 48;

/** Makes the table of the slip; has to be the first of a new file. The slip lies over all but the first 16 of these 64 bytes. */
export const slipTableSql = 'CREATE TABLE key_slip (bytes BLOB NOT NULL) STRICT; INSERT INTO key_slip VALUES (zeroblob(64));';

const magic = Buffer.from('SLC1KEY\0', 'latin1');
const costsAt = 8;
const saltAt = 12;
const checksumAt = 44;

/** How a passphrase becomes a key; the costs are those of scrypt (RFC 7914). */
export interface SlipTerms {
  /** The cost N is 2 to the power of this. */
  readonly costBits: number;
  readonly blockSize: number;
  readonly parallel: number;
  /** 32 bytes. */
  readonly salt: Uint8Array;
}

/** Costs beyond these would hold up whoever opens a stranger's file; below, a slip would ask for a key that is easily guessed. */
const costBitsRange = [15, 20] as const;
const blockSizeRange = [8, 16] as const;
const parallelRange = [1, 4] as const;

/** The 48 bytes of a slip. */
export function writeSlip({ costBits, blockSize, parallel, salt }: SlipTerms): Uint8Array {
  const slip = Buffer.alloc(slipLength);
  magic.copy(slip);
  slip.set([costBits, blockSize, parallel], costsAt);
  slip.set(salt, saltAt);
  checksum(slip).copy(slip, checksumAt);
  return new Uint8Array(slip);
}

/** What a slip says; `null` where the bytes are none, or damaged. */
export function readSlip(bytes: Uint8Array): SlipTerms | null {
  const slip = Buffer.from(bytes);
  if (slip.length !== slipLength || !slip.subarray(0, magic.length).equals(magic)) return null;
  if (!checksum(slip).equals(slip.subarray(checksumAt))) return null;
  const [costBits = 0, blockSize = 0, parallel = 0] = slip.subarray(costsAt);
  const isAllowed = within(costBits, costBitsRange) && within(blockSize, blockSizeRange) && within(parallel, parallelRange);
  return isAllowed ? { costBits, blockSize, parallel, salt: new Uint8Array(slip.subarray(saltAt, checksumAt)) } : null;
}

/** The bytes at the place of the slip in an open file; fewer than a slip has where the file ends before. */
export function slipBytes(file: number, pageSize: number): Uint8Array {
  const bytes = new Uint8Array(slipLength);
  return bytes.subarray(0, readSync(file, bytes, 0, slipLength, slipPlace(pageSize)));
}

/** Writes the slip into a closed file that nobody has open, and flushes the file. */
export function stampSlip(path: string, slip: Uint8Array, pageSize: number): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, slip, 0, slipLength, slipPlace(pageSize));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function slipPlace(pageSize: number): number {
  return 2 * pageSize - slipLength;
}

/** Tells a damaged slip from a wrong passphrase; protects from chance, not from a forger. */
function checksum(slip: Buffer): Buffer {
  return createHash('sha256').update(slip.subarray(0, checksumAt)).digest().subarray(0, slipLength - checksumAt);
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
