import type { Published } from '../domain/article.js';
import type { Found } from './found.js';
import { isKnownOutlet } from './find-outlet.js';
import { kindOfName, type NameKind } from './person-names.js';
import { parseDateValue } from './parse-date.js';
import type { FileProperties } from './statements.js';

/** Marks of replies and forwards, and the tags of mailing lists, before a subject. */
const subjectLead = /^\s*(?:(?:re|aw|antw|sv|vs|odp|fwd?|wg|tr|rv|enc|i)(?:\[\d+\])?\s*:|\[[^\]\n]{1,40}\])\s*/iu;
const forwardLead = /^\s*(?:(?:re|aw|antw|\[[^\]\n]{1,40}\])[:\s]*)*(?:fwd?|wg|tr|rv|enc|i)\s*:/iu;

/** Whether the properties are those of a mail: only mails state when they were sent. */
export function isMail(properties: FileProperties): boolean {
  return properties.sent !== null;
}

/** The title a file's properties give: of a mail its subject without "Re:" and list tags. */
export function titleFromProperties(properties: FileProperties): Found<string> | null {
  const stated = properties.title?.replace(/\s+/gu, ' ').trim() ?? '';
  const value = isMail(properties) ? withoutLeads(stated) : stated;
  // Word processors name files themselves: "Microsoft Word - draft3.doc", "Untitled".
  const isName = /^(?:microsoft word\b|untitled|unbenannt|document\d*$|dokument\d*$|no subject$|kein betreff$)|\.(?:docx?|pdf|odt|rtf|indd|qxd|tex|txt|pages)$/iu.test(value);
  return value === '' || isName ? null : { value, basis: 'file-properties', span: null, quote: stated };
}

function withoutLeads(subject: string): string {
  let left = subject;
  for (let turn = 0; turn < 10; turn += 1) {
    const cut = left.replace(subjectLead, '');
    if (cut === left || cut === '') return left;
    left = cut;
  }
  return left;
}

/** Who a file's properties name as its author, unless it is an outlet or an address. */
export function authorsFromProperties(properties: FileProperties, outlet: string | null): (Found<readonly string[]> & { readonly kind: NameKind }) | null {
  const names = properties.authors.map((name) => name.trim()).filter((name) => name.length >= 2 && !/[@\d]|^(?:user|admin|administrator|owner|unknown|author)$/iu.test(name) && name !== outlet && !isKnownOutlet(name));
  const [first] = names;
  return first === undefined ? null : { value: names.slice(0, 100).map((name) => name.slice(0, 400)), basis: 'file-properties', span: null, quote: names.join(', '), kind: kindOfName(first) };
}

/** When a mail was sent: the date of what it says, unless it forwards what somebody else wrote earlier. */
export function publishedFromProperties(properties: FileProperties): Found<Published> | null {
  if (properties.sent === null || forwardLead.test(properties.title ?? '')) return null;
  const published = parseDateValue(properties.sent);
  return published === null ? null : { value: published, basis: 'file-properties', span: null, quote: properties.sent };
}

/** The address a page was saved from, as whoever saved it noted it. */
export function addressFromProperties(properties: FileProperties): Found<string> | null {
  return properties.url === null || !/^https?:\/\/[^/]+/iu.test(properties.url) ? null : { value: properties.url.slice(0, 4000), basis: 'file-properties', span: null, quote: properties.url };
}
