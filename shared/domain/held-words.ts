/** Shortest stretch that counts as words of an article, in characters: what is shorter may be anyone's. */
const leastChars = 24;

/** The words of an article, as they are looked for in other records. */
export interface ArticleWords {
  /** All its texts and titles, white space folded. */
  readonly texts: readonly string[];
  /** Its sentences and lines of some length. */
  readonly sentences: readonly string[];
}

/** What is to be looked for of texts that an article has or had. */
export function articleWords(texts: readonly string[]): ArticleWords {
  const lines = texts.flatMap((text) => text.split('\n')).map(folded);
  const sentences = lines.flatMap((line) => [line, ...line.split(/(?<=[.!?]["'”’)]*)\s/u)]).filter(isLong);
  return { texts: texts.map(folded), sentences: [...new Set(sentences)] };
}

/** Whether a value, a record for one, holds a text that stands in the article, or a whole sentence of it. */
export function holdsWords(value: unknown, words: ArticleWords): boolean {
  if (typeof value === 'string') return holdsText(folded(value), words);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => holdsWords(part, words));
}

function holdsText(text: string, { texts, sentences }: ArticleWords): boolean {
  if (!isLong(text)) return false;
  return texts.some((whole) => whole.includes(text)) || sentences.some((sentence) => sentence.length <= text.length && text.includes(sentence));
}

/** Hashes and addresses are long without being words. */
function isLong(text: string): boolean {
  return text.length >= leastChars && text.includes(' ');
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
