import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels for a point of the page: an A4 page is then 833 pixels wide. */
const pixelsForPoint = 1.4;

/**
 * The first page of a PDF as a PNG.
 *
 * @param {Uint8Array} pdf
 * @returns {Promise<Buffer>}
 */
export async function drawPage(pdf) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const viewport = page.getViewport({ scale: pixelsForPoint });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // The canvas of the package is what pdf.js draws on outside a browser; it lacks the type of the browser's.
  await page.render({ canvas: /** @type {Parameters<typeof page.render>[0]['canvas']} */ (/** @type {unknown} */ (canvas)), viewport }).promise;
  await task.destroy();
  return canvas.toBuffer('image/png');
}
