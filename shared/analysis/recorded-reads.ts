import type { LedgerIndex, LedgerLookup, Lookup } from './ledger-index.js';

type ListName = keyof LedgerLookup;
const listNames = [
  'articles', 'sources', 'attributions', 'claimTags', 'claims', 'appearances', 'attributionsIn', 'contraryFrom', 'outlets',
] as const satisfies readonly ListName[];

/** The keys that an analysis asked for, list by list. */
export type Reads = ReadonlyMap<ListName, ReadonlySet<string>>;

/** A look-up that remembers what it was asked. */
export function recordingLookup(index: LedgerIndex): { readonly lookup: LedgerLookup; readonly reads: Reads } {
  const reads = new Map<ListName, Set<string>>();
  const recorded = <Key extends string, Value>(name: ListName, list: Lookup<Key, Value>): Lookup<Key, Value> => {
    const keys = new Set<string>();
    reads.set(name, keys);
    return {
      get: (key) => {
        keys.add(key);
        return list.get(key);
      },
    };
  };
  return {
    reads,
    lookup: {
      articles: recorded('articles', index.articles),
      sources: recorded('sources', index.sources),
      attributions: recorded('attributions', index.attributions),
      claimTags: recorded('claimTags', index.claimTags),
      claims: recorded('claims', index.claims),
      appearances: recorded('appearances', index.appearances),
      attributionsIn: recorded('attributionsIn', index.attributionsIn),
      contraryFrom: recorded('contraryFrom', index.contraryFrom),
      outlets: recorded('outlets', index.outlets),
    },
  };
}

/** The keys under which two indexes answer differently; lists without any are left out. Records are compared by identity. */
export function changedKeys(before: LedgerIndex, after: LedgerIndex): Reads {
  return new Map(listNames.map((name) => [name, changedIn(before[name], after[name])] as const).filter(([, keys]) => keys.size > 0));
}

/** Whether any of the changed keys was asked for. */
export function restsOn(reads: Reads, changed: Reads): boolean {
  for (const [name, keys] of changed) {
    const asked = reads.get(name);
    if (asked === undefined) continue;
    const [fewer, more] = keys.size < asked.size ? [keys, asked] : [asked, keys];
    for (const key of fewer) if (more.has(key)) return true;
  }
  return false;
}

function changedIn(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): Set<string> {
  const changed = new Set<string>();
  for (const [key, value] of after) if (!isSame(before.get(key), value)) changed.add(key);
  for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  return changed;
}

/** Lists are made anew with each index; they are the same when their records are. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at]);
}
