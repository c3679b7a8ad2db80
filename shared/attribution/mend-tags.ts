import type { Token } from './token.js';

/** Share of capitalised words above which a paragraph is a headline: there a capital says nothing. */
const headlineShare = 0.5;

/**
 * The tokens of a paragraph with capitalised words read as names, where the tagger took them for verbs or adverbs.
 *
 * The model knows few surnames ("Josh", "Jolly"), but inside a sentence of English prose a capital is a name.
 */
export function mendTags(tokens: readonly Token[]): Token[] {
  const isInProse = isProse(tokens);
  return tokens.map((token, at) => {
    if (isPluralOwner(token, tokens[at - 1], tokens[at + 1])) return { ...token, pos: 'PART' };
    return isInProse && isName(token, tokens[at - 1]) ? { ...token, pos: 'PROPN' } : token;
  });
}

/** "the farmers’ leader": the mark after a plural stands for a possessive, where no mark of speech can be. */
function isPluralOwner(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return /^['’]$/u.test(token.text) && !token.isSpaced && before !== undefined && /\p{L}s$/u.test(before.text) && after !== undefined && after.isSpaced && /^\p{L}/u.test(after.text);
}

function isProse(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /^\p{L}/u.test(token.text));
  return words.filter((token) => /^\p{Lu}/u.test(token.text)).length <= words.length * headlineShare;
}

function isName(token: Token, before: Token | undefined): boolean {
  if (!/^\p{Lu}/u.test(token.text) || !/^(?:VERB|ADV|INTJ|X|SYM|NOUN)$/u.test(token.pos)) return false;
  return before !== undefined && !/^(?:[.!?:;“"‘'’—–-]+|\(|\[)$/u.test(before.text);
}
