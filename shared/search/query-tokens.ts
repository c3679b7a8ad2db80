/** A piece of a query. `typed` is how it stands there. */
export type QueryToken =
  | { readonly kind: 'open' | 'close' | 'minus' | 'and' | 'or' | 'not'; readonly typed: string }
  | { readonly kind: 'near'; readonly typed: string; readonly within: number | null; readonly isGroup: boolean }
  | { readonly kind: 'field'; readonly typed: string; readonly name: string }
  /** `isOpenEnded`: the end of the query is the end of the word, which may be half typed. */
  | { readonly kind: 'word' | 'phrase'; readonly typed: string; readonly text: string; readonly hasStar: boolean; readonly isOpenEnded: boolean };

const quotes = '"“”„‟«»＂';
const space = /^[\s\0]+/u;
const phrase = new RegExp(`^[${quotes}]([^${quotes}]*)([${quotes}]?)(\\*?)`, 'u');
const field = /^(title|outlet|source|claim|label|date):/iu;
const near = /^NEAR(?:\/(\d{0,6}))?(?![^\s\0(])/u;
const operator = /^(AND|OR|NOT)(?![^\s\0()])/u;
const word = new RegExp(`^[^\\s\\0()${quotes}]+`, 'u');
const operators = { AND: 'and', OR: 'or', NOT: 'not' } as const;

/** The pieces of a query in order; every character belongs to one, or is a space. */
export function queryTokens(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let rest = query;
  while (rest !== '') {
    const spaces = space.exec(rest)?.[0].length ?? 0;
    rest = rest.slice(spaces);
    if (rest === '') break;
    const token = firstToken(rest);
    tokens.push(token);
    rest = rest.slice(Math.max(1, token.typed.length));
  }
  return tokens;
}

function firstToken(rest: string): QueryToken {
  const [first = ''] = rest;
  if (first === '(') return { kind: 'open', typed: first };
  if (first === ')') return { kind: 'close', typed: first };
  if (first === '-' && /^-[^\s\0-]/u.test(rest)) return { kind: 'minus', typed: first };
  if (quotes.includes(first)) return phraseToken(rest);
  return operatorToken(rest) ?? fieldToken(rest) ?? wordToken(rest);
}

function operatorToken(rest: string): QueryToken | null {
  const closeness = near.exec(rest);
  if (closeness !== null) {
    const within = closeness[1] === undefined || closeness[1] === '' ? null : Number(closeness[1]);
    return { kind: 'near', typed: closeness[0], within, isGroup: rest.charAt(closeness[0].length) === '(' };
  }
  const name = operator.exec(rest)?.[1] as keyof typeof operators | undefined; // one of the pattern's three
  return name === undefined ? null : { kind: operators[name], typed: name };
}

function fieldToken(rest: string): QueryToken | null {
  const found = field.exec(rest);
  return found?.[1] === undefined ? null : { kind: 'field', typed: found[0], name: found[1].toLowerCase() };
}

/** A phrase that is not closed goes to the end: it is being typed. */
function phraseToken(rest: string): QueryToken {
  const [typed = '', text = '', close = '', star = ''] = phrase.exec(rest) ?? [];
  return { kind: 'phrase', typed, text, hasStar: star !== '', isOpenEnded: close === '' };
}

function wordToken(rest: string): QueryToken {
  const typed = word.exec(rest)?.[0] ?? rest.charAt(0);
  return { kind: 'word', typed, text: typed, hasStar: typed.endsWith('*'), isOpenEnded: typed.length === rest.length };
}
