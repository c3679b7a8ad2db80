import { AppError } from '../../../shared/errors.js';
import type { ExtractedArticle } from '../../../shared/domain/article.js';
import type { ArticleSource } from '../../../shared/import/clean-article.js';
import { readHtml } from '../html.js';
import { messageBytes } from './message-format.js';
import { leavesOf, parseMime, textOf, type MimePart } from './mime.js';
import { assertReadable } from '../readable-text.js';
import type { SourceFile } from '../source-file.js';

type Log = ExtractedArticle['log'];

/**
 * The page in an MHTML file, as a browser saved it with all it needs; only the page itself is read.
 *
 * The `Date` of the file is the day it was saved and says nothing about the article. Source: RFC 2557
 *
 * @throws {AppError} `damaged` when the file holds no page, `too-deep`, `type-unsupported`, `file-too-large`
 */
export function readSavedPage({ bytes }: SourceFile): ArticleSource {
  const file = parseMime(messageBytes(bytes));
  const pages = leavesOf(file).filter(isPage);
  const root = rootOf(file, pages);
  if (root === undefined) throw new AppError('damaged', { reason: 'no page in it' });
  const { text, log } = textOf(root);
  assertReadable(text);
  const source = readHtml(text);
  const properties = { ...source.statements.properties, url: addressOf(file, root) };
  return { ...source, mediaType: 'multipart/related', statements: { ...source.statements, properties }, log: [...savingLog(file, pages), ...log, ...source.log] };
}

function isPage({ mediaType }: MimePart): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
}

/** The part that `start` names, else the first page. */
function rootOf(file: MimePart, pages: readonly MimePart[]): MimePart | undefined {
  const start = file.parameters.get('start') ?? '';
  return pages.find((page) => start !== '' && page.fields.get('content-id') === start) ?? pages[0];
}

function addressOf(file: MimePart, root: MimePart): string | null {
  const places = [file.fields.get('snapshot-content-location'), root.fields.get('content-location'), file.fields.get('content-location')];
  // Word and others give the place of the file on a disk.
  return places.map((place) => (place ?? '').replace(/\s+/gu, '')).find((place) => /^https?:\/\//iu.test(place))?.slice(0, 4000) ?? null;
}

function savingLog(file: MimePart, pages: readonly MimePart[]): Log {
  const frames = pages.length - 1;
  return [
    ...(file.isCut ? [{ step: 'read-cut-file', why: 'the file breaks off; what is there was read', count: 1 }] : []),
    ...(frames > 0 ? [{ step: 'leave-out-frames', why: 'pages inside the page are not the article', count: frames }] : []),
  ];
}
