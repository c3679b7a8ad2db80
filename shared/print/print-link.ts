import type { PrintLink } from './print-document.js';

/** Schemes a reader may follow from a PDF; anything else (`javascript:`, `file:`) is printed and not linked. */
const linkableProtocols = ['http:', 'https:', 'mailto:'];
/** Longest address printed; beyond it the reader has the link, and the page keeps its shape. */
const maxPrintedLength = 300;

/** An address as printed and linked; `null` where there is none. */
export function printLink(url: string | null): PrintLink | null {
  const address = url?.trim() ?? '';
  if (address === '') return null;
  return { text: printedAddress(address), href: linkTarget(address) };
}

/** Where a link to this address leads; `null` unless it is a whole http, https or mailto address. */
export function linkTarget(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!linkableProtocols.includes(parsed.protocol)) return null;
  // A PDF holds addresses as ASCII; the parsed form has other letters and spaces percent-encoded.
  return /^[\x21-\x7e]+$/u.test(url) ? url : parsed.href;
}

function printedAddress(address: string): string {
  const printed = address.replace(/^https:\/\//iu, '').replace(/^([^/]+)\/$/u, '$1');
  return printed.length > maxPrintedLength ? `${printed.slice(0, maxPrintedLength)}…` : printed;
}
