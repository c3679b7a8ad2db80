import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode } from './adapter/flow-node.js';
import { styles } from './look.js';
import { columns } from './page-geometry.js';
import { sectionHead } from './section-head.js';

/** One plain paragraph: why articles are quoted beyond their terms. */
export function sourcingSection(sentences: readonly string[], target: string): FlowNode[] {
  if (sentences.length === 0) return [];
  const { title } = pdfStrings.sourcing;
  return [
    sectionHead({ text: [{ text: title }], title, target }),
    { ...styles.prose, text: [{ text: sentences.join(' ') }], margin: [columns.textLeft, 0, 0, 0], after: 7, needs: 28, prose: true, place: title },
  ];
}
