import { yardsticks, type Yardstick } from '../domain/briefing.js';
import type { Span } from '../domain/passage.js';
import { likelihoodBands } from '../print/key.js';
import { likelihoodTerms } from '../strings/pdf.js';

/** Where a term stands in the tables: 0 is the lowest of the seven bands. */
export interface LikelihoodCell {
  readonly yardstick: Yardstick;
  readonly row: number;
  readonly position: number;
}

/** A term of one of the tables in a text. */
export interface LikelihoodUse {
  readonly span: Span;
  /** As the table has it. */
  readonly term: string;
  /** As it was written. */
  readonly written: string;
  /** The cells it stands in; never empty. */
  readonly cells: readonly LikelihoodCell[];
}

/**
 * Forms of a term that mean the same cell; a term that is not here has only itself.
 *
 * Source: ICD 203 (2015), D.6.e.(2).(a), which gives "almost certain(ly)", "improbable (improbably)", "probable
 * (probably)"; the UK yardstick's "likely or probable" allows either word.
 */
const otherForms: Readonly<Record<string, readonly string[]>> = {
  'almost certain': ['almost certainly'],
  'nearly certain': ['nearly certainly'],
  improbable: ['improbably'],
  probable: ['probably'],
  'likely or probable': ['likely', 'probable', 'probably'],
};

const cells = cellsByForm();
const forms = [...cells.keys()].sort((a, b) => b.length - a.length);
/** Longest first: "very unlikely" is not an "unlikely" with a word before it. */
const pattern = new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?![\\p{L}-])`, 'giu');

/** A word before a term that makes another degree of it: "not likely" and "more likely" are in no table. */
const degree = /(?<![\p{L}-])(?:not|n['’]t|less|more|most|least|as|equally|quite|rather|fairly|somewhat|extremely|increasingly)\s+(?:very\s+)?$/iu;

/** Terms of any table in the analyst's own words, in order. */
export function likelihoodUses(own: string): LikelihoodUse[] {
  const uses: LikelihoodUse[] = [];
  for (const match of own.matchAll(pattern)) {
    const [written] = match;
    const term = written.toLowerCase().replace(/\s+/gu, ' ');
    const before = own.slice(Math.max(0, match.index - 24), match.index);
    const after = own.slice(match.index + written.length);
    if (degree.test(before) || (term === 'remote' && !isLikelihood(before, after))) continue;
    uses.push({ span: { start: match.index, end: match.index + written.length }, term, written, cells: cells.get(term) ?? [] });
  }
  return uses;
}

/** "Remote" is a likelihood when it is said of one, not of a village. */
function isLikelihood(before: string, after: string): boolean {
  if (/^\s+(?:chance|possibility|prospect|likelihood|probability|odds)/iu.test(after)) return true;
  return /(?:\b(?:is|are|was|were|be|remains?|seems?|appears?|as)|['’]s)\s+$/iu.test(before) && !/^\s+\p{L}/u.test(after);
}

/** The term of a cell in the form that fits: an adverb for an adverb, a capital for a capital. */
export function termAt({ yardstick, row, position }: LikelihoodCell, written = ''): string {
  const rows: readonly (readonly string[])[] = likelihoodTerms[yardstick];
  const term = rows[row]?.[position] ?? '';
  const plain = term === 'likely or probable' ? 'likely' : term;
  const adverb = /ly$/iu.test(written) && !/likely$/iu.test(written) ? otherForms[plain]?.find((form) => form.endsWith('ly')) : undefined;
  const chosen = adverb ?? plain;
  return /^\p{Lu}/u.test(written) ? chosen.charAt(0).toUpperCase() + chosen.slice(1) : chosen;
}

/** The band of a position in per cent. */
export function bandOf(yardstick: Yardstick, position: number): readonly [number, number] {
  return likelihoodBands[yardstick][position] ?? [0, 100];
}

/** How a cell's term is handled in another table: the two tables have their bands in the same order. */
export function cellIn(yardstick: Yardstick, uses: LikelihoodUse): LikelihoodCell | null {
  return uses.cells.find((cell) => cell.yardstick === yardstick) ?? null;
}

/** The row a briefing uses: the one of most of its terms, of the first term when two have as many. */
export function rowInUse(yardstick: Yardstick, uses: readonly LikelihoodUse[]): number {
  const counts = new Map<number, number>();
  for (const use of uses) {
    const cell = cellIn(yardstick, use);
    if (cell !== null) counts.set(cell.row, (counts.get(cell.row) ?? 0) + 1);
  }
  // A map keeps the order of first use, and sorting keeps it among equals.
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function cellsByForm(): Map<string, LikelihoodCell[]> {
  const found = new Map<string, LikelihoodCell[]>();
  for (const yardstick of yardsticks) {
    likelihoodTerms[yardstick].forEach((terms, row) => {
      terms.forEach((term, position) => {
        for (const form of [term, ...(otherForms[term] ?? [])]) found.set(form, [...(found.get(form) ?? []), { yardstick, row, position }]);
      });
    });
  }
  return found;
}
