import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode, TextPiece } from './adapter/flow-node.js';
import { element } from './adapter/structure.js';
import { colors, styles } from './look.js';
import { columns } from './page-geometry.js';
import { sectionHead } from './section-head.js';

const words = pdfStrings.verification;
const margin = [columns.textLeft, 0, 0, 0] as const;
const groupLength = 8;
const groupsInLine = 4;
/** All of it stands on one page with the number: two paragraphs, the number between its rules, the command. */
const heightPt = 190;

/** The digits of a hash as they are printed, group by group. */
export function hashGroups(sha256: string): string[] {
  return (sha256.toUpperCase().match(new RegExp(`.{${groupLength}}`, 'gu')) ?? []).map(String);
}

/** That a ledger is attached, its hash, and how to check it. The hash is drawn when the pages before it are: the ledger holds theirs. */
export function verificationSection(target: string): FlowNode[] {
  const title = words.title;
  return [
    { ...sectionHead({ text: [{ text: title }], title, target, needs: heightPt }), mark: 'TLP:CLEAR' },
    prose(words.attached),
    hashBetweenRules(),
    prose(words.drop, 3.5),
    { ...styles.command, text: [{ text: words.command }], margin: [columns.textLeft + 14, 0, 0, 0], after: 7, mark: 'TLP:CLEAR' },
    prose(words.answers),
  ];
}

function prose(text: string, after = 7): FlowNode {
  return { ...styles.prose, text: [{ text }], margin, after, prose: true, mark: 'TLP:CLEAR', place: words.title };
}

function hashBetweenRules(): FlowNode {
  const part = element('P');
  const lines = [0, 1].map((line): FlowNode => ({ ...styles.fullHash, element: part, text: groupsOf(line) }));
  return {
    mark: 'TLP:CLEAR',
    margin,
    after: 10.5,
    table: { widths: [columns.text], body: [[{ stack: lines }]] },
    layout: {
      hLineWidth: () => 0.7,
      hLineColor: () => colors.ink,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
  };
}

function groupsOf(line: number): TextPiece[] {
  return Array.from({ length: groupsInLine }, (_, at): TextPiece[] => {
    const digits: TextPiece = { text: '0'.repeat(groupLength), late: line * groupsInLine + at };
    return at === 0 ? [digits] : [{ text: '\u00a0' }, digits];
  }).flat();
}
