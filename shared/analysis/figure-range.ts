import type { Figure } from '../domain/claim.js';

/** What a figure can mean, ends included; `null` is an open end. */
export interface FigureRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** How far "about" reaches, up and down, as a share of the number. Why this much: ADR 0008. */
export const aboutShare = 0.1;

const atLeast = /\b(?:over|more than|at least|above|no (?:fewer|less) than|not (?:fewer|less) than|upwards? of|exceed\w*|in excess of|minimum|dozens|scores|hundreds|thousands|millions|billions)\b|^\s*(?:>|≥|\+)|\+\s*$/iu;
const atMost = /\b(?:up to|at most|under|below|fewer than|less than|no more than|not more than|maximum)\b|^\s*(?:<|≤)/iu;
const justUnder = /\b(?:nearly|almost|close to|just (?:under|below|short of))\b/iu;
const about = /\b(?:about|approximately|approx|around|roughly|some|circa|ca|estimated|estimates?|or so|give or take|in the region of|more or less)\b|^\s*[~≈]|^c\.?$/iu;

/**
 * The range a figure's numbers and qualifier stand for.
 *
 * "Over 10,000" has a lower end only, and 10,000 itself is inside: people round. "About 12,000" reaches a tenth up and
 * down, "nearly 12,000" a tenth down. "Thousands" is what its number says at least.
 */
export function figureRange({ value, min, max, qualifier }: Pick<Figure, 'value' | 'min' | 'max' | 'qualifier'>): FigureRange {
  const low = min ?? value ?? null;
  const high = max ?? value ?? null;
  const words = qualifier ?? '';
  const isRange = min !== undefined && max !== undefined;
  if (justUnder.test(words)) return { min: down(low), max: high };
  if (!isRange && isAtLeast(words)) return { min: low ?? high, max: null };
  if (!isRange && atMost.test(words)) return { min: null, max: high ?? low };
  if (about.test(words)) return { min: down(low), max: up(high) };
  return { min: low, max: high };
}

/** Whether two ranges share a number. */
export function rangesOverlap(a: FigureRange, b: FigureRange): boolean {
  return lowEnd(a) <= highEnd(b) && lowEnd(b) <= highEnd(a);
}

/** Whether all of one range lies above the other. */
export function isLarger(a: FigureRange, than: FigureRange): boolean {
  return lowEnd(a) > highEnd(than);
}

/** "No more than" holds "more than" and "no fewer than" holds "fewer than": the denied word means the other end. */
function isAtLeast(words: string): boolean {
  return atLeast.test(words.replace(/\b(?:no|not) more than\b/giu, ''));
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
