import path from 'node:path';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;
type Options = ConstructorParameters<typeof PDFDocument>[0];

/** The bytes of a PDF that `draw` fills, A4 with margins of 60 points. */
export function makePdf(draw: (pdf: Pdf) => void, options: Options = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 60, bufferPages: true, ...options });
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    draw(pdf);
    pdf.end();
  });
}

/** A line at a place, whatever the margins. */
export function writeAt(pdf: Pdf, text: string, x: number, y: number): void {
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf.text(text, x, y, { lineBreak: false });
  pdf.page.margins.bottom = bottom;
}

/** Writes on every page that there is, with its number from 1. */
export function onEachPage(pdf: Pdf, write: (page: number) => void): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    write(page + 1);
  }
}

/** A font that is embedded with its map to Unicode. */
export const serifPath = path.join(path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json')), '400Regular', 'SourceSerif4_400Regular.ttf');

/** A PDF of objects written by hand, the first of them its catalogue, with a table of places that is right. */
export function pdfOfObjects(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** A stream object. */
export function streamOf(content: string, entries = ''): string {
  return `<< /Length ${String(content.length)} ${entries} >>\nstream\n${content}\nendstream`;
}

export const sentences = [
  'The harbour office said on Monday that the northern pier will stay closed until the divers have looked at every one of its pillars.',
  'Fishermen who had been waiting since the storm were told that they could land their catch at the old quay, which the town repaired last year.',
  'A second inspection is planned for the spring, when the water is clear enough for the engineers to measure how far the sand has moved.',
  'The council of Velmora set aside a little more than was asked, and promised to publish the report of the divers in full.',
  'Nobody was hurt when the outer wall gave way, but two sheds with nets and ropes were carried off in the night.',
  'Merchants on the hill fear that the ferries will go to Ostrand instead, where the quay is longer and the water deeper.',
] as const;

/** A paragraph that begins with its number; which sentences follow does not repeat with the pages. */
export function paragraph(number: number): string {
  const pick = (step: number): string => sentences[Math.floor(Math.abs(Math.sin(number * 12.9 + step * 78.2)) * 43_758) % sentences.length] ?? '';
  return `Entry ${String(number)} of the log begins here. ${pick(1)} ${pick(2)} ${pick(5)}`;
}
