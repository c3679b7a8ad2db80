import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme } from 'electron';
import { readEastAsianFace } from './faces/east-asian-faces.js';

const scheme = 'sourceline';
const host = 'app';

/** Origin of every page of ours; no other origin is ever loaded. */
export const appOrigin = `${scheme}://${host}`;

/** Address of the window's page. */
export const appPageUrl = `${appOrigin}/index.html`;

/** The page of every component and state, for developers; packaged programs hold no such page. */
export const galleryPageUrl = `${appPageUrl}#gallery`;

/** How Chromium treats our scheme: like https, so that modules, workers and storage have an origin. */
export const appScheme: CustomScheme = { scheme, privileges: { standard: true, secure: true, codeCache: true } };

/**
 * What the page may load: its own files, and pictures and fonts it holds itself. `connect-src 'none'` stops every
 * request from script; `style-src` has no `unsafe-inline`, so style attributes in hostile markup do nothing.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The only kinds of file the scheme serves; anything else is not part of the window. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
};

/**
 * The file a page's address means.
 *
 * @param root - absolute folder the scheme serves
 * @returns `null` for another host, a path that leaves the folder however it is written, and a kind of file that is not served
 */
export function resolveAppFile(root: string, address: string): string | null {
  const pathname = decodedPathname(address);
  if (pathname === null) return null;
  const file = path.resolve(root, `.${path.sep}${pathname.slice(1)}`);
  if (!file.startsWith(root + path.sep)) return null;
  return contentTypes[path.extname(file)] === undefined ? null : file;
}

function decodedPathname(address: string): string | null {
  try {
    const url = new URL(address);
    if (url.protocol !== `${scheme}:` || url.host !== host) return null;
    const pathname = decodeURIComponent(url.pathname);
    // A backslash or colon names another place on Windows; a NUL cuts the name short in system calls.
    return /[\0\\:]/.test(pathname) || !pathname.startsWith('/') ? null : pathname;
  } catch {
    return null;
  }
}

const facePath = /^\/faces\/([a-z0-9.-]+)$/u;

/** Answers requests for our scheme with files of `root`, and below `/faces/` with the fonts the page and the PDF share; each under the content security policy. */
export function appResponder(root: string, fontsFolder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const file = request.method === 'GET' ? resolveAppFile(root, request.url) : null;
    const face = file === null ? undefined : facePath.exec(decodedPathname(request.url) ?? '')?.[1];
    const bytes = file === null ? null : await (face === undefined ? readOrNull(file) : readEastAsianFace(fontsFolder, face));
    if (file === null || bytes === null) return new Response(null, { status: 404, headers: responseHeaders('text/plain') });
    return new Response(new Uint8Array(bytes), { headers: responseHeaders(contentTypes[path.extname(file)] ?? 'text/plain') });
  };
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

function responseHeaders(contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
