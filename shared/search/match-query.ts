import { wantedTerms, type NearNode, type QueryNode, type TermNode, type WordField } from './query.js';

/**
 * What is searched, as lists of folded words: `body` and the fields it has. Words asked of no field are looked for in
 * title, outlet and body.
 */
export type SearchDocument = Readonly<Partial<Record<WordField | 'body', readonly string[]>>>;

/** A place of words: `[from, to)` in a list of words, and which of the query's terms stands there. */
export interface WordPlace {
  readonly from: number;
  readonly to: number;
  readonly term: number;
}

const anywhere: readonly (WordField | 'body')[] = ['title', 'outlet', 'body'];

/** Whether a document is what a query asks for. Nothing but an article has a date. */
export function matchesQuery(node: QueryNode, document: SearchDocument): boolean {
  switch (node.kind) {
    case 'term':
    case 'near':
      return listsOf(node, document).some((words) => placesOf(node, words).length > 0);
    case 'and':
      return node.parts.every((part) => matchesQuery(part, document));
    case 'or':
      return node.parts.some((part) => matchesQuery(part, document));
    case 'not':
      return !matchesQuery(node.part, document);
    case 'date':
      return false;
  }
}

/** Where the words that a query asks for stand in one list, in order; places that overlap are one. */
export function wantedPlaces(node: QueryNode, words: readonly string[], list: WordField | 'body'): WordPlace[] {
  const found = wantedTerms(node).flatMap((term, at) => {
    const isAsked = term.field === null ? anywhere.includes(list) : term.field === list;
    return isAsked ? placesOf(term, words).map((place) => ({ ...place, term: at })) : [];
  });
  return withoutOverlaps(found.toSorted((a, b) => a.from - b.from || b.to - a.to));
}

function listsOf({ field }: TermNode | NearNode, document: SearchDocument): readonly (readonly string[])[] {
  return (field === null ? anywhere : [field]).map((name) => document[name] ?? []);
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function placesOf(node: TermNode | NearNode, words: readonly string[]): readonly Place[] {
  return node.kind === 'term' ? termPlaces(node, words) : nearPlaces(node, words);
}

function termPlaces({ words: wanted, prefix }: TermNode, words: readonly string[]): Place[] {
  const places: Place[] = [];
  const last = wanted.length - 1;
  const isThere = (at: number): boolean => wanted.every((word, index) => (index === last && prefix ? words[at + index]?.startsWith(word) === true : words[at + index] === word));
  for (let at = 0; at + last < words.length; at += 1) if (isThere(at)) places.push({ from: at, to: at + wanted.length });
  return places;
}

/** As FTS5 takes it: each term begins at most `within` words and its own length before the last one's beginning. */
function nearPlaces({ terms, within }: NearNode, words: readonly string[]): Place[] {
  const byTerm = terms.map((term) => termPlaces(term, words));
  const near = new Set<Place>();
  for (const { from: latest } of byTerm.flat()) {
    const inReach = byTerm.map((places) => places.filter(({ from, to }) => from <= latest && to >= latest - within));
    if (inReach.every((places) => places.length > 0)) for (const place of inReach.flat()) near.add(place);
  }
  return [...near];
}

function withoutOverlaps(places: readonly WordPlace[]): WordPlace[] {
  const apart: WordPlace[] = [];
  for (const place of places) {
    const before = apart.at(-1);
    if (before === undefined || place.from >= before.to) apart.push(place);
    else if (place.to > before.to) apart[apart.length - 1] = { ...before, to: place.to };
  }
  return apart;
}
