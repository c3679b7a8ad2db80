import { withCountryNames } from './places.js';

/** A source's name as it is compared. */
export interface SourceName {
  /** Lower case, without article and role after a comma; a capital or a people is its country. */
  readonly folded: string;
  /** Its words that tell it from others: no titles, no kinds of bodies. */
  readonly telling: readonly string[];
  /** True for nothing but a surname that millions bear: it stands for nobody. */
  readonly isCommonSurname: boolean;
}

/** Words that tell no source from another. */
const commonWords = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'mr', 'mrs', 'ms', 'dr', 'president', 'minister', 'prime', 'general', 'official', 'officials', 'source', 'sources', 'spokesman', 'spokeswoman', 'spokesperson', 'agency', 'news', 'government', 'ministry', 'senior']);

const commonSurnames = new Set(
  'kim lee yi park pak choi choe jung jeong kang cho jo yoon yun wang li zhang liu chen yang huang zhao wu zhou nguyen tran le pham singh kumar khan smith jones brown johnson williams ivanov'.split(' '),
);

/** Letters that stand for one sound in names brought over from another script. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|ij|yi|yy|ii|y)(?=$|\s)/gu, 'i'],
  [/ii?y?(?=[aeou])/gu, 'i'],
  [/y(?=[aeou])/gu, 'i'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/ks/gu, 'x'],
  [/(\p{L})\1/gu, '$1'],
];

/** Shorter words are other names when one letter differs. */
const shortestMisspelt = 6;

/** How a source's words are compared with others. */
export function parseSourceName(words: string): SourceName {
  const head = (words.split(',')[0] ?? '').replace(/^(?:the|an?) /iu, '');
  const folded = foldWords(withCountryNames(head));
  const telling = folded.split(' ').filter((word) => (word.length > 2 || word.length === 1) && !commonWords.has(word));
  return { folded, telling, isCommonSurname: telling.length === 1 && commonSurnames.has(telling[0] ?? '') };
}

/** Words in lower case, without accents and marks; hyphens and apostrophes stay, they tell names apart. */
export function foldWords(words: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return plain.replace(/’/gu, "'").replace(/[^\p{L}\p{N}'-]+/gu, ' ').trim();
}

/**
 * Whether two names can be one person's: a last word in common, in whatever spelling, and given names that do not
 * exclude each other ("P. Ansel", "Ansel").
 */
export function canBeOnePerson(a: SourceName, b: SourceName): boolean {
  const [lastA, lastB] = [a.telling.at(-1), b.telling.at(-1)];
  if (lastA === undefined || lastB === undefined || !isSameSpelling(lastA, lastB)) return false;
  const [givenA, givenB] = [a.telling.at(-2), b.telling.at(-2)];
  return givenA === undefined || givenB === undefined || isSameSpelling(givenA, givenB) || isInitial(givenA, givenB) || isInitial(givenB, givenA);
}

function isInitial(short: string, long: string): boolean {
  return short.length === 1 && long.startsWith(short);
}

/**
 * Whether two words of a name can be one in two spellings: "zelenskyy" and "zelensky", "drovenko" and "drovenco".
 *
 * A name of several syllables with a hyphen must be the same letter for letter: "hong-kyun" and "hong-hyun" are two.
 */
export function isSameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.includes('-') || b.includes('-') || a[0] !== b[0]) return false;
  const [one, other] = [soundOf(a), soundOf(b)];
  return one === other || (Math.min(one.length, other.length) >= shortestMisspelt && isOneLetterApart(one, other));
}

/** A word of a name with the letters of its sounds: names brought over in two ways have one. */
export function soundOf(word: string): string {
  return spellings.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
}

/** Whether one letter was changed, added or left out. */
function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  return short.slice(short.length === long.length ? start + 1 : start) === long.slice(start + 1);
}
