import type { Evidence } from '../domain/article.js';

/** Where a value was found, as it follows the value: "found in the byline". */
export const evidenceStrings: Record<Evidence['basis'], string> = {
  'text-title': 'found in the title line',
  'text-byline': 'found in the byline',
  'text-dateline': 'found in the dateline',
  'text-footer': 'found in the footer',
  'text-masthead': 'found in a line of its own',
  'text-about-author': 'found in the note about the author',
  'text-original-url': 'found in the address of the original',
  'text-disclaimer': 'found in the disclaimer',
  'text-note': 'found in an editor’s note',
  'text-terms': 'found in the terms of reuse',
  'url-host': 'from the host of the address',
  'url-path': 'from the address',
  'html-json-ld': 'found in the page’s structured data',
  'html-meta': 'found in the page’s metadata',
  'html-time': 'found in a time element of the page',
  'html-element': 'found in the page',
  'html-lang': 'found in the page’s language mark',
  'markdown-heading': 'found in the first heading',
  'file-properties': 'found in the properties of the file',
  words: 'judged from the words',
};
