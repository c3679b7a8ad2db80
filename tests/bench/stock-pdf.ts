import { createRequire } from 'node:module';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { fontDescriptors } from '../../main/pdf/fonts.js';
import type { PrintBlock, PrintDocument, PrintNote } from '../../shared/print/print-document.js';

interface StockPdfmake {
  setFonts(fonts: object): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

/** The same words, notes, links and source table as pdfmake sets them by itself, untagged. */
export async function stockPdf(document: PrintDocument): Promise<Uint8Array> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as StockPdfmake; // its documented way in
  pdfmake.setFonts(fontDescriptors(installedFontsFolder()));
  const definition = {
    pageSize: 'A4',
    pageMargins: [180, 84, 71, 86],
    defaultStyle: { font: 'Serif', fontSize: 10.5, lineHeight: 1.05 },
    header: { text: document.head.mark, alignment: 'right', margin: [0, 38, 71, 0] },
    footer: (page: number, pages: number) => ({ text: `${page} of ${pages}`, margin: [60, 30, 0, 0] }),
    content: [{ text: document.head.title, fontSize: 22, bold: true }, ...document.body.map(blockOf), ...document.notes.map(noteOf), sourcesOf(document)],
  };
  return pdfmake.createPdf(definition).getBuffer();
}

export function stockParagraph(text: string): Promise<Uint8Array> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as StockPdfmake; // its documented way in
  pdfmake.setFonts(fontDescriptors(installedFontsFolder()));
  return pdfmake.createPdf({ pageSize: 'A4', pageMargins: [180, 84, 71, 86], defaultStyle: { font: 'Serif', fontSize: 10.5 }, content: [{ text }] }).getBuffer();
}

function blockOf(block: PrintBlock): object {
  const text = block.inlines.map((inline) => (inline.type === 'text' ? { text: inline.text } : { text: String(inline.note), sup: true, linkToDestination: `n${inline.note}` }));
  return block.type === 'heading' ? { text, fontSize: 14, bold: true, margin: [0, 14, 0, 3] } : { text, margin: [0, 0, 0, 7] };
}

function noteOf({ number, item, passage, chain }: PrintNote): object {
  const words = item.form === 'full' ? `${item.outlet}, ${item.title}, ${item.authors}, ${item.published}. ` : `${item.outlet}, ${item.published} `;
  const link = item.form === 'full' && item.link?.href != null ? [{ text: item.link.text, link: item.link.href }] : [];
  return { id: `n${number}`, font: 'Sans', fontSize: 8.6, margin: [0, 0, 0, 5], text: [{ text: `${number} `, bold: true }, { text: words }, ...link, { text: ` “${passage ?? ''}” ${chain}.` }] };
}

function sourcesOf({ sources }: PrintDocument): object {
  const rows = sources.map(({ label, outlet, title, link, published, kind, capturedDay, sha256 }) => [label, { text: [`${outlet}, ${title} `, { text: link?.text ?? '', link: link?.href ?? '' }] }, `${published} ${kind}`, capturedDay, sha256]);
  return { fontSize: 8.4, table: { headerRows: 1, widths: [22, '*', 60, 50, 60], body: [['No.', 'Outlet, title, address', 'Published', 'Captured', 'SHA-256'], ...rows] } };
}
