import type { PrintItem, PrintNote } from '../../shared/print/print-document.js';
import { opensQuoted } from '../../shared/print/inlines.js';
import { pdfStrings } from '../../shared/strings/pdf.js';
import type { FlowNode, SideText, TextPiece } from './adapter/flow-node.js';
import { element } from './adapter/structure.js';
import { colors, styles } from './look.js';
import { columns } from './page-geometry.js';
import { addressPiece, citationTarget, noteLink, noteTarget } from './pieces.js';
import { sectionHead } from './section-head.js';

/** Left edges in the side column, from the text. */
const gradeX = -columns.textLeft;
const asOfX = gradeX + 28;
const numberX = -30;

/** The endnotes. `pageOf` gives the page of a citation: notes are set when the pages before them are known. */
export function notesSection(notes: readonly PrintNote[], options: { readonly target: string; readonly newPage: boolean }): FlowNode[] {
  if (notes.length === 0) return [];
  const title = pdfStrings.notes;
  return [
    sectionHead({ text: [{ text: title }], title, target: options.target, needs: 170, newPage: options.newPage }),
    legend(),
    { stack: [], deferred: (pageOf) => notes.map((note) => noteBlock(note, pageOf)) },
  ];
}

/** The heads of the side column, and what grade and arrow mean. */
function legend(): FlowNode {
  const side = { ...styles.noteSide, lead: styles.caption.lead, color: colors.soft };
  return {
    ...styles.caption,
    color: colors.soft,
    text: [{ text: pdfStrings.note.legend }],
    margin: [columns.textLeft, 0, 0, 0],
    after: 7,
    side: [
      { ...side, text: pdfStrings.note.grade, x: gradeX, width: 28 },
      { ...side, text: pdfStrings.note.asOf, x: asOfX, width: 62 },
    ],
  };
}

function noteBlock(note: PrintNote, pageOf: (target: string) => number): FlowNode {
  const margin = [columns.textLeft, 0, 0, 0] as const;
  const part = element('Note');
  const passage = note.passage === null ? [] : [{ ...styles.passage, element: element('BlockQuote', part), text: passagePieces(note, note.passage), margin }];
  return {
    mark: note.mark,
    keep: true,
    after: 5.25,
    place: pdfStrings.places.note(note.number),
    stack: [
      // A day of publication takes two lines, and so does every note.
      { ...styles.note, element: element('P', part), text: itemPieces(note.item), margin, side: noteSide(note), overhang: true, target: noteTarget(note.number) },
      ...passage,
      { ...styles.note, element: element('P', part), color: colors.soft, text: [{ text: `${chainSentence(note)} ` }, ...backReferences(note.citations, pageOf)], margin },
    ],
  };
}

function noteSide(note: PrintNote): SideText[] {
  return [
    ...(note.grade === '' ? [] : [{ ...styles.note, bold: true, text: note.grade, x: gradeX, width: 28 }]),
    { ...styles.noteSide, color: colors.soft, text: note.asOf, x: asOfX, width: 64 },
    { ...styles.note, bold: true, text: String(note.number), x: numberX, width: 22, align: 'right' },
  ];
}

function itemPieces(item: PrintItem): TextPiece[] {
  const outlet: TextPiece = { text: item.outlet, bold: true };
  if (item.form === 'short') return [outlet, { text: `, ${item.published}, ${pdfStrings.note.itemOfNote} ` }, noteLink(item.firstNote)];
  const pieces: TextPiece[] = [outlet, { text: `, ${titleInMarks(item.title)}, ${item.authors}, ${item.published}. ` }];
  if (item.opinion) pieces.push({ text: `${pdfStrings.note.opinion} `, bold: true });
  pieces.push(item.link === null ? { text: `${pdfStrings.note.noUrl}.` } : addressPiece(item.link));
  return pieces;
}

/** A title in quotation marks; its own double ones become single. */
function titleInMarks(title: string): string {
  return `“${title.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** The passage as the article has it, then the analyst's translation, marked by its brackets. */
function passagePieces(note: PrintNote, passage: string): TextPiece[] {
  const words = { text: opensQuoted(passage) ? passage : `“${passage}”` };
  return note.translation === null ? [words] : [words, { text: ` [${note.translation}]` }];
}

function chainSentence(note: PrintNote): string {
  return [`${note.chain}.`, ...note.remarks].join(' ');
}

/** "↑ p. 1, 2a, 2b": a link to each place that cites the note, lettered where one page has several. */
function backReferences(citations: readonly number[], pageOf: (target: string) => number): TextPiece[] {
  const pages = citations.map((citation) => pageOf(citationTarget(citation)));
  return citations.flatMap((citation, at): TextPiece[] => {
    const page = pages[at] ?? 0;
    const isAlone = pages.filter((other) => other === page).length === 1;
    const label = isAlone ? String(page) : `${page}${letter(pages.slice(0, at).filter((other) => other === page).length)}`;
    const lead: TextPiece = at === 0 ? { text: `${pdfStrings.note.back}\u00a0` } : { text: ', ' };
    return [lead, { text: label, color: colors.link, linkToDestination: citationTarget(citation), glued: at === 0 }];
  });
}

/** a, b … z, aa, ab … */
function letter(index: number): string {
  const alphabet = 26;
  const last = String.fromCharCode('a'.charCodeAt(0) + (index % alphabet));
  return index < alphabet ? last : letter(Math.floor(index / alphabet) - 1) + last;
}
