import { wordsOfText } from './words.js';

/** Words in one shingle: long enough that two stories on one event share few by chance. */
const shingleWords = 5;
/** One hash in four is kept: enough to compare, little to store. */
const keptOneIn = 4;
/** Fewer kept hashes than this (about 60 words) say nothing about copying. */
const fewestShingles = 15;
/** Share of the shorter body's shingles that the other one has too. */
const copiedShare = 0.6;

/** Hashes of a body's shingles, sorted, each once: a sample that is the same wherever the same words stand. */
export function bodyShingles(body: string): Uint32Array {
  const words = wordsOfText(body);
  const hashes = new Set<number>();
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    const hash = hashOf(words.slice(at, at + shingleWords).join(' '));
    if (hash % keptOneIn === 0) hashes.add(hash);
  }
  return Uint32Array.from(hashes).sort();
}

/** Whether one of two bodies repeats the other, whole or shortened. */
export function isSyndicatedCopy(a: Uint32Array, b: Uint32Array): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= fewestShingles && sharedCount(a, b) / shorter >= copiedShare;
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let inB = 0;
  for (const hash of a) {
    while (inB < b.length && (b[inB] ?? 0) < hash) inB += 1;
    if (b[inB] === hash) shared += 1;
  }
  return shared;
}

/** FNV-1a over UTF-16 units, with a final mix so that the low bits are fit for sampling. Source: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
