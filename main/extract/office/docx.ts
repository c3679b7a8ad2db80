import { AppError } from '../../../shared/errors.js';
import type { ExtractedArticle } from '../../../shared/domain/article.js';
import type { ArticleSource } from '../../../shared/import/clean-article.js';
import { noProperties, type FileProperties } from '../../../shared/import/statements.js';
import { readHtml } from '../html.js';
import { readXml } from './read-xml.js';
import { assertReadable } from '../readable-text.js';
import { htmlOfBlocks } from './word-blocks.js';
import { readWordPart, type WordContext, type WordPart } from './word-part.js';
import { relationshipsOf, type Relationship } from './word-relationships.js';
import { stylesOf } from './word-styles.js';
import type { ZipPackage } from './zip-package.js';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The parts of a document, each read once. */
interface WordDocument {
  readonly main: WordPart;
  readonly headers: readonly WordPart[];
  readonly footers: readonly WordPart[];
  readonly notes: readonly WordPart[];
}

/**
 * A Word document as its reader sees it: running heads, text with tables and text boxes, notes.
 *
 * Days of making and changing a file are no days of publication and are not stated.
 *
 * @throws {AppError} `damaged`, `file-too-large`, `too-deep`
 * Sources: ECMA-376, ADR 0006
 */
export async function readWord(archive: ZipPackage): Promise<ArticleSource> {
  const document = await readDocument(archive);
  const html = htmlOf(document);
  assertReadable(html);
  const source = readHtml(html);
  const properties = propertiesOf(await archive.textOf('docProps/core.xml'));
  return { ...source, mediaType, statements: { ...source.statements, properties }, log: [...logOf(document), ...source.log] };
}

async function readDocument(archive: ZipPackage): Promise<WordDocument> {
  const [root] = (await relationshipsOf(archive, '')).filter(({ type }) => type === 'officeDocument');
  const path = root?.target ?? 'word/document.xml';
  const xml = await archive.textOf(path);
  if (xml === null) throw new AppError('damaged', { reason: 'no document part' });
  const relationships = await relationshipsOf(archive, path);
  const targetOf = (type: string): string | undefined => relationships.find((relationship) => relationship.type === type)?.target;
  const styles = stylesOf(await archive.textOf(targetOf('styles') ?? 'word/styles.xml'));
  const partsOf = (...types: string[]): Promise<WordPart[]> => readParts(archive, relationships.filter(({ type }) => types.includes(type)), styles);
  return {
    main: readWordPart(xml, { styles, addresses: addressesOf(relationships) }),
    headers: await partsOf('header'),
    footers: await partsOf('footer'),
    notes: await partsOf('footnotes', 'endnotes'),
  };
}

async function readParts(archive: ZipPackage, relationships: readonly Relationship[], styles: WordContext['styles']): Promise<WordPart[]> {
  const parts: WordPart[] = [];
  for (const { target } of relationships) {
    const xml = await archive.textOf(target);
    if (xml !== null) parts.push(readWordPart(xml, { styles, addresses: addressesOf(await relationshipsOf(archive, target)) }));
  }
  return parts;
}

function addressesOf(relationships: readonly Relationship[]): ReadonlyMap<string, string> {
  return new Map(relationships.filter(({ type, isExternal }) => type === 'hyperlink' && isExternal).map(({ id, target }) => [id, target]));
}

function htmlOf({ main, headers, footers, notes }: WordDocument): string {
  const running = (tag: 'header' | 'footer', parts: readonly WordPart[]): string => {
    // Odd and even pages often have the same words at their head.
    const each = new Set(parts.map(({ blocks }) => htmlOfBlocks(blocks)).filter((html) => html !== ''));
    return [...each].map((html) => `<${tag}>${html}</${tag}>`).join('');
  };
  return `<html><body>${running('header', headers)}<article>${htmlOfBlocks(main.blocks)}</article>${notesHtml(main, notes)}${running('footer', footers)}</body></html>`;
}

function notesHtml(main: WordPart, parts: readonly WordPart[]): string {
  const noteOf = (key: string): string => htmlOfBlocks(parts.flatMap(({ notes }) => notes.get(key) ?? []));
  const notes = main.references.map((key, index) => ({ number: index + 1, html: noteOf(key) })).filter(({ html }) => html !== '');
  return notes.length === 0 ? '' : `<section class="footnotes">${notes.map(({ number, html }) => html.replace(/^(<ul>)?<(\w+)>/u, `$&[${number}] `)).join('')}</section>`;
}

function propertiesOf(xml: string | null): FileProperties {
  if (xml === null) return noProperties;
  const values: Record<string, string> = {};
  let present: string | null = null;
  readXml(xml, {
    open: (name) => void (present = name === 'dc:title' || name === 'dc:creator' ? name : null),
    close: () => void (present = null),
    text: (text) => {
      if (present !== null) values[present] = (values[present] ?? '') + text;
    },
  });
  const title = (values['dc:title'] ?? '').replace(/\s+/gu, ' ').trim();
  const authors = (values['dc:creator'] ?? '').split(';').map((name) => name.trim()).filter((name) => name !== '');
  return { ...noProperties, title: title === '' ? null : title, authors };
}

function logOf({ main, headers, footers, notes }: WordDocument): ExtractedArticle['log'] {
  const parts = [main, ...headers, ...footers, ...notes];
  const sum = (countOf: (part: WordPart) => number): number => parts.reduce((total, part) => total + countOf(part), 0);
  const entries = [
    { step: 'leave-out-hidden', why: 'a reader of the document cannot see it', count: sum((part) => part.hiddenRuns) },
    { step: 'leave-out-deleted', why: 'a tracked change deletes it', count: sum((part) => part.deletions) },
  ];
  return entries.filter(({ count }) => count > 0);
}
