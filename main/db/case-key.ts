import { createHmac, hkdfSync, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { AppError } from '../../shared/errors.js';
import type { CaseKey } from '../workers/contract.js';
import { readSlip, writeSlip, type SlipTerms } from './key-slip.js';

const keyLength = 32;

/** Costs of new keys: 128 MB and about 0.4 s for each guess. Source: OWASP, Password Storage Cheat Sheet, scrypt N=2^17, r=8, p=1. */
const newCosts = { costBits: 17, blockSize: 8, parallel: 1 } as const;

/** A key for a case that is made or given a passphrase: with a salt of its own. */
export function newCaseKey(passphrase: string): Promise<CaseKey> {
  return deriveCaseKey(passphrase, writeSlip({ ...newCosts, salt: randomBytes(keyLength) }));
}

/**
 * The key that a passphrase makes by the terms of a case's slip; whether it opens the case shows when it is used.
 *
 * @throws {AppError} `case-damaged` where the slip cannot be read
 */
export async function deriveCaseKey(passphrase: string, slip: Uint8Array): Promise<CaseKey> {
  const terms = readSlip(slip);
  if (terms === null) throw new AppError('case-damaged');
  // One form for what looks the same: keyboards differ in how they write an accent.
  return { slip, secret: await derived(passphrase.normalize('NFKC'), terms) };
}

/** What the cipher is given: 64 hexadecimal digits. */
export function cipherKeyOf(key: CaseKey): string {
  return Buffer.from(hkdfSync('sha256', key.secret, '', 'sourceline cipher', keyLength)).toString('hex');
}

/** What the journal's chain is keyed with. */
export function chainKeyOf(key: CaseKey): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key.secret, '', 'sourceline journal chain', keyLength));
}

/** HMAC-SHA-256 of a text in UTF-8, lower-case hex. */
export function keyedHash(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex');
}

/** Whether two keys open the same file. */
export function sameKey(one: CaseKey, other: CaseKey): boolean {
  return Buffer.compare(one.slip, other.slip) === 0 && Buffer.compare(one.secret, other.secret) === 0;
}

function derived(passphrase: string, { costBits, blockSize, parallel, salt }: SlipTerms): Promise<Uint8Array> {
  const cost = 2 ** costBits;
  // Node refuses what needs more than this; scrypt needs 128 * N * r bytes and a little more.
  const options: ScryptOptions = { cost, blockSize, parallelization: parallel, maxmem: 256 * cost * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salt, keyLength, options, (error, secret) => (error === null ? resolve(new Uint8Array(secret)) : reject(error)));
  });
}
