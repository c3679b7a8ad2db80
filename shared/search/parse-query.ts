import { dateNode } from './date-bounds.js';
import { queryLimits, type NearNode, type ParsedQuery, type QueryNode, type TermNode, type WordField } from './query.js';
import { queryTokens, type QueryToken } from './query-tokens.js';
import { foldedWords, isDense, isHangul } from './search-words.js';

type Field = WordField | 'date' | null;
type TextToken = Extract<QueryToken, { readonly text: string }>;

/** Words between terms of `NEAR` where no number is given. Source: https://www.sqlite.org/fts5.html, "FTS5 NEAR Queries" */
const usualDistance = 10;
/** Letters from which on texts are searched, and not names alone. */
const fewestLetters = 3;

/**
 * What a query means: words, all of which must be there; `"phrases"`; `AND` `OR` `NOT` and `-word`; `NEAR(a b, 5)` and
 * `a NEAR/5 b`; parentheses; `word*`; `title:` `outlet:` `source:` `claim:` `label:` `date:`. The word typed last, and Hangul words,
 * match as prefix.
 *
 * Never throws: what is half typed means the most plausible thing.
 */
export function parseQuery(query: string): ParsedQuery {
  const parser = new QueryParser(queryTokens(query.slice(0, queryLimits.length)));
  const node = parser.whole();
  return { node, ignored: parser.ignored, isCut: query.length > queryLimits.length || parser.isCut };
}

/** Whether a query is too short for the texts, and asks for names alone. */
export function asksForNames(query: string): boolean {
  const words = foldedWords(query);
  return !words.some(isDense) && words.join('').length < fewestLetters;
}

/** A query asked of titles alone, as `asksForNames` means it; other fields keep theirs. */
export function ofNames(node: QueryNode): QueryNode {
  switch (node.kind) {
    case 'term':
      return { ...node, prefix: true, field: node.field ?? 'title' };
    case 'and':
    case 'or':
      return { ...node, parts: node.parts.map(ofNames) };
    case 'not':
      return { ...node, part: ofNames(node.part) };
    case 'near':
    case 'date':
      return node;
  }
}

class QueryParser {
  readonly ignored: string[] = [];
  isCut = false;
  readonly #tokens: readonly QueryToken[];
  #at = 0;
  #words = 0;

  constructor(tokens: readonly QueryToken[]) {
    this.#tokens = tokens;
  }

  /** Parentheses that close nothing are passed over. */
  whole(): QueryNode | null {
    const parts: QueryNode[] = [];
    while (this.#at < this.#tokens.length) {
      const part = this.#anyOf(null, 0);
      if (part !== null) parts.push(part);
      this.#take('close');
    }
    return joined('and', parts);
  }

  #anyOf(field: Field, depth: number): QueryNode | null {
    const parts: QueryNode[] = [];
    do {
      const part = this.#allOf(field, depth);
      if (part !== null) parts.push(part);
    } while (this.#take('or'));
    return joined('or', parts);
  }

  #allOf(field: Field, depth: number): QueryNode | null {
    const parts: QueryNode[] = [];
    for (let token = this.#next; token !== undefined && token.kind !== 'or' && token.kind !== 'close'; token = this.#next) {
      if (this.#take('and')) continue;
      const isWanted = !this.#takeNegation();
      const part = this.#nearness(this.#primary(field, depth), field, depth);
      if (part !== null) parts.push(isWanted ? part : { kind: 'not', part });
    }
    return joined('and', parts);
  }

  /** `NOT -a` is still no a. */
  #takeNegation(): boolean {
    let isNegated = false;
    while (this.#take('not') || this.#take('minus')) isNegated = true;
    return isNegated;
  }

  #primary(field: Field, depth: number): QueryNode | null {
    const token = this.#next;
    if (token === undefined) return null;
    switch (token.kind) {
      case 'open':
        this.#at += 1;
        return depth >= queryLimits.depth ? null : this.#group(field, depth);
      case 'near':
        this.#at += 1;
        return token.isGroup ? this.#nearGroup(field) : null;
      case 'field':
        this.#at += 1;
        return this.#ofField(token.name as Field, token.typed, depth); // one of the names of the token's pattern
      case 'word':
      case 'phrase':
        this.#at += 1;
        return this.#term(token, field);
      default:
        return null;
    }
  }

  #group(field: Field, depth: number): QueryNode | null {
    const part = this.#anyOf(field, depth + 1);
    this.#take('close');
    return part;
  }

  #ofField(field: Field, typed: string, depth: number): QueryNode | null {
    const kind = this.#next?.kind;
    if (kind === 'word' || kind === 'phrase' || kind === 'open') return this.#primary(field, depth);
    this.ignored.push(typed);
    return null;
  }

  #term(token: TextToken, field: Field): QueryNode | null {
    if (field === 'date') return this.#date(token);
    const room = queryLimits.words - this.#words;
    const all = foldedWords(token.text);
    const words = all.slice(0, room);
    if (words.length < all.length) this.isCut = true;
    this.#words += words.length;
    const last = words.at(-1);
    if (last === undefined) return null;
    // "word." and "word," are typed to their end.
    const isHalfTyped = token.isOpenEnded && this.#at === this.#tokens.length && /[\p{L}\p{N}\p{M}]$/u.test(token.text);
    return { kind: 'term', words, prefix: token.hasStar || isHalfTyped || isHangul(last), field };
  }

  #date(token: TextToken): QueryNode | null {
    const node = dateNode(token.text.trim());
    if (node === null) this.ignored.push(`date:${token.typed}`);
    return node;
  }

  /** `a NEAR b` and `a NEAR/5 b`, where both sides are words. */
  #nearness(first: QueryNode | null, field: Field, depth: number): QueryNode | null {
    const terms: TermNode[] = [];
    let within: number = queryLimits.within;
    for (let token = this.#next; first?.kind === 'term' && token?.kind === 'near' && !token.isGroup; token = this.#next) {
      this.#at += 1;
      const next = this.#next?.kind === 'word' || this.#next?.kind === 'phrase' ? this.#primary(field, depth) : null;
      if (next?.kind !== 'term') break;
      terms.push(next);
      within = Math.min(within, token.within ?? usualDistance);
    }
    return first?.kind === 'term' && terms.length > 0 ? nearNode([first, ...terms], within) : first;
  }

  /** After `NEAR`: `(a "b c", 5)`, whatever of it is there. */
  #nearGroup(field: Field): QueryNode | null {
    this.#take('open');
    const terms: TermNode[] = [];
    let within = usualDistance;
    for (let token = this.#next; token !== undefined && token.kind !== 'close'; token = this.#next) {
      this.#at += 1;
      if (token.kind !== 'word' && token.kind !== 'phrase') continue;
      const distance = this.#distanceIn(token);
      if (distance !== null) within = Math.min(distance, queryLimits.within);
      else {
        const term = this.#term(token, field);
        if (term?.kind === 'term') terms.push(term);
      }
    }
    this.#take('close');
    return nearNode(terms, within);
  }

  /** The number after the comma, which ends the word before it or stands alone. */
  #distanceIn(token: TextToken): number | null {
    const before = this.#tokens[this.#at - 2];
    const afterComma = before !== undefined && 'text' in before && before.typed.endsWith(',');
    const found = /^(,?)(\d{1,6})$/u.exec(token.text);
    return found !== null && token.kind === 'word' && (found[1] === ',' || afterComma) ? Number(found[2]) : null;
  }

  get #next(): QueryToken | undefined {
    return this.#tokens[this.#at];
  }

  #take(kind: QueryToken['kind']): boolean {
    if (this.#next?.kind !== kind) return false;
    this.#at += 1;
    return true;
  }
}

function nearNode(terms: readonly TermNode[], within: number): QueryNode | null {
  const [first] = terms;
  if (terms.length < 2 || first === undefined) return first ?? null;
  const node: NearNode = { kind: 'near', terms, within, field: first.field };
  return node;
}

function joined(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | null {
  if (parts.length < 2) return parts[0] ?? null;
  return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
}
