import model from 'wink-eng-lite-web-model';
import wink, { type WinkMethods } from 'wink-nlp';
import type { PartOfSpeech, Token } from './token.js';

/** The tagger reads whole paragraphs, but none longer than this: a table pasted as one line may have megabytes. */
const longestChunk = 20_000;
/** Longer rows of characters without a space are no words; the tokenizer is not made for them. */
const unbroken = /\S{200,}/gu;

/**
 * "Oda's", but not "it's". Once the tagger has met "Oda's" as one word, inside an address say, it parts it no longer; with
 * a space before the "'s" what it read earlier makes no difference.
 */
const owner = /(?<!\b(?:it|he|she|that|there|here|what|who|where|how|when|let|one|this))(?<=\p{L})(['’]s)(?![\p{L}\p{N}'’])/giu;

/** The tagger remembers every new word for good, in arrays with a limit: after so many words it is made anew. */
const wordsOfOneTagger = 3_000_000;

/** Loaded when it is first asked for and kept: it takes about 100 ms and 20 MB. */
let tagger: WinkMethods | null = null;
let wordsRead = 0;

/**
 * The words and marks of a paragraph with their parts of speech, as the English model sees them.
 *
 * The only place that knows wink-nlp. Cost is linear in the length.
 *
 * @param words - the paragraph, on one line
 * @param at - where it begins in the reading text; offsets of the tokens count from there
 */
export function tagWords(words: string, { at, paragraph }: { readonly at: number; readonly paragraph: number }): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < words.length; ) {
    const end = chunkEnd(words, start);
    placeTokens(words.slice(start, end), { at: at + start, paragraph }, tokens);
    start = end;
  }
  return tokens;
}

/** The last space within reach, else the limit itself. */
function chunkEnd(words: string, start: number): number {
  if (words.length - start <= longestChunk) return words.length;
  const space = words.lastIndexOf(' ', start + longestChunk);
  return space > start ? space : start + longestChunk;
}

function placeTokens(chunk: string, place: { readonly at: number; readonly paragraph: number }, tokens: Token[]): void {
  const { its, readDoc } = taggerFor(chunk);
  const read = readDoc(chunk.replace(unbroken, (row) => ' '.repeat(row.length)).replace(owner, ' $1')).tokens();
  const texts = read.out(its.value) as string[]; // the declared type leaves open what `value` gives: the word
  const tags = read.out(its.pos) as PartOfSpeech[]; // as above: the tag
  let from = 0;
  texts.forEach((text, index) => {
    // White space is left out, and what the tokenizer drops or changes is skipped: offsets come from the text alone.
    const start = chunk.indexOf(text, from);
    if (text.trim() === '' || start === -1) return;
    from = start + text.length;
    if (joinsMark(tokens.at(-1), text, place.at + start)) return;
    tokens.push({
      text,
      lower: text.toLowerCase(),
      pos: tags[index] ?? 'X',
      start: place.at + start,
      end: place.at + start + text.length,
      isSpaced: start === 0 || /\s/u.test(chunk[start - 1] ?? ' '),
      paragraph: place.paragraph,
    });
  });
}

/** Two single marks in a row stand for a double one: the second is taken into the first. */
function joinsMark(last: Token | undefined, text: string, at: number): boolean {
  if (last === undefined || last.end !== at || last.text !== text || !/^['`’‘]$/u.test(text)) return false;
  Object.assign(last, { text: `${text}${text}`, lower: `${text}${text}`, end: at + 1 });
  return true;
}

function taggerFor(chunk: string): WinkMethods {
  wordsRead += chunk.length / 4;
  if (tagger === null || wordsRead > wordsOfOneTagger) {
    tagger = wink(model, ['pos']);
    wordsRead = 0;
  }
  return tagger;
}
