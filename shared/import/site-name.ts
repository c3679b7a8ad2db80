import type { StatedArticle } from './json-ld.js';
import type { Statements } from './statements.js';
import { foldName, metaOf } from './stated-values.js';

/** The name of the site as it states it. */
export function siteNameOf(statements: Statements, stated: StatedArticle | null): string | null {
  return metaOf(statements, ['og:site_name', 'application-name', 'al:android:app_name', 'dc.publisher', 'dcterms.publisher', 'publisher']) ?? stated?.publisher ?? null;
}

/** The names a page goes by, folded: of the site, of its publisher, and its host without the ending. */
export function siteNamesOf(statements: Statements, stated: StatedArticle | null): ReadonlySet<string> {
  const names = [metaOf(statements, ['og:site_name']), metaOf(statements, ['application-name']), metaOf(statements, ['dc.publisher', 'dcterms.publisher', 'publisher']), stated?.publisher ?? null, hostNameOf(statements)];
  return new Set(names.flatMap((name) => (name === null ? [] : [foldName(name), foldName(name.replace(/\.[a-z]{2,4}$/iu, '')), foldName(name.replace(/\s*\(.*$/u, ''))])).filter((name) => name !== ''));
}

function hostNameOf(statements: Statements): string | null {
  const address = statements.canonical ?? metaOf(statements, ['og:url']);
  if (address === null || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\d?\./u, '');
}

const separator = /\s+(?:[|–—·»:•-]|l)\s+|\s*[|»]\s*/u;
/** Shortest first part that is a headline of its own, in characters. */
const shortestHeadline = 20;

/**
 * "Story | Site" without the site.
 *
 * Parts that are the site's own name go from both ends; where none is known to be, a short last part goes.
 */
export function withoutSiteName(title: string, siteNames: ReadonlySet<string>): string {
  const cut = cutKnownName(title, siteNames);
  if (cut !== title) return cut;
  const parts = title.split(separator);
  const [first = ''] = parts;
  if (parts.length < 2) return title;
  const longest = [...parts].sort((a, b) => b.length - a.length)[0] ?? title;
  return first.length >= shortestHeadline || first === longest ? title.slice(0, lastSeparator(title)) : longest;
}

function cutKnownName(title: string, siteNames: ReadonlySet<string>): string {
  const found = [...title.matchAll(new RegExp(separator.source, 'gu'))];
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return title;
  const isName = (part: string): boolean => siteNames.has(foldName(part)) || siteNames.has(foldName(part.replace(/\.[a-z]{2,4}$/iu, '')));
  if (isName(title.slice(last.index + last[0].length))) return title.slice(0, last.index);
  return isName(title.slice(0, first.index)) ? title.slice(first.index + first[0].length) : title;
}

function lastSeparator(title: string): number {
  const found = [...title.matchAll(new RegExp(separator.source, 'gu'))].at(-1);
  return found === undefined || title.length - found.index > title.length / 2 ? title.length : found.index;
}
