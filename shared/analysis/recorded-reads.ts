import type { ChangedKeys } from './changed-keys.js';
import type { LedgerIndex, LedgerLookup, Lookup } from './ledger-index.js';

/** What an analysis asked for: key by key, and beside each the list it was looked for in. Some stand there twice. */
export interface Reads {
  readonly keys: readonly string[];
  readonly lists: readonly (keyof LedgerLookup)[];
}

/** A look-up that remembers what it was asked. */
export function recordingLookup(index: LedgerIndex): { readonly lookup: LedgerLookup; readonly reads: Reads } {
  const keys: string[] = [];
  const lists: (keyof LedgerLookup)[] = [];
  const recorded = <Key extends string, Value>(name: keyof LedgerLookup, list: Lookup<Key, Value>): Lookup<Key, Value> => {
    let last: string | undefined;
    return {
      get: (key) => {
        // One record is often asked for several times in a row.
        if (key !== last) {
          keys.push(key);
          lists.push(name);
          last = key;
        }
        return list.get(key);
      },
    };
  };
  return {
    reads: { keys, lists },
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

/** Whether any of the changed keys was asked for. */
export function restsOn({ keys, lists }: Reads, changed: ChangedKeys): boolean {
  return keys.some((key, at) => {
    const list = lists[at];
    return list !== undefined && changed[list].has(key);
  });
}
