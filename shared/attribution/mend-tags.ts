import type { Token } from './token.js';

/** Share of capitalised words above which a paragraph is a headline: there a capital says nothing. */
const headlineShare = 0.5;

/**
 * The tokens of a paragraph with capitalised words read as names, where the tagger took them for verbs or adverbs.
 *
 * The model knows few surnames ("Josh", "Jolly"), but inside a sentence of English prose a capital is a name.
 */
export function mendTags(tokens: readonly Token[]): Token[] {
  if (!isProse(tokens)) return [...tokens];
  return tokens.map((token, at) => (isName(token, tokens[at - 1]) ? { ...token, pos: 'PROPN' } : token));
}

function isProse(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}/u.test(token.text));
  return words.filter((token) => /^\p{Lu}/u.test(token.text)).length <= words.length * headlineShare;
}

function isName(token: Token, before: Token | undefined): boolean {
  if (!/^\p{Lu}/u.test(token.text) || !/^(?:VERB|ADV|INTJ|X|SYM|NOUN)$/u.test(token.pos)) return false;
  return before !== undefined && !/^(?:[.!?:;“"‘'’—–-]+|\(|\[)$/u.test(before.text);
}
