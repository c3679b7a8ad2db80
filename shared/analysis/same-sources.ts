import { dismissalKey } from '../domain/dismissal.js';
import { withCountryNames } from '../domain/places.js';
import type { Source } from '../domain/source.js';

/** Why two records may be one source; words in `shared/strings/analysis.ts`. */
export type SamenessReason = 'same-name' | 'spelling' | 'country' | 'initials' | 'part-of-name';

/** Two records that may stand for one source. The analyst decides; nothing merges by itself. */
export interface SameSource {
  readonly sources: readonly [Source, Source];
  readonly reason: SamenessReason;
  /** The names that are alike, one of each record. */
  readonly names: readonly [string, string];
}

/** What one name of a record may be found by. */
interface Trace {
  readonly source: Source;
  readonly name: string;
  readonly folded: string;
  readonly key: string;
  readonly reason: SamenessReason;
}

/** Shortest word in which one letter more or less is a spelling and not another name: "Kim" and "Kin" differ. */
const shortestRespelled = 5;

/** Surest first: of several reasons for one pair the first is given. */
const reasons: readonly SamenessReason[] = ['same-name', 'spelling', 'country', 'initials', 'part-of-name'];

/**
 * Pairs of records that may be one source, the surest reason first.
 *
 * Unnamed sources are left out: equal words say nothing about who they are. So are records of which one is part of the
 * other, and pairs the analyst has declined. Cost grows with the number of names, not of pairs.
 *
 * @param dismissed - keys of declined suggestions, as `dismissalKey` makes them
 */
export function suggestSameSources(sources: readonly Source[], dismissed: ReadonlySet<string>): SameSource[] {
  const traces = sources.filter((source) => source.type !== 'anonymous').flatMap(tracesOf);
  const found = new Map<string, SameSource>();
  for (const reason of reasons) {
    for (const pair of pairsOf(traces.filter((trace) => trace.reason === reason))) {
      const key = dismissalKey('same-source', pair.sources.map((source) => source.id));
      if (!found.has(key) && !dismissed.has(key) && !isOnePartOfOther(pair.sources)) found.set(key, pair);
    }
  }
  return [...found.values()];
}

function tracesOf(source: Source): Trace[] {
  return [source.name, ...source.aliases].flatMap((name) => {
    const folded = foldedName(name);
    const named = withCountryNames(folded);
    const trace = (reason: SamenessReason) => (key: string): Trace => ({ source, name, folded, key, reason });
    return [
      trace('same-name')(folded),
      ...respellings(folded).map(trace('spelling')),
      ...(source.type === 'named' ? [] : [trace('country')(named)]),
      ...initialsOf(name, folded).map(trace('initials')),
      ...(source.type === 'named' ? partsOf(folded).map(trace('part-of-name')) : []),
    ];
  });
}

function foldedName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/gu, "'")
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) /u, '');
}

/** The name with one letter of one long word taken out, each way: names one letter apart share one of these. */
function respellings(folded: string): string[] {
  const words = folded.split(' ');
  return words.flatMap((word, at) => {
    if (word.length < shortestRespelled) return [];
    const shorter = Array.from({ length: word.length }, (_, letter) => word.slice(0, letter) + word.slice(letter + 1));
    // The first letter stays: Marden and Harden are two people.
    return [...new Set([word, ...shorter.slice(1)])].map((respelled) => words.toSpliced(at, 1, respelled).join(' '));
  });
}

/** What a name of three or more words is shortened to, and a name in capitals as it stands. */
function initialsOf(name: string, folded: string): string[] {
  if (/^\p{Lu}{3,6}$/u.test(name.trim())) return [folded];
  const telling = folded.split(' ').filter((word) => !['of', 'the', 'and', 'for'].includes(word));
  return telling.length < 3 ? [] : [telling.map((word) => word.charAt(0)).join('')];
}

/** A person's name of one word, and both ends of a longer one: the family's name stands first or last. */
function partsOf(folded: string): string[] {
  const words = folded.split(' ');
  return [...new Set([words[0] ?? '', words.at(-1) ?? ''])];
}

function pairsOf(traces: readonly Trace[]): SameSource[] {
  const byKey = new Map<string, Trace[]>();
  for (const trace of traces) {
    const list = byKey.get(trace.key);
    if (list === undefined) byKey.set(trace.key, [trace]);
    else list.push(trace);
  }
  return [...byKey.values()].flatMap(pairsOfGroup);
}

function pairsOfGroup(group: readonly Trace[]): SameSource[] {
  const [first] = group;
  const ids = new Set(group.map((trace) => trace.source.id));
  if (first === undefined || ids.size < 2) return [];
  // A bare "Kim" beside two longer names that hold it is nobody's in particular.
  if (first.reason === 'part-of-name' && ids.size > 2) return [];
  return group.flatMap((a, at) => group.slice(at + 1).flatMap((b) => (a.source.id !== b.source.id && isAlike(a, b) ? [pairOf(a, b)] : [])));
}

function pairOf(a: Trace, b: Trace): SameSource {
  return { sources: [a.source, b.source], reason: a.reason, names: [a.name, b.name] };
}

/** What a shared key does not prove by itself. */
function isAlike(a: Trace, b: Trace): boolean {
  const [one, other] = [a.folded, b.folded];
  if (a.reason === 'part-of-name') return (one === a.key) !== (other === a.key);
  if (a.reason === 'initials') return (one === a.key) !== (other === a.key);
  if (a.reason === 'spelling') return Math.abs(one.length - other.length) <= 1 && one.split(' ').length === other.split(' ').length;
  return true;
}

function isOnePartOfOther([a, b]: readonly [Source, Source]): boolean {
  return a.partOf === b.id || b.partOf === a.id;
}
