import { queryTokens, type QueryToken } from './query-tokens.js';

/** A query that finds more than one that found nothing. `part`: what differs, as it was typed. */
export interface LooserQuery {
  readonly words: string;
  readonly how: 'field' | 'any' | 'prefix';
  readonly part: string;
}

/** What could help a query that found nothing: without its last field, with any of its words, or with a word's beginning. */
export function looserQuery(query: string): LooserQuery | null {
  const tokens = queryTokens(query);
  const field = tokens.findLastIndex(({ kind }) => kind === 'field');
  if (field !== -1) return withoutField(tokens, field);
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'phrase');
  const [only] = words;
  if (words.length > 1 && !tokens.some(({ kind }) => kind === 'or')) return { words: words.map(({ typed }) => typed).join(' OR '), how: 'any', part: '' };
  return words.length === 1 && only?.kind === 'word' ? beginningOf(only) : null;
}

function withoutField(tokens: readonly QueryToken[], field: number): LooserQuery | null {
  const value = tokens[field + 1];
  if (value === undefined || value.kind === 'open') return null;
  const rest = tokens.filter((_, at) => at !== field && at !== field + 1 && !(at === field - 1 && tokens[at]?.kind === 'minus'));
  if (rest.length === 0) return null;
  return { words: rest.map(({ typed }) => typed).join(' '), how: 'field', part: `${tokens[field]?.typed ?? ''}${value.typed}` };
}

/** Two thirds of a word: most endings are shorter than the rest. */
function beginningOf(word: QueryToken): LooserQuery | null {
  const letters = [...word.typed.replace(/\*$/u, '')];
  const part = letters.slice(0, Math.max(3, Math.ceil(letters.length * 0.66))).join('');
  return part.length < letters.length ? { words: `${part}*`, how: 'prefix', part } : null;
}
