/** A number as a PDF states it: to six places, as pdfkit rounds, and never with an exponent. */
export function pdfNumber(value: number): number {
  const places = 1e6;
  return Math.round(value * places) / places;
}
