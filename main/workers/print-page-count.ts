/** Page objects of a PDF: pdfkit writes each dictionary uncompressed, `/Type /Page` in it. */
const pageObject = /\/Type \/Page\b/gu;

/** How many pages the PDF that we made has. */
export function pageCount(bytes: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').match(pageObject)?.length ?? 0;
}
