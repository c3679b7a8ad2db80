/** Needles are told apart by this many first units; a longer key leaves fewer to be compared where they begin alike. */
const keyLengths = [32, 8, 7, 6, 5, 4, 3, 2, 1] as const;
/** Odd, so that no unit is lost in the low bits. Source: the multiplier of FNV-1, http://www.isthe.com/chongo/tech/comp/fnv/ */
const multiplier = 0x01000193;

interface Group {
  readonly keyLength: number;
  readonly byHash: Map<number, string[]>;
  /** One bit for each low half of a hash: most places of the text end here. */
  readonly filter: Uint8Array;
}

/**
 * Every place of each needle in a text, ascending, overlapping ones included; a needle that is not there has none.
 *
 * All needles are looked for in one pass for each length of key (Rabin and Karp), so that 2,000 of them cost little
 * more than one. Offsets count UTF-16 units.
 */
export function findNeedles(text: string, needles: Iterable<string>): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const needle of needles) if (needle !== '') found.set(needle, []);
  for (const group of groupsOf(found.keys())) scan(text, group, found);
  return found;
}

function groupsOf(needles: Iterable<string>): Group[] {
  const groups = new Map<number, Group>();
  for (const needle of needles) {
    const keyLength = keyLengths.find((length) => length <= needle.length) ?? 1;
    const group = groups.get(keyLength) ?? { keyLength, byHash: new Map<number, string[]>(), filter: new Uint8Array(0x10000) };
    groups.set(keyLength, group);
    const hash = hashOf(needle, keyLength);
    const alike = group.byHash.get(hash);
    if (alike === undefined) group.byHash.set(hash, [needle]);
    else alike.push(needle);
    group.filter[hash & 0xffff] = 1;
  }
  return [...groups.values()];
}

function scan(text: string, { keyLength, byHash, filter }: Group, found: ReadonlyMap<string, number[]>): void {
  if (text.length < keyLength) return;
  const leaving = powerOf(keyLength - 1);
  let hash = hashOf(text, keyLength);
  for (let at = 0; ; at += 1) {
    if (filter[hash & 0xffff] === 1) {
      for (const needle of byHash.get(hash) ?? []) if (text.startsWith(needle, at)) found.get(needle)?.push(at);
    }
    if (at + keyLength >= text.length) return;
    const without = (hash - Math.imul(text.charCodeAt(at), leaving)) | 0;
    hash = (Math.imul(without, multiplier) + text.charCodeAt(at + keyLength)) | 0;
  }
}

function hashOf(text: string, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at += 1) hash = (Math.imul(hash, multiplier) + text.charCodeAt(at)) | 0;
  return hash;
}

function powerOf(exponent: number): number {
  let power = 1;
  for (let count = 0; count < exponent; count += 1) power = Math.imul(power, multiplier);
  return power;
}
