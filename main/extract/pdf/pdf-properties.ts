import type { PDFDocumentProxy } from 'pdfjs-dist';
import { noProperties, type FileProperties } from '../../../shared/import/statements.js';

/** Titles that programs set in place of one: the file's name, or none. */
const programTitle = /^(?:untitled|unbenannt|sans titre|document\d*|microsoft (?:word|powerpoint|excel) - .*|print(?:ed)?|slide \d+|powerpoint[ -]pr.*|about:blank|https?:\/\/\S+)$|\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|tex|dvi|txt|html?|pptx?|xlsx?|pages|pub)$|^\S*[_/\\]\S*$/iu;
/** Names that stand in place of an author's. */
const programAuthor = /^(?:admin(?:istrator)?|user|owner|root|unknown|anonymous|author|default|guest|.*\b(?:adobe|microsoft|acrobat|word|chrome|skia|openoffice|libreoffice)\b.*)$/iu;
/** Longest title and author that are believed, in characters. */
const longestTitle = 500;
const longestAuthor = 200;

/**
 * What a file states of itself: title and authors, from XMP or the older document information, and the address that a
 * browser printed on its pages. When it was made or changed is no date of publication and is not looked at.
 */
export async function propertiesOf(pdf: PDFDocumentProxy, url: string | null): Promise<FileProperties> {
  const stated = await pdf.getMetadata().catch(() => null);
  if (stated === null) return { ...noProperties, url };
  const info: object = stated.info;
  const xmp: { get: (name: string) => unknown } | null = stated.metadata;
  const titles = [xmp?.get('dc:title'), 'Title' in info ? info.Title : null];
  const creators = [xmp?.get('dc:creator'), 'Author' in info ? info.Author : null];
  return {
    title: titles.flatMap(textsOf).find((title) => title.length <= longestTitle && !programTitle.test(title)) ?? null,
    authors: creators.map((creator) => textsOf(creator).flatMap(namesOf)).find((names) => names.length > 0) ?? [],
    url,
    sent: null,
  };
}

function textsOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim().replace(/\s+/gu, ' ')] : []));
}

function namesOf(author: string): string[] {
  const names = author.split(/\s*;\s*|\s+(?:and|und|et)\s+/u).map((name) => name.trim());
  return names.filter((name) => name !== '' && name.length <= longestAuthor && !programAuthor.test(name) && !/[@/\\_]/u.test(name));
}
