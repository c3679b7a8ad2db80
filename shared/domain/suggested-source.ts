import { canBeOnePerson, parseSourceName, type SourceName } from './source-name.js';
import type { Source } from './source.js';

/**
 * The record a source's words most likely stand for: one that bears this very name, else the only one whose name they
 * can be ("Ansel", "Petra Ansel", "Petra Anzel"). `null` where none does or several do; the analyst decides.
 */
export function suggestedSource(words: string, sources: readonly Source[]): Source | null {
  const name = parseSourceName(words);
  if (name.folded === '' || name.isCommonSurname) return null;
  const sameName = sources.filter((source) => namesOf(source).some(({ folded }) => folded === name.folded));
  if (sameName.length > 0) return sameName.length === 1 ? (sameName[0] ?? null) : null;
  const alike = sources.filter((source) => namesOf(source).some((other) => canBeOne(source.type, name, other)));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function namesOf(source: Source): SourceName[] {
  return [source.name, ...source.aliases].map(parseSourceName);
}

/** People may be spelt in two ways; a body's name has the same words, in whichever order. */
function canBeOne(type: Source['type'], a: SourceName, b: SourceName): boolean {
  if (type === 'named') return canBeOnePerson(a, b);
  return type !== 'anonymous' && a.telling.length > 0 && a.telling.toSorted().join(' ') === b.telling.toSorted().join(' ');
}
