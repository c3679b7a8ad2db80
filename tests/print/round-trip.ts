import type { PrintDocument, PrintNote } from '../../shared/print/print-document.js';
import { citationTarget, noteTarget } from '../../main/pdf/pieces.js';
import { withoutSpace, type PdfLink, type PdfPlace, type ReadPdf } from './read-pdf.js';

/** A destination shows at most this much of the page above what it is for. */
const contextPt = 60;

/** Citations whose link does not lead to their note, or whose note does not lead back; empty when all do. */
export function brokenCitations(document: PrintDocument, pdf: ReadPdf): string[] {
  return document.notes.flatMap((note) => note.citations.flatMap((citation) => faultsOf(note, citation, pdf)));
}

/** Notes whose passage does not stand on their page in the article's exact words. */
export function changedPassages(document: PrintDocument, pdf: ReadPdf): string[] {
  return document.notes
    .filter((note) => note.passage !== null && !passagePages(note, pdf).includes(withoutSpace(note.passage)))
    .map((note) => `note ${note.number}`);
}

/** Addresses of the source list that are no live link. */
export function missingHyperlinks(document: PrintDocument, pdf: ReadPdf): string[] {
  const urls = new Set(pdf.links.map((link) => link.url));
  return document.sources.flatMap((source) => (source.link?.href != null && !urls.has(source.link.href) ? [source.link.href] : []));
}

function faultsOf(note: PrintNote, citation: number, pdf: ReadPdf): string[] {
  const place = pdf.places.get(citationTarget(citation));
  const notePlace = pdf.places.get(noteTarget(note.number));
  const onward = pdf.links.filter((link) => link.dest === noteTarget(note.number) && isAt(link, place));
  const back = pdf.links.filter((link) => link.dest === citationTarget(citation) && link.page >= (notePlace?.page ?? Infinity));
  const faults = [
    onward.length === 0 ? 'no link to the note' : null,
    notePlace === undefined || !withoutSpace(pdf.pages[notePlace.page - 1] ?? '').includes(withoutSpace(note.item.outlet)) ? 'note is elsewhere' : null,
    back.length !== 1 ? `${back.length} links back` : null,
  ];
  return faults.filter((fault) => fault !== null).map((fault) => `note ${note.number}, citation ${citation}: ${fault}`);
}

/** Whether a link stands where a destination leads: on its page, just below its upper edge. */
function isAt(link: PdfLink, place: PdfPlace | undefined): boolean {
  return place !== undefined && link.page === place.page && link.top <= place.top && place.top - link.top < contextPt;
}

/** The text of the page a note starts on and the next, without white space. */
function passagePages(note: PrintNote, pdf: ReadPdf): string {
  const page = pdf.places.get(noteTarget(note.number))?.page ?? 1;
  return withoutSpace(pdf.pages.slice(page - 1, page + 1).join(''));
}
