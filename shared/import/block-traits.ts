import type { Block } from './block.js';
import { clutterTopics } from './clutter-phrases.js';
import { anyFunctionWord } from './function-words.js';
import { wordCount, wordsOfText } from './words.js';

/** What can be said of one block by its own words and shape, and by how often it stands in the document. */
export interface BlockTraits {
  readonly words: number;
  readonly endsSentence: boolean;
  readonly endsOpen: boolean;
  readonly startsLower: boolean;
  /** Share of small words such as "the" and "of" among its words, 0-1. */
  readonly functionShare: number;
  /** Share of digits among its characters, and of capitalised words, 0-1. */
  readonly digitShare: number;
  readonly capitalShare: number;
  readonly hasSeparators: boolean;
  readonly hasAddress: boolean;
  readonly isRepeated: boolean;
  /** Topics of clutter that the whole block, or a part of it, speaks of. */
  readonly wholeTopics: readonly string[];
  readonly partTopics: readonly string[];
  /** A sentence long enough to be written prose. */
  readonly isProse: boolean;
}

/** Words a sentence needs at least to count as prose; labels and buttons stay below. */
const proseWords = 12;
/** Longest block, in words, that can be a label as a whole. */
const labelWords = 14;
/** Characters at either end of a long block that are looked at for phrases. */
const sampleLength = 300;

/** The traits of every block of a document. */
export function traitsOfBlocks(text: string, blocks: readonly Block[]): BlockTraits[] {
  const repeats = countRepeats(text, blocks);
  return blocks.map((block) => {
    const content = text.slice(block.start, block.end);
    return traitsOf(content, block, (repeats.get(foldForRepeats(content)) ?? 0) > 1);
  });
}

function foldForRepeats(content: string): string {
  return content.replace(/\s+/gu, ' ').toLowerCase();
}

function countRepeats(text: string, blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const key = foldForRepeats(text.slice(block.start, block.end));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function traitsOf(content: string, block: Block, isRepeated: boolean): BlockTraits {
  const sample = content.length > 2 * sampleLength ? `${content.slice(0, sampleLength)} ${content.slice(-sampleLength)}` : content;
  const words = wordCount(content);
  const tokens = wordsOfText(sample);
  const tokenCount = Math.max(1, tokens.length);
  const endsSentence = /[.!?。！？]["'”’»)\]*]*$/u.test(content);
  return {
    words,
    endsSentence,
    endsOpen: /(?:…|\.\.\.)$/u.test(content),
    startsLower: /^\p{Ll}/u.test(content),
    functionShare: tokens.filter((token) => anyFunctionWord.has(token)).length / tokenCount,
    digitShare: (sample.match(/\d/gu)?.length ?? 0) / Math.max(1, sample.length),
    capitalShare: (sample.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0) / tokenCount,
    hasSeparators: /[|·•›»→]/u.test(sample),
    hasAddress: /https?:\/\/|www\.|\S+@\S+\.\S+/u.test(sample),
    isRepeated,
    wholeTopics: words <= labelWords && content.length <= sampleLength ? clutterTopics.filter((topic) => topic.whole?.test(content) ?? false).map((topic) => topic.name) : [],
    partTopics: clutterTopics.filter((topic) => topic.part?.test(sample) ?? false).map((topic) => topic.name),
    isProse: words >= proseWords && (endsSentence || words >= 40) && block.linkShare < 0.5,
  };
}
