import places from '../../../resources/places.json' with { type: 'json' };
import { knownOutlets } from '../../import/known-outlets.js';
import type { SuggestedAttribution } from '../suggestion.js';
import type { Range, Token } from '../token.js';
import { isBodyWord, isDocumentWord, isOutletWord, isPersonWord, isSoleRole } from './source-words.js';
import { isCapitalised, isJoining, isPossessiveMark, subjectPronouns } from './word-classes.js';

type SourceType = SuggestedAttribution['sourceType'];

const placeNames: ReadonlySet<string> = new Set(places.flatMap(({ country, names, capitals }) => [country, ...names, ...capitals].map((name) => name.toLowerCase())));
const outletNames: ReadonlySet<string> = new Set(Object.values(knownOutlets).map((name) => name.toLowerCase()));

/** Words of a phrase that are looked at: far more than a name has. */
const longestName = 60;

/**
 * What kind of source a phrase names.
 *
 * @param previous - the kind of the last source that was no pronoun: pronouns are of its kind
 */
export function sourceType(tokens: readonly Token[], [source]: readonly Range[], previous: SourceType): SourceType {
  if (source === undefined) return 'implicit';
  const first = tokens[source.from];
  if (first !== undefined && source.to - source.from === 1 && (first.pos === 'PRON' || subjectPronouns.has(first.lower))) return ofPronoun(first.lower, previous);
  const words = tokens.slice(source.from, Math.min(source.to, source.from + longestName));
  const name = words.map((token) => token.lower).join(' ').replace(/^the /u, '');
  // Bodies have sites too: an acronym is an outlet only where it is known as one.
  if (outletNames.has(name) && !isAcronym(words.at(-1) ?? { text: '' })) return 'outlet';
  if (placeNames.has(name)) return 'organisation';
  const core = coreOf(words);
  return isNamedBeside(words, core) ? 'named' : ofHead(core);
}

function ofPronoun(lower: string, previous: SourceType): SourceType {
  if (lower === 'he' || lower === 'she' || lower === 'i') return previous === 'anonymous' ? 'anonymous' : 'named';
  return /^(?:it|they|we)$/u.test(lower) && previous !== 'implicit' ? previous : 'anonymous';
}

/** The words of the phrase up to its first comma or preposition after a noun. */
function coreOf(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex((token, at) => at > 0 && (token.text === ',' || token.text === '(' || token.lower === 'who' || token.lower === 'released' || (isJoining(token) && !isPossessiveMark(words[at - 1]))));
  return end === -1 ? words : words.slice(0, end);
}

/** "the first deputy minister, Jane Doe": the name stands beside the role. */
function isNamedBeside(words: readonly Token[], core: readonly Token[]): boolean {
  const comma = words.findIndex((token) => token.text === ',');
  const [first, second] = words.slice(comma + 1);
  const last = core.at(-1);
  return comma !== -1 && last !== undefined && isPersonWord(last.lower) && first?.pos === 'PROPN' && second?.pos === 'PROPN' && isCapitalised(first);
}

function ofHead(core: readonly Token[]): SourceType {
  // "Kim Yong-hyun": a small part after a hyphen is no word of its own.
  const last = core.findLast((token, at) => /\p{L}/u.test(token.text) && !isPossessiveMark(token) && !(core[at - 1]?.text === '-' && !token.isSpaced));
  if (last === undefined) return 'anonymous';
  const isName = isCapitalised(last) && last.pos !== 'NOUN';
  const hasOutlet = core.some((token) => isOutletWord(token.lower) && (isCapitalised(token) || /^(?:newspaper|magazine|broadcaster|media|outlet|outlets|tabloid|daily)$/u.test(token.lower)));
  if (isSoleRole(last.lower) && isDefinite(core)) return 'named';
  if (isPersonWord(last.lower) && !isCapitalised(last)) return 'anonymous';
  // "Pilot Ansa Drell": a role in front makes a person of any name.
  if (core.length > 1 && isName && isPersonWord(core[0]?.lower ?? '') && !isOutletWord(last.lower)) return 'named';
  if (isDocumentWord(last.lower)) return last.lower === 'reports' && core.length <= 2 ? 'anonymous' : 'document';
  if (hasOutlet && (isOutletWord(last.lower) || last.lower === 'agency' || isCapitalised(last))) return 'outlet';
  if (isBodyWord(last.lower) || isAcronym(last)) return 'organisation';
  if (core.some((token) => token.lower === 'and') && core.every((token) => token.pos !== 'PROPN' || placeNames.has(token.lower) || token.lower === 'washington')) return 'organisation';
  if (placeNames.has(last.lower) && !core.some((token) => isPersonWord(token.lower))) return 'organisation';
  if (isPersonWord(last.lower)) return core.length > 2 && isCapitalised(core[0]) ? 'named' : 'anonymous';
  return isName ? 'named' : 'anonymous';
}

/** "the foreign minister", "Kessony's ambassador": this one, not any. */
function isDefinite(core: readonly Token[]): boolean {
  return core[0]?.lower === 'the' || core.some(isPossessiveMark);
}

function isAcronym({ text }: Pick<Token, 'text'>): boolean {
  return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})$/u.test(text);
}
