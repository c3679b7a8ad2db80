import type { Yardstick } from '../domain/briefing.js';
import { likelihoodTerms } from '../strings/pdf.js';
import type { PrintInline } from './print-document.js';

/** Which row of the yardstick a text uses: the second only when it uses terms of that row and none of the first. */
export function likelihoodRow(yardstick: Yardstick, text: string): number {
  const used = likelihoodTerms[yardstick].map((terms) => termPattern(terms).test(text));
  return used[0] !== true && used[1] === true ? 1 : 0;
}

/** A judgment's words with its likelihood terms in bold. */
export function emphasiseLikelihood(inlines: readonly PrintInline[], yardstick: Yardstick): PrintInline[] {
  const pattern = termPattern(likelihoodTerms[yardstick].flat());
  return inlines.flatMap((inline): PrintInline[] => {
    if (inline.type !== 'text' || inline.bold) return [inline];
    // Splitting by a pattern with one group leaves the terms at the odd places.
    return inline.text
      .split(pattern)
      .map((text, at) => ({ ...inline, text, bold: at % 2 === 1 }))
      .filter((piece) => piece.text !== '');
  });
}

function termPattern(terms: readonly string[]): RegExp {
  // Longest first: "very unlikely" is not an "unlikely" with a word before it.
  const sorted = [...terms].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}-])(${sorted.join('|')})(?![\\p{L}-])`, 'iu');
}
