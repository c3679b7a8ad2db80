import { monthNames, shortMonthNames } from '../../../shared/strings/pdf.js';
import type { Inline } from './pdfmake-internals.js';

const months = new Set<string>([...monthNames, ...shortMonthNames]);
/** Words that a following number belongs to. */
const numbered = /^(?:p|pp|No|note|notes|joint|week|day|page|Table|Figure|Chapter|Article|KJ|Pole)\.?$/u;
/** "612", "1,200", "4.5", "10–12". */
const number = /^[(“"«]?[\d.,–-]*\d$/u;
/** White space at the end of a word that lets the line break; no-break spaces do not. */
const breakingSpace = /[^\S\u00a0\u202f]$/u;
/** What may follow a number as its unit: capitals and short abbreviations, per cent, large numbers. */
const unit = /^(?:[A-Z]{1,3}|[kMGT]?(?:W|Wh|V|A|Hz)|km|m|cm|mm|nm|kg|g|t|s|h|ha|l|kn|UTC|GMT|a\.m|p\.m|am|pm|per|percent|million|billion|trillion|thousand|metres|miles|kilometres|tons|tonnes|hours|days|weeks|months|years)\b|^[%°]/u;

/** Korean is written in words, which Unicode's rules for lines would break between syllables. */
const hangulAtEnd = /\p{Script=Hangul}$/u;
const hangulAtStart = /^\p{Script=Hangul}/u;
const wordAtEnd = /[\p{L}\p{N}\p{Pe}\p{Pf}%]$/u;
const nonBreakAtStart = /^[^\s\p{Pd}]/u;

/**
 * Mark the words that stay on one line with the next: a number with its unit or month ("3 November", "612 MW"),
 * a word with its number ("note 2"), a short prefix ("mid-"), the syllables of a Korean word, and whatever a glued
 * piece stands against.
 *
 * Marks instead of no-break spaces: text copied from the page keeps the article's own spaces.
 */
export function holdWords(inlines: readonly Inline[]): void {
  inlines.forEach((inline, at) => {
    const next = inlines[at + 1];
    if (next === undefined || inline.lineEnd === true) return;
    const word = inline.text.trim();
    const isPrefix = /^\p{L}{1,3}-$/u.test(inline.text);
    const isGlued = next.glued === true && !breakingSpace.test(inline.text);
    if (isPrefix || isGlued || isOneKoreanWord(inline.text, next.text) || belongsTogether(word, next.text.trim())) inline.noNewLine = true;
  });
}

function isOneKoreanWord(text: string, next: string): boolean {
  return (hangulAtEnd.test(text) && nonBreakAtStart.test(next)) || (wordAtEnd.test(text) && hangulAtStart.test(next));
}

function belongsTogether(word: string, next: string): boolean {
  if (number.test(word)) return months.has(next.replace(/[^\p{L}]+$/u, '')) || unit.test(next);
  const startsWithDigit = /^\d/u.test(next);
  return startsWithDigit && (numbered.test(word) || months.has(word));
}
