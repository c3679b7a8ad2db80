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
    if (inline.type === 'text') return [{ text: inline.text, ...(inline.bold ? { bold: true } : {}), ...(inline.italic ? { italics: true } : {}) }];
    const number: TextPiece = { ...superior, text: String(inline.note), linkToDestination: noteTarget(inline.note), target: citationTarget(inline.citation) };
    return inlines[at - 1]?.type === 'citation' ? [{ ...superior, text: ',' }, number] : [number];
  });
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
