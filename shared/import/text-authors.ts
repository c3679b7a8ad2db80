import type { Draft } from './draft.js';
import { authorFromNote, bylineOfText } from './find-authors.js';
import type { Found } from './found.js';
import { givenNames } from './given-names.js';
import { findDates } from './parse-date.js';
import { bylineLead, isName, kindOfName, namesFromByline } from './person-names.js';
import { siteNamesOf } from './site-name.js';
import { foldName, metaOf } from './stated-values.js';
import type { Statements } from './statements.js';

type Authors = Found<readonly string[]>;

/** The authors that the blocks named as byline give. */
export function authorsFromBylines(draft: Draft): Authors | null {
  for (const [index, block] of draft.blocks.entries()) {
    if (draft.kinds[index] !== 'byline') continue;
    const line = bylineOfText(draft.text, block.start, block.end);
    if (line !== null) return { value: line.names, basis: 'text-byline', span: [line.start, line.end], quote: null };
    const note = authorFromNote(draft.text, block.start, block.end);
    if (note !== null) return { value: note.names, basis: 'text-about-author', span: [note.start, note.end], quote: null };
  }
  return null;
}

/** Blocks after the headline in which a byline stands, and before it. */
const bylineReach = { after: 12, before: 3 };
/** Longest line that is a byline. */
const longestByline = 160;

/** A byline by the headline of a page that marks it in no way: "By A B", or "By" and the name in the next block. */
export function authorsNearTitle(draft: Draft, titleSpan: readonly [number, number] | null): Authors | null {
  if (titleSpan === null) return null;
  const at = draft.blocks.findIndex((block) => block.end > titleSpan[0]);
  for (let index = Math.max(0, at - bylineReach.before); index < at + bylineReach.after; index += 1) {
    const found = bylineAt(draft, index);
    if (found !== null) return found;
  }
  return null;
}

/** A name without any label that stands by a date near the headline. */
export function nameByDate(draft: Draft, titleSpan: readonly [number, number] | null): Authors | null {
  if (titleSpan === null) return null;
  const at = draft.blocks.findIndex((block) => block.end > titleSpan[0]);
  return nameBesideDate(draft, at) ?? nameOnDateLine(draft, at);
}

function bylineAt(draft: Draft, index: number): Authors | null {
  const block = draft.blocks[index];
  if (block === undefined || block.end - block.start > longestByline) return null;
  const line = bylineOfText(draft.text, block.start, block.end);
  if (line !== null) return { value: line.names, basis: 'text-byline', span: [line.start, line.end], quote: null };
  const next = draft.blocks[index + 1];
  if (next === undefined || next.end - next.start > longestByline || !isBareLabel(draft.words(index))) return null;
  const names = namesFromByline(draft.text.slice(next.start, next.end));
  return names.length === 0 ? null : { value: names, basis: 'text-byline', span: [next.start, next.end], quote: null };
}

function isBareLabel(words: string): boolean {
  return words.length < 30 && /^(?:by|(?:(?:article|story|post|text|words) )?(?:written )?by|authors?|author\(s\)|(?:verfasst |geschrieben |ein artikel )?von|autor(?:in|en)?|auteurs?|par|por|автор|автори|авторы)\s*:?$/iu.test(words);
}

const fullName = /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|de|van|von|bin|al)){1,3}$/u;

/** A name alone on a line after the headline signs the article, with a date beside it or right below. */
function nameBesideDate(draft: Draft, titleAt: number): Authors | null {
  for (let index = titleAt + 1; index <= titleAt + 4; index += 1) {
    const words = draft.words(index);
    const block = draft.blocks[index];
    const isSigned = [index - 1, index + 1, index + 2].some((beside) => beside > titleAt && draft.words(beside).length < 60 && findDates(draft.words(beside)).length > 0);
    const isFirst = index === titleAt + 1 && givenNames.has(foldName(words.split(' ')[0] ?? ''));
    if (block !== undefined && (isSigned || isFirst) && fullName.test(words) && isName(words) && kindOfName(words) === 'person') return { value: [words], basis: 'text-byline', span: [block.start, block.end], quote: null };
  }
  return null;
}

/** "Dec. 19, 2025 · Niko M. on behalf of the group": the part of a line with a date that is a name. */
function nameOnDateLine(draft: Draft, titleAt: number): Authors | null {
  for (let index = titleAt - 2; index <= titleAt + 4; index += 1) {
    const block = draft.blocks[index];
    if (block === undefined || index === titleAt || block.end - block.start > longestByline) continue;
    const name = signatureOf(draft.text.slice(block.start, block.end));
    if (name === null) continue;
    const start = draft.text.indexOf(name, block.start);
    return { value: [name], basis: 'text-byline', span: [start, start + name.length], quote: null };
  }
  return null;
}

function signatureOf(line: string): string | null {
  const [date] = findDates(line);
  if (date === undefined) return null;
  const parts = `${line.slice(0, date.start)}|${line.slice(date.end)}`.split(/\s*[|·•–—⋅/\n\t]\s*|\s+(?:on behalf of|in|on)\s+/u);
  const named = parts.map((part) => ({ name: part.replace(bylineLead, '').trim(), isLed: bylineLead.test(`${part} `) && part.trim() !== '' }));
  return named.find(({ name, isLed }) => isName(name) && ((fullName.test(name) && kindOfName(name) === 'person') || (isLed && name.length >= 3)))?.name ?? null;
}

const label = /^(?:(?:article |story |post |text |words )?(?:written |authored )?by(?::|\s)|authors?:|autor(?:in|en)?\s?:|auteurs?\s?:|eine? (?:kolumne|beitrag|gastbeitrag|kommentar|artikel) von\s|blog-?\s?beitrag von\s|autoren\s|contributors?:|redaktion:|text:|verfasst von\s|geschrieben von\s|posted by(?::|\s)|автор:)\s*(?=\p{Lu}\p{L}|\p{Lu}\.)/iu;
/** Blocks below the body in which its author may sign. */
const signatureReach = 8;

/** A labelled signature away from the headline: "Written by A B" or "Autorin: A B, Berlin" within the article or right below it. */
export function authorsLabelled(draft: Draft, titleSpan: readonly [number, number] | null): Authors | null {
  const last = draft.kinds.lastIndexOf('body') + signatureReach;
  const from = titleSpan === null ? 0 : draft.blocks.findIndex((block) => block.end > titleSpan[0]);
  for (let index = Math.max(0, from); index <= last; index += 1) {
    const words = draft.words(index);
    const block = draft.blocks[index];
    if (block === undefined || words.length > longestByline) continue;
    const found = labelledAt(draft, index);
    if (found !== null) return found;
  }
  return null;
}

function labelledAt(draft: Draft, index: number): Authors | null {
  const words = draft.words(index);
  if (label.test(words)) return signed(draft, index, words.replace(label, ''));
  return isBareLabel(words) ? signed(draft, index + 1, draft.words(index + 1)) : lineLabelled(draft, index);
}

/** A label on one of several lines: "Date: 1.2.2020 / Author: A B / Source: C". */
function lineLabelled(draft: Draft, index: number): Authors | null {
  const line = draft.words(index).split('\n').find((each) => label.test(each));
  return line === undefined ? null : signed(draft, index, line.replace(label, ''));
}

function signed(draft: Draft, index: number, words: string): Authors | null {
  const block = draft.blocks[index];
  const names = words.length > longestByline ? [] : namesFromByline(words).filter((name) => kindOfName(name) === 'person');
  const [first] = names;
  const start = first === undefined || block === undefined ? -1 : draft.text.indexOf(first, block.start);
  return first === undefined || start === -1 ? null : { value: names, basis: 'text-byline', span: [start, start + first.length], quote: null };
}

/** The one writer whose name the site bears: "Ann Poe's blog", or a site "Ann Poe" at annpoe.example. */
export function authorOfSite(statements: Statements): Authors | null {
  const name = metaOf(statements, ['og:site_name']) ?? statements.documentTitle.split(/\s+[|–—·»-]\s+/u).at(-1) ?? '';
  const owner = /^(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+){1,2})['’]s (?:blog|weblog|homepage|website|site|notes|journal)$/iu.exec(name)?.[1] ?? name;
  const plain = owner.replace(/^(?:(?:Dr|Prof|Mag)\.? )+/u, '');
  const isPerson = fullName.test(plain) && kindOfName(plain) === 'person' && givenNames.has(foldName(plain.split(' ')[0] ?? ''));
  const isWhole = owner !== name || siteNamesOf(statements, null).has(foldName(plain)) || statements.documentTitle.endsWith(name);
  return isPerson && isWhole ? { value: [plain], basis: 'html-meta', span: null, quote: name } : null;
}
