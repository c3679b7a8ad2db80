import type * as PdfJs from 'pdfjs-dist';

/**
 * pdf.js, loaded when the first PDF comes: it takes half a second that no other format should pay.
 *
 * Its parsing side is loaded first, which makes it run in this process, already one that may be killed, in place of a
 * thread. Where Electron is, pdf.js takes itself to be in a page and asks for the browser's classes while it loads;
 * only drawing uses them, and nothing is drawn.
 */
export async function loadPdfJs(): Promise<typeof PdfJs> {
  const missing = drawingClasses.filter((name) => !(name in globalThis));
  for (const name of missing) Object.defineProperty(globalThis, name, { value: NeverUsed, configurable: true, writable: true });
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

class NeverUsed {
  readonly isStandIn = true;
}

const drawingClasses = ['DOMMatrix', 'ImageData', 'Path2D'] as const;
