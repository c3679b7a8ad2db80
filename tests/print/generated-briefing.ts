import type { Block, Run } from '../../shared/domain/briefing.js';
import { cite, paragraphWith } from '../fixtures/print-input.js';
import type { CheckedImage } from '../../shared/domain/block-image.js';

const tags = ['fell', 'gate', 'log', 'daily', 'sever', 'spare', 'drive', 'level', 'lever', 'winter', 'again'];
const kinds = ['reported', 'judgment', 'assumption', 'gap', undefined] as const;
const letters = 'abcdefghijklm';

type Random = (below: number) => number;

/** Numbers that are the same for the same seed. Source: Numerical Recipes, 7.1, a linear congruential generator */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A block of the briefing whose every word begins with `mark`. */
export interface MarkedBlock {
  readonly mark: string;
  readonly block: Block;
}

/** A briefing of all kinds of blocks in any order and length: the same for the same seed. */
export function generatedBlocks(seed: number, count: number, image: CheckedImage): MarkedBlock[] {
  const random = seeded(seed);
  const blocks = Array.from({ length: count }, (_, at) => {
    const mark = `${letters[at % letters.length]}${at}q`;
    return { mark, block: blockOf(mark, random, image) };
  });
  // No heading without text below it.
  return [...blocks, { mark: 'zq', block: paragraphWith('zq', wordsOf('zq', 20, random)) }];
}

function blockOf(mark: string, random: Random, image: CheckedImage): Block {
  const choice = random(20);
  const words = (most: number): Run[] => wordsOf(mark, 1 + random(most), random);
  if (choice < 3) return { ...paragraphWith(mark, words(4)), type: 'heading', level: 1 + choice };
  if (choice === 3) return { ...paragraphWith(mark, words(50)), type: 'key-judgment', likelihood: 3, confidence: 'low' };
  if (choice === 4) return { ...paragraphWith(mark, [...words(90).filter(({ type }) => type === 'text'), cite('gate')]), type: 'quotation' };
  if (choice === 5) return { ...paragraphWith(mark, words(8)), type: 'table', table: { rows: Array.from({ length: 2 + random(14) }, () => [words(3), words(9)]), note: words(5) } };
  if (choice === 6) return { ...paragraphWith(mark, words(8)), type: 'image', image: { sha256: image.sha256, width: image.width, height: image.height, alt: '', credit: `${mark}credit` } };
  if (choice < 10) return { ...paragraphWith(mark, words(30)), type: 'list-item' };
  const kind = kinds[random(kinds.length)];
  return { ...paragraphWith(mark, words(random(4) === 0 ? 160 : 60)), ...(kind === undefined ? {} : { kind }) };
}

/** Words of 4 to 16 letters, some of them with one or more citations behind them. */
function wordsOf(mark: string, count: number, random: Random): Run[] {
  const runs = Array.from({ length: count }, (_, at): Run[] => {
    const word: Run = { type: 'text', text: `${at === 0 ? '' : ' '}${mark}${letters.slice(0, random(letters.length))}` };
    return [word, ...Array.from({ length: random(14) === 0 ? 1 + random(2) : 0 }, () => cite(tags[random(tags.length)] ?? 'gate'))];
  });
  return runs.flat();
}
