import type { PrintInline, PrintLink } from '../../shared/print/print-document.js';
import type { TextPiece } from './adapter/flow-node.js';
import { colors, superior } from './look.js';

/** Destination of a citation: `c-0001`. Padded, because the names of a PDF are sorted as text. */
export function citationTarget(citation: number): string {
  return `c-${padded(citation)}`;
}

/** Destination of a note: `n-0001`. */
export function noteTarget(note: number): string {
  return `n-${padded(note)}`;
}

/** Destination of a section or of a part of the apparatus: `s-0001`. */
export function sectionTarget(section: number): string {
  return `s-${padded(section)}`;
}

/** The pieces of a block; each note number is a link to its note and a place the note leads back to. */
export function piecesOf(inlines: readonly PrintInline[]): TextPiece[] {
  return inlines.flatMap((inline, at): TextPiece[] => {
    if (inline.type === 'citation') return citationPieces(inline, inlines[at - 1], inlines[at + 1]);
    return [{ text: inline.text, ...(inline.bold ? { bold: true } : {}), ...(inline.italic ? { italics: true } : {}) }];
  });
}

/** "6,7" above the line, copied as " [6, 7]": copied as it is drawn it would look like part of the word before it. */
function citationPieces({ note, citation }: Extract<PrintInline, { type: 'citation' }>, before?: PrintInline, next?: PrintInline): TextPiece[] {
  const isFirst = before?.type !== 'citation';
  const copied = `${isFirst ? opening(before) : ''}${note}${next?.type === 'citation' ? '' : ']'}`;
  const number: TextPiece = { ...superior, text: String(note), copied, linkToDestination: noteTarget(note), target: citationTarget(citation) };
  return isFirst ? [number] : [{ ...superior, text: ',', copied: ', ' }, number];
}

function opening(before: PrintInline | undefined): string {
  const isApart = before?.type !== 'text' || /\s$/u.test(before.text);
  return isApart ? '[' : ' [';
}

/** A link to a note, in the text of the apparatus. */
export function noteLink(note: number): TextPiece {
  return { text: String(note), color: colors.link, linkToDestination: noteTarget(note) };
}

/** An address: a live link, or plain words where a link would not be safe. */
export function addressPiece(link: PrintLink): TextPiece {
  return link.href === null ? { text: link.text } : { text: link.text, link: link.href, color: colors.link };
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}
