import type { SourceId } from './ids.js';
import { isSameSpelling, parseSourceName, type SourceName } from './source-name.js';
import type { Source } from './source.js';

/** Two records that may be one source. Merging them is the analyst's act. */
export interface SameSourceSuggestion {
  readonly a: SourceId;
  readonly b: SourceId;
  /**
   * `name`: the same words, a capital taken for its country. `spelling`: one person's name spelt in two ways, or
   * a body's name turned round.
   */
  readonly why: 'name' | 'spelling';
}

/**
 * The record a source's words most likely stand for: one that bears this very name, else the only one whose person's
 * name they can be ("Ansel", "Petra Ansel", "Petra Anzel"). `null` where none does or several do; the analyst decides.
 */
export function suggestedSource(words: string, sources: readonly Source[]): Source | null {
  const name = parseSourceName(words);
  if (name.folded === '' || name.isCommonSurname) return null;
  const sameName = sources.filter((source) => namesOf(source).some(({ folded }) => folded === name.folded));
  if (sameName.length > 0) return sameName.length === 1 ? (sameName[0] ?? null) : null;
  const alike = sources.filter((source) => namesOf(source).some((other) => canBeOne(source.type, name, other)));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Pairs of records that may be one source: "Zelenskyy" and "Zelensky", "Seoul’s spy agency" and "South Korea’s". */
export function sameSourceSuggestions(sources: readonly Source[]): SameSourceSuggestion[] {
  const named = sources.filter(({ type }) => type !== 'anonymous').map((source) => ({ source, names: namesOf(source) }));
  return named.flatMap((a, at) =>
    named.slice(at + 1).flatMap((b): SameSourceSuggestion[] => {
      const why = a.source.type === b.source.type ? samenessOf(a.source.type, a.names, b.names) : null;
      return why === null ? [] : [{ a: a.source.id, b: b.source.id, why }];
    }),
  );
}

function samenessOf(type: Source['type'], a: readonly SourceName[], b: readonly SourceName[]): SameSourceSuggestion['why'] | null {
  const pairs = a.flatMap((one) => b.map((other) => [one, other] as const)).filter(([one, other]) => !one.isCommonSurname && !other.isCommonSurname);
  if (pairs.some(([one, other]) => one.folded === other.folded)) return 'name';
  return pairs.some(([one, other]) => canBeOne(type, one, other)) ? 'spelling' : null;
}

function namesOf(source: Source): SourceName[] {
  return [source.name, ...source.aliases].map(parseSourceName);
}

/** People may be spelt in two ways; a body's name has the same words, in whichever order. */
function canBeOne(type: Source['type'], a: SourceName, b: SourceName): boolean {
  if (type === 'named') return canBeOnePerson(a, b);
  return type !== 'anonymous' && a.telling.length > 0 && a.telling.toSorted().join(' ') === b.telling.toSorted().join(' ');
}

/** Whether two names have a last word in common, in whatever spelling, and given names that do not exclude each other. */
function canBeOnePerson(a: SourceName, b: SourceName): boolean {
  const [lastA, lastB] = [a.telling.at(-1), b.telling.at(-1)];
  if (lastA === undefined || lastB === undefined || !isSameSpelling(lastA, lastB)) return false;
  const [givenA, givenB] = [a.telling.at(-2), b.telling.at(-2)];
  return givenA === undefined || givenB === undefined || isSameSpelling(givenA, givenB) || isInitial(givenA, givenB) || isInitial(givenB, givenA);
}

function isInitial(short: string, long: string): boolean {
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short[0] ?? ' ');
}
