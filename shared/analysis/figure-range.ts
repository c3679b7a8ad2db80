import type { Figure } from '../domain/claim.js';

/** What a figure can mean, ends included; `null` is an open end. */
export interface FigureRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** How far "about" reaches, up and down, as a share of the number. Why this much: ADR 0009. */
export const aboutShare = 0.1;

const atLeast = /\b(?:over|more than|at least|above|upwards? of|exceed\w*|in excess of|minimum|dozens|scores|hundreds|thousands|millions|billions)\b|^\s*(?:>|≥|\+)|\+\s*$/iu;
const atMost = /\b(?:up to|at most|under|below|fewer than|less than|maximum)\b|^\s*(?:<|≤)/iu;
const justUnder = /\b(?:nearly|almost|close to|just (?:under|below|short of))\b/iu;
const about = /\b(?:about|approximately|approx|around|roughly|some|circa|ca|estimated|estimates?|or so|give or take|in the region of|more or less)\b|^\s*[~≈]|^c\.?$/iu;

/** A figure's numbers as they were meant: one value, or the ends that its qualifier leaves. */
export type StatedQuantity = Partial<Record<'value' | 'min' | 'max', number>>;

/** "Over 10,000" has a lower end only, "up to 500" an upper one; "about 12,000" is one value. */
export function statedQuantity({ value, min, max, qualifier }: Quantity): StatedQuantity {
  const isClosed = min !== undefined && max !== undefined;
  const open = isClosed ? null : openEnd(qualifier ?? '');
  const given = value ?? min ?? max;
  if (open === 'upper' && given !== undefined) return { min: min ?? given };
  if (open === 'lower' && given !== undefined) return { max: max ?? given };
  if (value !== undefined && min === undefined && max === undefined) return { value };
  const [low, high] = [min ?? value, max ?? value];
  return { ...(low === undefined ? {} : { min: low }), ...(high === undefined ? {} : { max: high }) };
}

/**
 * The range a figure's numbers and qualifier stand for.
 *
 * Of "over 10,000" 10,000 itself is part: people round. "About 12,000" reaches a tenth up and down, "nearly 12,000" a
 * tenth down. "Thousands" is what its number says at least.
 */
export function figureRange(figure: Quantity): FigureRange {
  const { value, min = value ?? null, max = value ?? null } = statedQuantity(figure);
  const words = figure.qualifier ?? '';
  if (justUnder.test(words)) return { min: down(min), max };
  return about.test(words) && openEnd(words) === null ? { min: down(min), max: up(max) } : { min, max };
}

type Quantity = Pick<Figure, 'value' | 'min' | 'max' | 'qualifier'>;

/** Which end a qualifier leaves open. "No more than" holds "more than" and "no fewer than" holds "fewer than". */
function openEnd(words: string): 'upper' | 'lower' | null {
  const plain = words.replace(/\b(?:no|not) (more|fewer|less) than\b/giu, (_all, than: string) => (than.toLowerCase() === 'more' ? 'at most' : 'at least'));
  if (justUnder.test(plain)) return null;
  if (atLeast.test(plain)) return 'upper';
  return atMost.test(plain) ? 'lower' : null;
}

/** Whether two ranges share a number. */
export function rangesOverlap(a: FigureRange, b: FigureRange): boolean {
  return lowEnd(a) <= highEnd(b) && lowEnd(b) <= highEnd(a);
}

/** Whether all of one range lies above the other. */
export function isLarger(a: FigureRange, than: FigureRange): boolean {
  return lowEnd(a) > highEnd(than);
}

function lowEnd({ min }: FigureRange): number {
  return min ?? Number.NEGATIVE_INFINITY;
}

function highEnd({ max }: FigureRange): number {
  return max ?? Number.POSITIVE_INFINITY;
}

/** A tenth towards smaller numbers, below zero too. */
function down(number: number | null): number | null {
  return number === null ? null : number - Math.abs(number) * aboutShare;
}

function up(number: number | null): number | null {
  return number === null ? null : number + Math.abs(number) * aboutShare;
}
