import type { Block } from './block.js';
import { placeRules, wordRules, type BlockRule } from './block-rules.js';
import { traitsOfBlocks, type BlockTraits } from './block-traits.js';

/** How surely one block belongs to the body, and the reasons that decided. */
export interface Judgment {
  /** Above 0 is body. */
  readonly score: number;
  /** Name of the strongest reason against, for the log; `null` on body. */
  readonly reason: string | null;
}

/**
 * Judges every block: by its own words and place first, then by its neighbours.
 *
 * An article is one long run of blocks: a subhead or list item between paragraphs is body although it looks like a
 * label, and a paragraph alone in a menu is not.
 */
export function judgeBlocks(text: string, blocks: readonly Block[]): Judgment[] {
  const traits = traitsOfBlocks(text, blocks);
  const own = blocks.map((block, index) => ownScore(block, traits[index]));
  const around = contextScores(own.map(({ score }) => score), traits);
  return own.map(({ score, reason }, index) => {
    const sum = score + (around[index] ?? 0);
    return { score: sum, reason: sum > 0 ? null : reason };
  });
}

function ownScore(block: Block, traits: BlockTraits | undefined): { score: number; reason: string } {
  if (traits === undefined) return { score: 0, reason: 'context' };
  const rules = block.place === null ? wordRules : [...wordRules, ...placeRules];
  const applied = rules.filter((rule) => rule.applies(traits, block));
  const worst = applied.reduce<BlockRule | null>((least, rule) => (rule.points < (least?.points ?? 0) ? rule : least), null);
  return { score: applied.reduce((sum, rule) => sum + rule.points, 0), reason: worst?.name ?? 'context' };
}

/** Blocks on either side that a block is judged by. */
const reach = 5;
/** A neighbour counts no more than this, however sure it is: one long paragraph is one paragraph. */
const neighbourLimit = 2.5;
/** What neighbours together can add or take. */
const neighbourWeight = 1.6;
/** What belonging to a main run of the document's prose is worth; lying outside takes as much. */
const segmentWeight = 2;

function contextScores(own: readonly number[], traits: readonly BlockTraits[]): number[] {
  const limited = own.map((score) => Math.max(-neighbourLimit, Math.min(neighbourLimit, score)) / neighbourLimit);
  const weights = traits.map((trait) => Math.sqrt(Math.min(trait.words, 60)));
  const weighed = { scores: limited, weights };
  const segments = mainSegments(runValues(limited, weights, traits));
  const enclosed = enclosedScores(traits);
  return own.map((_, index) => {
    const near = (meanOf(weighed, index - reach, index - 1) + meanOf(weighed, index + 1, index + reach)) / 2;
    const isInside = segments.some(({ from, to }) => index >= from && index <= to);
    return near * neighbourWeight + (isInside ? segmentWeight + (enclosed[index] ?? 0) : -segmentWeight);
  });
}

/** A button or notice, or a short block with the words of one. */
function isCluttered(trait: BlockTraits): boolean {
  return trait.wholeTopics.length > 0 || (trait.partTopics.length > 0 && trait.words < 20);
}

/** Longest run of labels between two paragraphs that can be a list or table of the article. */
const longestEnclosed = 100;
/** What standing in a clean run between paragraphs is worth, and what a run full of clutter takes. */
const enclosedWeight = 2.5;
const clutteredWeight = -1;
/** Share of clutter in a run from which all of it is. */
const clutteredShare = 0.2;

/** For every block between two paragraphs: subheads and lists count as the article's, runs with buttons and labels do not. */
function enclosedScores(traits: readonly BlockTraits[]): number[] {
  const scores = traits.map(() => 0);
  let previous = -1;
  for (const [index, trait] of traits.entries()) {
    if (!trait.isProse) continue;
    const run = traits.slice(previous + 1, index);
    if (previous >= 0 && run.length > 0 && run.length <= longestEnclosed) {
      const cluttered = run.filter(isCluttered).length / run.length;
      scores.fill(cluttered >= clutteredShare ? clutteredWeight : enclosedWeight, previous + 1, index);
    }
    previous = index;
  }
  return scores;
}

/** The mean of scores, nearer and longer blocks counting more; past the ends of the document there is nothing. */
function meanOf({ scores, weights }: { readonly scores: readonly number[]; readonly weights: readonly number[] }, from: number, to: number): number {
  let sum = 0;
  let weight = 0;
  for (let at = Math.max(0, from); at <= Math.min(scores.length - 1, to); at += 1) {
    sum += (scores[at] ?? 0) * (weights[at] ?? 0);
    weight += weights[at] ?? 0;
  }
  return weight === 0 ? 0 : sum / weight;
}

/** What a label takes from a run of blocks, in the units of a sentence's value (about 5): a long list or a page of code outweighs no paragraph. */
const labelCost = 0.05;
/** Labels that stand on the page twice are of its frame, not of a list in the article. */
const repeatedCost = 0.6;
/** What a button or notice takes at least: one of them undoes one paragraph. */
const clutterCost = 5;

/** What each block adds to a run: prose adds, and labels take little, since tables, code and lists stand between the paragraphs of one article. */
function runValues(scores: readonly number[], weights: readonly number[], traits: readonly BlockTraits[]): number[] {
  return traits.map((trait, index) => {
    const value = (scores[index] ?? 0) * (weights[index] ?? 0);
    if (value >= 0) return value;
    if (isCluttered(trait)) return Math.min(value, -clutterCost);
    return trait.isRepeated ? -repeatedCost : Math.max(value, -labelCost);
  });
}

interface Segment {
  from: number;
  to: number;
  sum: number;
}

/** Share of the heaviest run's value from which another run is the article's too: interviews and reviews are cut in two by a form or a box. */
const secondShare = 0.5;

/** The runs of blocks whose values sum to the most. Source: Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation", 2009. */
function mainSegments(values: readonly number[]): readonly Segment[] {
  const segments = segmentsOf(values);
  const heaviest = segments.reduce((most, { sum }) => Math.max(most, sum), 0);
  return segments.filter(({ sum }) => sum >= heaviest * secondShare);
}

/** Every run that begins where nothing before it helps, each up to where its sum is greatest. */
function segmentsOf(values: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  let running = 0;
  for (const [index, value] of values.entries()) {
    if (running <= 0 && value <= 0) continue;
    if (running <= 0) segments.push({ from: index, to: index, sum: 0 });
    running = Math.max(0, running) + value;
    const segment = segments.at(-1);
    if (segment === undefined || running <= segment.sum) continue;
    segment.to = index;
    segment.sum = running;
  }
  return segments;
}
