import { paragraphKinds } from '../../shared/domain/briefing.js';
import type { PrintKey } from '../../shared/print/print-document.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import { keySpaces, styles } from './look.js';

/** Characters that surely fit a line of the text column, and of the column that confidence takes beside the grades. */
const lineCharacters = { text: 80, confidence: 28 } as const;

/** A section's head without the space above it, and a subhead with it. */
const headPt = styles.sectionHead.lead + 7;
const subheadPt = keySpaces.part + styles.subhead.lead;

/** The room a key takes from the top of its head, counted high rather than low: it is set whole or on the next page. */
export function keyHeightPt(key: PrintKey): number {
  const grades = gradesPt(key);
  return [
    headPt,
    subheadPt,
    keySpaces.table + key.likelihood.length * (styles.cell.lead + 2 * keySpaces.cell),
    grades === 0 ? 0 : keySpaces.part + styles.subhead.lead + grades,
    key.kinds ? keySpaces.part + subheadPt + kindsPt() : 0,
  ].reduce((sum, part) => sum + part, 0);
}

/** The longest of the lists side by side. */
function gradesPt(key: PrintKey): number {
  const confidence = key.confidence ? pdfStrings.keyPage.confidenceLevels : [];
  const prose = confidence.map(([term, meaning]) => linesPt(`${term}  ${meaning}`, lineCharacters.confidence) + keySpaces.prose);
  return Math.max(Math.max(key.reliability.length, key.credibility.length) * styles.cell.lead, sumOf(prose));
}

function kindsPt(): number {
  return sumOf(paragraphKinds.map((kind) => linesPt(pdfStrings.keyPage.kinds[kind], lineCharacters.text) + keySpaces.kind));
}

function linesPt(text: string, characters: number): number {
  return Math.ceil(text.length / characters) * styles.cell.lead;
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}
