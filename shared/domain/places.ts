import places from '../../resources/places.json' with { type: 'json' };

/** A country with the other names, peoples and capitals that stand for it in the news. */
interface Place {
  readonly country: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}

const known: readonly Place[] = places;

/** Last words of what people of a country are called, in both numbers: "Korean", "Koreans". */
const peoples = new Set(known.flatMap(({ demonyms }) => demonyms.map((name) => name.toLowerCase().split(' ').at(-1) ?? '')).flatMap((name) => [name, `${name}s`]));

/** The country for each way to say it, in lower case: its names, its people, its capital. */
const countries = new Map(
  known.flatMap(({ country, names, demonyms, capitals }) => [country, ...names, ...demonyms, ...capitals].map((name) => [name.toLowerCase(), country.toLowerCase()] as const)),
);

/** Longest first: "South Korean" before "Korean". */
const anyPlace = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the )?(${[...countries.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.]/gu, '\\$&')).join('|')})(?:['’]s|['’])?(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Whether a word names people by their country, as in "1,500 North Koreans". */
export function isDemonym(word: string): boolean {
  return /^\p{Lu}/u.test(word) && peoples.has(word.toLowerCase());
}

/** Words in which a capital, a people and a possessive stand for their country: "Seoul's agency" is "south korea agency". */
export function withCountryNames(words: string): string {
  return words.replace(anyPlace, (_match, name: string) => countries.get(name.toLowerCase()) ?? name);
}
