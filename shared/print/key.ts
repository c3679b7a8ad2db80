import type { Yardstick } from '../domain/briefing.js';
import { reliabilities } from '../domain/source.js';
import { likelihoodTerms, pdfStrings } from '../strings/pdf.js';
import { likelihoodRow } from './likelihood-words.js';
import type { NoteFacts } from './notes.js';
import { piecesIn, type PrintBlock, type PrintKey } from './print-document.js';

/**
 * Bands of the terms in per cent, lowest first. The gaps of the UK yardstick are deliberate.
 *
 * Source: ICD 203 (2015); UK Professional Head of Intelligence Assessment, probability yardstick
 */
export const likelihoodBands: Record<Yardstick, readonly (readonly [number, number])[]> = {
  'ICD 203': [
    [1, 5],
    [5, 20],
    [20, 45],
    [45, 55],
    [55, 80],
    [80, 95],
    [95, 99],
  ],
  'UK PHIA': [
    [0, 5],
    [10, 20],
    [25, 35],
    [40, 50],
    [55, 75],
    [80, 90],
    [95, 100],
  ],
};

/** What the last page explains: the yardstick's row and the grades in use. */
export function keyOf(yardstick: Yardstick, body: readonly PrintBlock[], facts: readonly NoteFacts[]): PrintKey {
  const text = body.map(textOf).join('\n');
  const row = likelihoodRow(yardstick, text);
  const rows = likelihoodTerms[yardstick];
  const terms = rows[row] ?? rows[0];
  return {
    likelihoodTitle: pdfStrings.keyPage.likelihood(yardstick, rows.length > 1 ? (pdfStrings.keyPage.rows[row] ?? '') : ''),
    likelihood: terms.map((term, at) => ({ term, from: likelihoodBands[yardstick][at]?.[0] ?? 0, to: likelihoodBands[yardstick][at]?.[1] ?? 0 })),
    reliability: reliabilities.filter((grade) => facts.some((fact) => fact.reliability === grade)),
    credibility: [1, 2, 3, 4, 5, 6].filter((grade) => facts.some((fact) => fact.credibility === grade)),
    confidence: /\bconfidence\b/iu.test(text) || body.some((block) => block.type === 'key-judgment'),
    kinds: body.some((block) => block.type === 'key-judgment' || ('kind' in block && block.kind !== null)),
  };
}

function textOf(block: PrintBlock): string {
  return piecesIn(block).map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}
