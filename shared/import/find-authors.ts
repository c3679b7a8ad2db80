import type { Found } from './found.js';
import type { StatedArticle } from './json-ld.js';
import { bylineLead, isName, kindOfName, namesFromByline, namesFromField, type NameKind } from './person-names.js';
import { siteNamesOf } from './site-name.js';
import { foldName, metaOf } from './stated-values.js';
import type { Mark, Statements } from './statements.js';

const authorMetas = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl', 'og:article:author', 'cxenseparse:author', 'citation_author', 'dc.contributor', 'shareaholic:article_author_name'];

/** Authors a page states, with what their names look like. */
export interface StatedNames extends Found<readonly string[]> {
  readonly kind: NameKind;
}

/** What a page states of its author, and of itself. */
export interface StatedAuthors {
  readonly statements: Statements;
  readonly stated: StatedArticle | null;
  /** `leave-out` looks for people only; `keep` lets a page sign with the site's own name, as the pages of one writer do. */
  readonly siteName: 'leave-out' | 'keep';
}

/** The authors a page states, in the order of trust: structured data, `meta`, elements marked as byline; names only, never addresses. */
export function authorsFromPage(text: string, { statements, stated, siteName }: StatedAuthors): StatedNames[] {
  const siteNames = siteName === 'keep' ? new Set<string>() : siteNamesOf(statements, stated);
  const isOther = (name: string): boolean => !siteNames.has(foldName(name));
  return [fromData(stated, isOther), ...fromMetas(statements, isOther), fromTwitter(statements, isOther), fromMarks(text, statements.marks, isOther)].filter((found) => found !== null);
}

function fromData(stated: StatedArticle | null, isOther: (name: string) => boolean): StatedNames | null {
  const authors = stated?.authors ?? [];
  const names = authors.flatMap((author) => namesFromField(author.name)).filter(isOther);
  const found = statedNames(names, 'html-json-ld');
  return found !== null && authors.every((author) => author.isOrganisation) ? { ...found, kind: 'body' } : found;
}

function fromMetas(statements: Statements, isOther: (name: string) => boolean): (StatedNames | null)[] {
  return authorMetas.map((name) => statedNames(statements.metas.filter((meta) => meta.name === name).flatMap((meta) => namesFromField(meta.content)).filter(isOther), 'html-meta'));
}

/** Link previews carry labelled lines; one of them names the author. */
function fromTwitter(statements: Statements, isOther: (name: string) => boolean): StatedNames | null {
  const label = ['1', '2'].find((number) => /written|author|verfasst|autor|escrito|écrit|scritto|geschreven|skrevet|skriven|автор|yazar/iu.test(metaOf(statements, [`twitter:label${number}`]) ?? ''));
  return label === undefined ? null : statedNames(namesFromField(metaOf(statements, [`twitter:data${label}`]) ?? '').filter(isOther), 'html-meta');
}

function statedNames(names: readonly string[], basis: Found<unknown>['basis']): StatedNames | null {
  if (names.length === 0) return null;
  return { value: unique(names), basis, span: null, quote: names.join(', '), kind: kindOfNames(names) };
}

/** The best kind among several names: one full name makes a byline of people. */
export function kindOfNames(names: readonly string[]): NameKind {
  const kinds = names.map(kindOfName);
  return (['person', 'single'] as const).find((kind) => kinds.includes(kind)) ?? 'body';
}

/** The names a page states for its authors, folded for comparing. */
export function signersOf(text: string, given: StatedAuthors): ReadonlySet<string> {
  return new Set(authorsFromPage(text, given).flatMap(({ value }) => value.map(foldName)));
}

/** Marks this far apart belong to different bylines. */
const bylineReach = 200;

function fromMarks(text: string, marks: readonly Mark[], isOther: (name: string) => boolean): StatedNames | null {
  const authors = marks.filter((mark) => mark.kind === 'author');
  for (const strength of [3, 2]) {
    const found: string[] = [];
    let first: Mark | null = null;
    for (const mark of authors.filter((candidate) => candidate.strength === strength)) {
      if (first !== null && mark.start - first.end > bylineReach) break;
      const words = mark.value ?? text.slice(mark.start, mark.end);
      const names = (strength === 3 ? namesFromField(words) : namesFromByline(words)).filter((name) => isOther(name) && (strength === 3 || isPersonLike(name)));
      if (names.length === 0) continue;
      first ??= mark;
      found.push(...names);
    }
    if (first !== null) return { value: unique(found), basis: 'html-element', span: first.end > first.start ? [first.start, first.end] : null, quote: first.value, kind: kindOfNames(found) };
  }
  return null;
}

function isPersonLike(name: string): boolean {
  return /\s/u.test(name) ? name.split(/\s+/u).length <= 5 : /^\p{Lo}/u.test(name) || name.length >= 4;
}

function unique(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [foldName(name), name])).values()].slice(0, 100).map((name) => name.slice(0, 400));
}

const textByline = /^(?:(?:by|(?:article |story )?(?:written )?by:?|(?:analysis|opinion|commentary|comment|review|report) by|(?:ein (?:artikel|beitrag) )?von:?|text:|text (?:&|und) fotos?:|autor(?:in|en)?:|authors?:|auteurs?\s?:|redaktion:|par|por|автор:?|від)\s+|by(?=\p{Lu}\p{Ll}))(.{2,140})$/iu;
const aboutAuthor = /^about the authors?[.:\s]+\s*(\p{Lu}[^,.(\n]{2,60}?)\s*(?:,|\bis\b|\bwas\b|\(|\.|$)/iu;

/** Korean puts the trade behind the name. */
const namedReporter = /^(\p{Script=Hangul}{2,4})\s?(?:기자|특파원|논설위원)(?=\s|$)/u;

/** Where one line of a text names its authors. */
export interface TextByline {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The authors a byline such as "by A and B October 29, 2024 9:53 AM 2 min read" names, with their span; `null` for other lines. */
export function bylineOfText(text: string, start: number, end: number): TextByline | null {
  const content = text.slice(start, end);
  const reporter = namedReporter.exec(content)?.[1];
  if (reporter !== undefined) return { names: [reporter], start, end: start + reporter.length };
  const named = textByline.exec(content)?.[1];
  if (named === undefined || /[.!?]$/u.test(content) && content.length > 60) return null;
  const lead = content.length - named.length;
  const people = named.replace(/\s*(?:[|·•]|,?\s\(|\s[–—-]\s|\b\d+ min read|(?:published|updated|posted)\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\d).*$/isu, '').replace(/[\s,]+$/u, '');
  const names = people.split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b)\s*/iu).map((name) => name.replace(bylineLead, '').trim()).filter((name) => isDeskOrName(name));
  return names.length === 0 ? null : { names, start: start + lead, end: start + lead + people.length };
}

/** "News desk" and "staff" are what some outlets sign with: in a byline they are the author. */
function isDeskOrName(name: string): boolean {
  return isName(name) || /^\p{Lu}[^.\d]{2,50}\b(?:desk|staff|team|editors)$/iu.test(name);
}

/** The author a closing note introduces ("About the author. A B, journalist."), with the span of the name. */
export function authorFromNote(text: string, start: number, end: number): TextByline | null {
  const content = text.slice(start, end);
  const name = aboutAuthor.exec(content)?.[1];
  if (name === undefined || !isName(name)) return null;
  const at = start + content.indexOf(name);
  return { names: [name], start: at, end: at + name.length };
}
