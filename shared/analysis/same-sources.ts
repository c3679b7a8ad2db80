import { dismissalKey } from '../domain/dismissal.js';
import { canBeOnePerson, foldWords, isSameSpelling, parseSourceName, soundOf, type SourceName } from '../domain/source-name.js';
import type { Source } from '../domain/source.js';

/** Why two records may be one source, surest first; words in `shared/strings/sources.ts`. */
const reasons = ['same-name', 'country', 'spelling', 'initials', 'part-of-name'] as const;
export type SamenessReason = (typeof reasons)[number];

/** Two records that may stand for one source. The analyst decides; nothing merges by itself. */
export interface SameSource {
  readonly sources: readonly [Source, Source];
  readonly reason: SamenessReason;
  /** The names that are alike, one of each record. */
  readonly names: readonly [string, string];
}

/** One name of a record, as it is compared. */
interface Named {
  readonly source: Source;
  readonly words: string;
  /** The words as they stand; `name.folded` has the country for its capital and its people. */
  readonly plain: string;
  readonly name: SourceName;
}

/** How names are compared for one reason: only those that share a key are, so that cost grows with names and not with pairs. */
interface Comparison {
  keysOf(named: Named): readonly string[];
  /** What a shared key does not prove by itself. */
  isAlike(a: Named, b: Named): boolean;
}

/** Shortest word in which one letter more or less is a spelling and not another name: "Kim" and "Kin" differ. */
const shortestRespelled = 5;

const comparisons: Readonly<Record<SamenessReason, Comparison>> = {
  'same-name': { keysOf: ({ plain }) => [plain], isAlike: () => true },
  country: {
    keysOf: ({ source, name }) => (source.type === 'named' ? [] : [name.telling.toSorted().join(' ')]),
    isAlike: (a, b) => a.name.telling.length > 0 && (a.name.folded !== a.plain || b.name.folded !== b.plain),
  },
  spelling: {
    keysOf: ({ source, plain, name }) => respellings(source.type === 'named' ? soundOf(name.telling.at(-1) ?? '') : plain),
    isAlike: (a, b) => (a.source.type === 'named' ? hasGivenNames(a) === hasGivenNames(b) && canBeOnePerson(a.name, b.name) : isRespelled(a.plain, b.plain)),
  },
  initials: { keysOf: initialsOf, isAlike: (a, b) => (a.plain === shortOf(a)) !== (b.plain === shortOf(b)) },
  'part-of-name': {
    keysOf: ({ source, name }) => (source.type === 'named' ? endsOf(name) : []),
    isAlike: (a, b) => hasGivenNames(a) !== hasGivenNames(b),
  },
};

/**
 * Pairs of records that may be one source, the surest reason first.
 *
 * Left out are unnamed sources (equal words say nothing about who they are), surnames that millions bear, a body and
 * its part, records of different types, and pairs the analyst has declined.
 *
 * @param dismissed - keys of declined suggestions, as `dismissalKey` makes them
 */
export function suggestSameSources(sources: readonly Source[], dismissed: ReadonlySet<string>): SameSource[] {
  const names = sources.filter((source) => source.type !== 'anonymous').flatMap(namesOf);
  const found = new Map<string, SameSource>();
  for (const reason of reasons) {
    for (const pair of pairsFor(reason, names)) {
      const key = dismissalKey('same-source', pair.sources.map((source) => source.id));
      if (!found.has(key) && !dismissed.has(key) && !isOnePartOfOther(pair.sources)) found.set(key, pair);
    }
  }
  return [...found.values()];
}

function namesOf(source: Source): Named[] {
  return [source.name, ...source.aliases].flatMap((words) => {
    const name = parseSourceName(words);
    return name.isCommonSurname ? [] : [{ source, words, plain: foldWords(words).replace(/^(?:the|an?) /u, ''), name }];
  });
}

function pairsFor(reason: SamenessReason, names: readonly Named[]): SameSource[] {
  const { keysOf, isAlike } = comparisons[reason];
  return [...groupsByKey(names, keysOf).values()].flatMap((group) => {
    // A bare surname beside two longer names that hold it is nobody's in particular.
    if (reason === 'part-of-name' && new Set(group.map(({ source }) => source.id)).size > 2) return [];
    return group.flatMap((a, at) =>
      group.slice(at + 1).flatMap((b): SameSource[] => {
        const areTwo = a.source.id !== b.source.id && a.source.type === b.source.type;
        return areTwo && isAlike(a, b) ? [{ sources: [a.source, b.source], reason, names: [a.words, b.words] }] : [];
      }),
    );
  });
}

function groupsByKey(names: readonly Named[], keysOf: Comparison['keysOf']): Map<string, Named[]> {
  const groups = new Map<string, Named[]>();
  for (const named of names) {
    for (const key of new Set(keysOf(named))) {
      const group = groups.get(key);
      if (key !== '') groups.set(key, group === undefined ? [named] : group);
      group?.push(named);
    }
  }
  return groups;
}

/** The words with one letter of one long word taken out, each way: words one letter apart share one of these. */
function respellings(folded: string): string[] {
  const words = folded.split(' ');
  return [
    folded,
    ...words.flatMap((word, at) => {
      if (word.length < shortestRespelled) return [];
      // The first letter stays: Marden and Harden are two people.
      const shorter = Array.from({ length: word.length - 1 }, (_, letter) => word.slice(0, letter + 1) + word.slice(letter + 2));
      return shorter.map((respelled) => words.toSpliced(at, 1, respelled).join(' '));
    }),
  ];
}

/** Whether two bodies' names differ in the spelling of one long word. */
function isRespelled(a: string, b: string): boolean {
  const [one, other] = [a.split(' '), b.split(' ')];
  const differing = one.flatMap((word, at) => (word === other[at] ? [] : [[word, other[at] ?? ''] as const]));
  const [pair] = differing;
  return one.length === other.length && differing.length === 1 && pair !== undefined && pair[0].length >= shortestRespelled && isSameSpelling(pair[0], pair[1]);
}

/** What a name of three or more words is shortened to, and a name in capitals as it stands. */
function initialsOf(named: Named): string[] {
  const short = shortOf(named);
  if (short !== null) return [short];
  const telling = named.plain.split(' ').filter((word) => !['of', 'the', 'and', 'for'].includes(word));
  return telling.length < 3 ? [] : [telling.map((word) => word.charAt(0)).join('')];
}

/** A name in capitals, folded; `null` for any other. */
function shortOf({ words, plain }: Named): string | null {
  return /^(?:[Tt]he )?\p{Lu}{3,6}$/u.test(words.trim()) ? plain : null;
}

/** Both ends of a person's name: the family's name stands first or last. */
function endsOf({ telling }: SourceName): string[] {
  return [telling[0] ?? '', telling.at(-1) ?? ''].map(soundOf);
}

function hasGivenNames({ name }: Named): boolean {
  return name.telling.length > 1;
}

function isOnePartOfOther([a, b]: readonly [Source, Source]): boolean {
  return a.partOf === b.id || b.partOf === a.id;
}
