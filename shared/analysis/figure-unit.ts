import { isDemonym } from '../domain/places.js';

/** Nouns that count people; the subject says which people. */
const people = new Set(
  (
    'troop troops soldier soldiers people person persons personnel men man women woman fighter fighters officer officers general generals ' +
    'civilian civilians staff worker workers employee employees engineer engineers mercenary mercenaries recruit recruits conscript conscripts ' +
    'reservist reservists volunteer volunteers guard guards force forces serviceman servicemen servicewoman servicewomen member members ' +
    'operative operatives specialist specialists technician technicians adviser advisers advisor advisors observer observers official officials ' +
    'prisoner prisoners refugee refugees migrant migrants resident residents inhabitant inhabitants citizen citizens child children student students ' +
    'protester protesters demonstrator demonstrators voter voters victim victims casualty casualties dead killed wounded injured missing ' +
    'defector defectors militant militants combatant combatants marine marines paratrooper paratroopers sailor sailors pilot pilots doctor doctors ' +
    'nurse nurses patient patients passenger passengers'
  ).split(' '),
);

/** Spellings of one measure. */
const measures: readonly (readonly string[])[] = [
  ['%', 'per cent', 'percent', 'pct'],
  ['km', 'kilometre', 'kilometer'],
  ['m', 'metre', 'meter'],
  ['mile', 'mi'],
  ['t', 'tonne', 'metric ton'],
  ['kg', 'kilogram', 'kilo'],
  ['$', 'us$', 'usd', 'dollar', 'us dollar'],
  ['€', 'eur', 'euro'],
  ['£', 'gbp', 'pound'],
];

/** Whether two kinds of things, as `countedIn` gives them, are one; a unit nobody wrote down is taken for the other's. */
export function areComparable(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}

/**
 * The kind of thing a unit counts; which things of the kind is the subject's affair.
 *
 * "Troops" and "special forces" both count people. Of other nouns the last word tells, whatever stands before it and in
 * whichever number.
 */
export function countedIn(unit: string): string {
  const words = unit.trim().replace(/\s+/gu, ' ').split(/ (?:of|in|from|at|with|per (?!cent)) ?/u)[0] ?? '';
  const folded = singular(words.toLowerCase());
  const measure = measures.find((spellings) => spellings.some((spelling) => folded === spelling));
  if (measure !== undefined) return measure[0] ?? folded;
  const last = words.split(' ').at(-1) ?? '';
  return people.has(last.toLowerCase()) || isDemonym(last) ? 'people' : singular(last.toLowerCase());
}

function singular(noun: string): string {
  if (/(?:s|x|z|ch|sh)es$/u.test(noun)) return noun.slice(0, -2);
  if (/[^aeiou]ies$/u.test(noun)) return `${noun.slice(0, -3)}y`;
  return noun.length > 3 && /[^s]s$/u.test(noun) ? noun.slice(0, -1) : noun;
}
